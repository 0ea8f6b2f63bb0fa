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
    private readonly WordAllowance allowance;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a file.</summary>
    internal WordPackage(ReadOnlyMemory<byte> bytes, WordAllowance allowance)
    {
        this.allowance = allowance;
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

        MainPart = new WordRelations(this, string.Empty).PartOfType("officeDocument") ?? "word/document.xml";
    }

    /// <summary>The name of the main document.</summary>
    internal string MainPart { get; }

    /// <summary>Opens a part.</summary>
    internal XmlReader Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new InflationLimit(entry.Open(), entry.CompressedLength, allowance), Settings)
        : throw new InvalidDataException($"The part {part} is missing.");

    /// <summary>The bytes of a part.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="limit">Bytes that are read at most.</param>
    /// <returns>The bytes, or null when there are more.</returns>
    internal byte[]? ReadBytes(string part, int limit)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            throw new InvalidDataException($"The part {part} is missing.");
        }

        using var content = new InflationLimit(entry.Open(), entry.CompressedLength, allowance);
        using var bytes = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(piece, 0, read);
        }

        return bytes.ToArray();
    }

    public void Dispose() => archive.Dispose();

    /// <summary>
    /// What <paramref name="source"/> (empty for the package) relates to inside the file: the id, the type and the name of the part. Ends in
    /// an exception where the relationships are damaged.
    /// </summary>
    internal IEnumerable<(string Id, string Type, string Part)> RelationsOf(string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        var relationships = $"{folder}_rels/{source[folder.Length..]}.rels";
        if (!parts.ContainsKey(relationships))
        {
            yield break;
        }

        using var reader = Open(relationships);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target
                && Resolve(folder, target) is { } part
                && parts.ContainsKey(part))
            {
                yield return (reader.GetAttribute("Id") ?? string.Empty, reader.GetAttribute("Type") ?? string.Empty, part);
            }
        }
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
