using System.Collections.Immutable;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>What asking one address came to: everything that the ledger writes of it, in one transaction.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="Role">What it is.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When the answer was there.</param>
public sealed record Visit(WebAddress Address, AddressRole Role, AddressState State, DateTimeOffset At)
{
    /// <summary>The status of the last answer, or null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is nothing, or null.</summary>
    public CrawlProblem? Problem { get; init; }

    /// <summary>Where the body came from, when redirects for good (301, 308) led elsewhere; null otherwise.</summary>
    public WebAddress? RedirectedTo { get; init; }

    /// <summary>Whether the server said that nothing changed, so that links and body are those of last time.</summary>
    public bool IsNotModified { get; init; }

    /// <summary>The media type of the body, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <inheritdoc cref="LedgerAddress.EntityTag"/>
    public string? EntityTag { get; init; }

    /// <inheritdoc cref="LedgerAddress.LastModified"/>
    public string? LastModified { get; init; }

    /// <summary>The SHA-256 of the body, 64 lower-case hexadecimal digits, or null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The length of the body in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Whether the body is kept to be imported: a file, or an article that holds a report itself.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The name that the server or the link gives the file, for people; never a path.</summary>
    public string? FileName { get; init; }

    /// <summary>The title that the article prints.</summary>
    public string? Title { get; init; }

    /// <summary>The issuer that the article names (信息来源, 发布机构).</summary>
    public string? Issuer { get; init; }

    /// <summary>The date of publication that the article prints.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The links of the page that the crawl follows; empty when nothing was modified.</summary>
    public ImmutableArray<FoundLink> Links { get; init; } = [];

    /// <summary>Which of the linked addresses, or of those the page linked to last time, are to be asked in this round.</summary>
    public ImmutableArray<WebAddress> Due { get; init; } = [];
}
