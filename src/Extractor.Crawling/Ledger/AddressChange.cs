using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>What a round found to be different from the rounds before.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Address">The address it happened to.</param>
/// <param name="Role">What it is.</param>
/// <param name="MovedTo">Where it is now, for <see cref="ChangeKind.Moved"/>.</param>
public sealed record AddressChange(ChangeKind Kind, WebAddress Address, AddressRole Role, WebAddress? MovedTo = null);

/// <summary>The kinds of change.</summary>
public enum ChangeKind
{
    /// <summary>An article or file that was fetched for the first time.</summary>
    New,

    /// <summary>A document (<see cref="Visit.IsDocument"/>) whose bytes are others than last time.</summary>
    Changed,

    /// <summary>It is gone (404, 410), or no page of the site links to it any more.</summary>
    Vanished,

    /// <summary>The same bytes are at another address now and no longer here, or the server says since this round that it moved for good.</summary>
    Moved,

    /// <summary>It is there again.</summary>
    Returned,
}
