namespace Extractor.Sources;

/// <summary>Budgets of reading, and what is known of the file beside its bytes. The defaults fit the largest report known (about 40 MB) with room to spare.</summary>
public sealed record SourceReadOptions
{
    /// <summary>The defaults.</summary>
    public static SourceReadOptions Default { get; } = new();

    /// <summary>The largest file that is opened, in bytes. Default 512 MiB.</summary>
    public long MaximumFileLength { get; init; } = 512L << 20;

    /// <summary>The charset of the HTTP header that brought the file, or null where it is not known. It ranks above what a page says of itself.</summary>
    public string? DeliveredCharset { get; init; }

    /// <summary>Where the file was found on the web, or null; links in it are resolved against it.</summary>
    public Uri? Address { get; init; }
}
