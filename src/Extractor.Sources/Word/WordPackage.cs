using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>
/// The parts of a .docx: a zip whose relationships name the main document and its styles (ISO/IEC 29500-2). Relationships to the outside
/// are never followed. Throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> for what cannot be read.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    internal static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false, // Some writers leave control characters in the text; the rest of it is fine.
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    internal WordPackage(ReadOnlyMemory<byte> bytes)
    {
        var content = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        archive = new ZipArchive(content, ZipArchiveMode.Read);
        if (archive.Entries.Count > WordBudget.Entries)
        {
            throw new InvalidDataException($"It has more than {WordBudget.Entries} parts.");
        }

        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(Normalized(entry.FullName), entry);
        }

        MainPart = Target(string.Empty, "officeDocument") ?? "word/document.xml";
    }

    /// <summary>The name of the main document.</summary>
    internal string MainPart { get; }

    /// <summary>The name of the styles, or null.</summary>
    internal string? StylesPart => Target(MainPart, "styles");

    /// <summary>Opens a part.</summary>
    internal XmlReader Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new InflationLimit(entry.Open(), entry.CompressedLength), Settings)
        : throw new InvalidDataException($"The part {part} is missing.");

    public void Dispose() => archive.Dispose();

    /// <summary>The part that <paramref name="source"/> (empty for the package) relates to, or null when there is none inside the file.</summary>
    private string? Target(string source, string type)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var relationships = $"{folder}_rels/{source[folder.Length..]}.rels";
        if (!parts.ContainsKey(relationships))
        {
            return null;
        }

        using var reader = Open(relationships);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("Type")?.EndsWith("/" + type, StringComparison.Ordinal) == true
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target
                && Resolve(folder, target) is { } part
                && parts.ContainsKey(part))
            {
                return part;
            }
        }

        return null;
    }

    internal static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return Normalized(target);
        }

        var segments = new List<string>();
        foreach (var segment in Normalized(folder + target).Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>Some writers name entries with a leading slash or with backslashes.</summary>
    internal static string Normalized(string name) => name.Replace('\\', '/').TrimStart('/');
}
