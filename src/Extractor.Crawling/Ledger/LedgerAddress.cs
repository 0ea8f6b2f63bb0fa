using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>What the ledger knows of an address of a site.</summary>
/// <param name="Address">The address.</param>
/// <param name="Role">What it is.</param>
/// <param name="Depth">Links from a start page; paging does not count.</param>
public sealed record LedgerAddress(WebAddress Address, AddressRole Role, int Depth)
{
    /// <summary>What became of it last.</summary>
    public AddressState State { get; init; }

    /// <summary>The page on which it was found first, or null for a start page.</summary>
    public WebAddress? FoundOn { get; init; }

    /// <summary>The text of the link that led here first.</summary>
    public string LinkText { get; init; } = string.Empty;

    /// <summary>The date that a list printed beside the link, or null.</summary>
    public DateOnly? ListedDate { get; init; }

    /// <summary>The entity tag of the last body, for the next conditional request (RFC 9110, 8.8.3).</summary>
    public string? EntityTag { get; init; }

    /// <summary>The Last-Modified header of the last body, as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>The SHA-256 of the last body, or null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was last fetched or found unchanged; null when never.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
}
