using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>What a question came to. Exactly one of a body, <see cref="IsNotModified"/> and <see cref="Problem"/> is there.</summary>
/// <param name="Address">Where the answer came from, after redirects.</param>
public sealed record FetchAnswer(WebAddress Address)
{
    /// <summary>The status of the last answer, or null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Whether each redirect on the way was one for good (301, 308).</summary>
    public bool IsMovedForGood { get; init; }

    /// <summary>Whether the body that is known is the one that is there.</summary>
    public bool IsNotModified { get; init; }

    /// <summary>Why there is no body.</summary>
    public CrawlProblem? Problem { get; init; }

    /// <summary>The media type that the server names, lower case, without parameters; null when it names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that the server names, or null.</summary>
    public string? Charset { get; init; }

    /// <inheritdoc cref="FetchRequest.EntityTag"/>
    public string? EntityTag { get; init; }

    /// <inheritdoc cref="FetchRequest.LastModified"/>
    public string? LastModified { get; init; }

    /// <summary>The file name that the server gives (RFC 6266), without any folder; for people only.</summary>
    public string? FileName { get; init; }

    /// <summary>The body, for a request that keeps it in memory; of a failed answer (4xx, 5xx) its beginning, so that a block page can be told.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The file that holds the body, for <see cref="FetchRequest.IntoFile"/>. The caller moves it away or deletes it.</summary>
    public string? BodyFile { get; init; }

    /// <summary>The SHA-256 of the body, 64 lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The length of the body in bytes.</summary>
    public long Length { get; init; }
}
