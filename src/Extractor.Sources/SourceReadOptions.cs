namespace Extractor.Sources;

/// <summary>Budgets of reading. The defaults fit the largest report known (about 40 MB) with room to spare.</summary>
public sealed record SourceReadOptions
{
    /// <summary>The defaults.</summary>
    public static SourceReadOptions Default { get; } = new();

    /// <summary>The largest file that is opened, in bytes. Default 512 MiB.</summary>
    public long MaximumFileLength { get; init; } = 512L << 20;
}
