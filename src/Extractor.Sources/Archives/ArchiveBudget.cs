namespace Extractor.Sources.Archives;

/// <summary>How much of an archive is unpacked. A file made to exhaust the machine does not get further.</summary>
internal static class ArchiveBudget
{
    /// <summary>Files in an archive, those of archives in it included.</summary>
    internal const int Members = 10_000;

    /// <summary>Bytes of one file after inflating. The largest report known has 40 MB.</summary>
    internal const long MemberLength = 256L << 20;

    /// <summary>Bytes of all files after inflating, as the archive says.</summary>
    internal const long TotalLength = 4L << 30;

    /// <summary>
    /// How many times larger than the archive all files together may be: entries that share the same bytes multiply beyond what each alone
    /// may. Reports are compressed in themselves; folders of text reach about 10.
    /// </summary>
    internal const int TotalRatio = 300;

    /// <summary>Archives inside one another: one in a named one, and no further.</summary>
    internal const int Depth = 2;
}
