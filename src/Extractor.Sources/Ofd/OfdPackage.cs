using Extractor.Sources.Archives;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The parts of an OFD file, which is a zip, by their names. Names are only keys: they are never looked for on a disk. Safe to be
/// read from several threads.
/// </summary>
internal sealed class OfdPackage
{
    // Pages stand three folders deep; no honest location is relative to more than these.
    private const int HighestFolder = 8;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, ZipMember> parts = new(StringComparer.OrdinalIgnoreCase);

    public OfdPackage(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var directory = ZipDirectory.Read(bytes.Span, OfdBudget.Parts);
        IsRecovered = directory.IsRecovered;
        foreach (var member in directory.Members)
        {
            parts.TryAdd(member.Name.TrimStart('/'), member);
        }
    }

    /// <summary>Whether the directory of the zip was lost.</summary>
    public bool IsRecovered { get; }

    /// <summary>The names of all parts, in the order of the file.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Whether a part has the name that writers give to pages; for files that lost their lists.</summary>
    public static bool IsPage(string part) =>
        part.Contains("/Pages/", StringComparison.OrdinalIgnoreCase) && part.EndsWith("Content.xml", StringComparison.OrdinalIgnoreCase);

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>
    /// The part that a location (ST_Loc) means: from the root if it begins with a slash, else from the folder of the part that names it.
    /// Writers differ in what it is relative to, so a part that is not there is looked for in the folders above.
    /// </summary>
    /// <returns>The name of a part; if there is none, the name that was looked for first.</returns>
    public string Resolve(string from, string location)
    {
        var plain = location.Trim().Replace('\\', '/');
        if (plain.StartsWith('/'))
        {
            return Plain(plain);
        }

        var folder = FolderOf(from);
        var first = Plain(folder + plain);
        var part = first;
        for (var level = 0; level < HighestFolder && !Has(part); level++)
        {
            folder = FolderOf(folder.TrimEnd('/'));
            part = Plain(folder + plain);
            if (folder.Length == 0)
            {
                break;
            }
        }

        return Has(part) ? part : first;
    }

    /// <summary>Reads a part as XML; what is wrong with it is noted, and what could be read is given.</summary>
    public OfdElement? ReadXml(string part, OfdNotes notes)
    {
        if (!parts.TryGetValue(part, out var member))
        {
            notes.PartMissing(part);
            return null;
        }

        var inflated = Inflation.Read(bytes, member, OfdBudget.XmlLength);
        var root = OfdElementReader.Read(inflated.Bytes, out var problem);
        if ((Words(inflated.Problem) ?? problem) is { } reason)
        {
            notes.PartDamaged(part, reason);
        }

        return root;
    }

    /// <summary>The bytes of a part; empty if it is missing or cannot be read in full.</summary>
    public ReadOnlyMemory<byte> ReadBytes(string part, long limit) =>
        parts.TryGetValue(part, out var member) && Inflation.Read(bytes, member, limit) is { Problem: InflationProblem.None } inflated ? inflated.Bytes : default;

    private static string? Words(InflationProblem problem) => problem switch
    {
        InflationProblem.None => null,
        InflationProblem.Damaged => "its data are cut or do not have their checksum.",
        InflationProblem.TooLarge => "it inflates to more than is allowed.",
        InflationProblem.Encrypted => "it is encrypted.",
        _ => "its compression is not known.",
    };

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Plain(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal))
        {
            return path.TrimStart('/');
        }

        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
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
}
