using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>One question to a host: always GET.</summary>
/// <param name="Address">What is asked for.</param>
public sealed record FetchRequest(WebAddress Address)
{
    /// <summary>The entity tag of the body that is known, sent as If-None-Match.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The Last-Modified header of the body that is known, sent as If-Modified-Since.</summary>
    public string? LastModified { get; init; }

    /// <summary>
    /// Whether the body goes into a file, so that a large one costs no memory and a broken one goes on where it broke off; else it is kept in
    /// memory.
    /// </summary>
    public bool IntoFile { get; init; }

    /// <summary>The longest body in bytes, after decompression.</summary>
    public long LongestBody { get; init; } = 16 << 20;
}
