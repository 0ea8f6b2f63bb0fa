using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Extractor.Sources.Word;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// The parts of an .xlsx: a zip whose relationships name the workbook, its sheets, strings and styles (ISO/IEC 29500-2). Relationships to
/// the outside are never followed. Throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> for what cannot be read.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Relationship> related;

    internal WorkbookPackage(ReadOnlyMemory<byte> bytes)
    {
        var content = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        archive = new ZipArchive(content, ZipArchiveMode.Read);
        if (archive.Entries.Count > SpreadsheetBudget.Entries)
        {
            throw new InvalidDataException($"It has more than {SpreadsheetBudget.Entries} parts.");
        }

        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(WordPackage.Normalized(entry.FullName), entry);
        }

        MainPart = RelationshipsOf(string.Empty).Values.FirstOrDefault(static one => one.Type == "officeDocument").Part ?? "xl/workbook.xml";
        related = RelationshipsOf(MainPart);
    }

    /// <summary>The name of the workbook part.</summary>
    internal string MainPart { get; }

    /// <summary>Opens a part.</summary>
    internal XmlReader Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new InflationLimit(entry.Open(), entry.CompressedLength), WordPackage.Settings)
        : throw new InvalidDataException($"The part {part} is missing.");

    /// <summary>Whether there is such a part.</summary>
    internal bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The part that the workbook relates to by an id, or null.</summary>
    internal string? PartOf(string? id) => id is not null && related.TryGetValue(id, out var one) ? one.Part : null;

    /// <summary>The part of a kind that the workbook relates to, or null.</summary>
    internal string? PartOfType(string type) => related.Values.FirstOrDefault(one => one.Type == type).Part;

    public void Dispose() => archive.Dispose();

    private Dictionary<string, Relationship> RelationshipsOf(string source)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var part = $"{folder}_rels/{source[folder.Length..]}.rels";
        if (!parts.ContainsKey(part))
        {
            return found;
        }

        using var reader = Open(part);
        while (reader.Read() && found.Count < SpreadsheetBudget.Entries)
        {
            if (reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id
                && reader.GetAttribute("Type") is { } type
                && reader.GetAttribute("Target") is { } target)
            {
                found.TryAdd(id, new Relationship(type[(type.LastIndexOf('/') + 1)..], WordPackage.Resolve(folder, target)));
            }
        }

        return found;
    }

    /// <summary>A relationship inside the file.</summary>
    /// <param name="Type">The last segment of its type, the same in the transitional and the strict form of the standard.</param>
    /// <param name="Part">The part it leads to.</param>
    private readonly record struct Relationship(string Type, string Part);
}
