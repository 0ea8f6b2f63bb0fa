using System.Runtime.InteropServices;
using Extractor.Diagnostics;

namespace Extractor.Sources.Archives;

/// <summary>
/// The files of one zip or gzip file. Folders, hidden files (names that begin with a point, as on disk) and the resource forks that Macintosh
/// programs add are left out.
/// </summary>
internal sealed class Archive
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, ZipMember> members = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly bool isGzip;

    private Archive(ReadOnlyMemory<byte> bytes, string fileName, bool isGzip)
    {
        this.bytes = bytes;
        this.isGzip = isGzip;
        if (isGzip)
        {
            names.Add(GzipName.Of(bytes.Span, fileName));
        }
        else
        {
            ReadDirectory();
        }
    }

    /// <summary>The files in the order of the archive.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>What kept others from being listed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Opens what content says is an archive; null for all else.</summary>
    public static Archive? Open(ReadOnlyMemory<byte> bytes, string fileName)
    {
        var format = bytes.IsEmpty ? null : ContentFormatDetection.Detect(bytes.Span);
        return format == ContentFormat.Zip || format == ContentFormat.Gzip ? new Archive(bytes, fileName, format == ContentFormat.Gzip) : null;
    }

    public bool Has(string name) => isGzip ? names[0] == name : members.ContainsKey(name);

    /// <summary>The content of a file that the archive has; a reason in words if it cannot be taken out.</summary>
    public (ReadOnlyMemory<byte> Bytes, string? Problem) Read(string name)
    {
        var inflated = isGzip
            ? Inflation.ReadGzip(bytes, ArchiveBudget.MemberLength)
            : Inflation.Read(bytes, members[name], Math.Min(ArchiveBudget.MemberLength, members[name].Length ?? long.MaxValue));

        // What is stored as it is would be a part of the archive, which may be mapped and let go of.
        var own = MemoryMarshal.TryGetArray(inflated.Bytes, out _) ? inflated.Bytes : inflated.Bytes.ToArray();
        return (own, inflated.Problem switch
        {
            InflationProblem.None => null,
            InflationProblem.Encrypted => "it is encrypted. Unpack it with its password.",
            InflationProblem.UnknownMethod => "its compression is not known. Unpack it with another program.",
            InflationProblem.TooLarge => "it inflates to more than is allowed, or than the archive says.",
            _ => "its data are damaged. Fetch the archive again.",
        });
    }

    /// <summary>The first bytes of a file that the archive has, for telling what it is.</summary>
    public ReadOnlyMemory<byte> Begin(string name, int count) => isGzip
        ? Inflation.ReadGzip(bytes, count).Bytes
        : Inflation.Begin(bytes, members[name], count);

    private void ReadDirectory()
    {
        var directory = ZipDirectory.Read(bytes.Span, ArchiveBudget.Members);
        long total = 0;
        foreach (var member in directory.Members.Where(member => !member.IsFolder))
        {
            var name = ArchivePath.Safe(member.Name);
            if (IsLeftOut(name))
            {
                continue;
            }

            total += Math.Min(member.Length ?? 0, ArchiveBudget.TotalLength);
            if (total > Math.Min(ArchiveBudget.TotalLength, Math.Max(Inflation.AlwaysInflated, bytes.Length * (long)ArchiveBudget.TotalRatio)))
            {
                diagnostics.Add(DiagnosticCatalog.ArchiveLimit($"files of more than {total} bytes in all in {bytes.Length}"));
                break;
            }

            Add(name, member);
        }

        if (directory.IsCut)
        {
            diagnostics.Add(DiagnosticCatalog.ArchiveLimit($"more than {ArchiveBudget.Members} files"));
        }

        if (directory.IsRecovered)
        {
            diagnostics.Add(DiagnosticCatalog.ArchiveRecovered());
        }
    }

    // Names that differ in the archive may be the same once they are safe; each file still has a name of its own.
    private void Add(string name, ZipMember member)
    {
        var own = name;
        for (var number = 2; !members.TryAdd(own, member); number++)
        {
            own = $"{name}~{number}";
        }

        names.Add(own);
    }

    private static bool IsLeftOut(string name) =>
        name.Length == 0 || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal);
}
