using System.Collections.Immutable;
using Extractor.Crawling.Ledger;

namespace Extractor.Storage.Crawls;

/// <summary>How a site stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Round">The number of its last round.</param>
/// <param name="State">How that stands.</param>
/// <param name="StartedAt">When that began, ISO 8601 in UTC.</param>
/// <param name="FinishedAt">When that ended, or null.</param>
/// <param name="Recipe">The recipe of that, as JSON.</param>
/// <param name="Due">How many of its addresses are still to be asked.</param>
/// <param name="Documents">Documents that are there, over all rounds.</param>
/// <param name="Vanished">Articles and files that have vanished and not returned.</param>
/// <param name="Addresses">How many addresses are in each state.</param>
internal sealed record CrawledSite(
    string Name,
    long Round,
    RoundState State,
    string StartedAt,
    string? FinishedAt,
    string Recipe,
    int Due,
    int Documents,
    int Vanished,
    ImmutableSortedDictionary<AddressState, int> Addresses);

/// <summary>A host of a site: whether it still answers, and whether anything new appears.</summary>
/// <param name="Host">Host, with port where it is not the usual one.</param>
/// <param name="Addresses">How many addresses of it the ledger has.</param>
/// <param name="Documents">How many of them are documents.</param>
/// <param name="Failed">How many failed or were no document when they were asked last.</param>
/// <param name="LastAnswerAt">When it last gave a good answer, ISO 8601 in UTC, or null when never.</param>
/// <param name="LastNewAt">When the last new version of a document was fetched from it, or null when never.</param>
internal sealed record CrawledHost(string Host, int Addresses, int Documents, int Failed, string? LastAnswerAt, string? LastNewAt);

/// <summary>An address that gave nothing.</summary>
/// <param name="Address">The address.</param>
/// <param name="Role">What it is.</param>
/// <param name="State">What became of it.</param>
/// <param name="Code">The code of the reason.</param>
/// <param name="Reason">The reason.</param>
internal sealed record FailedAddress(string Address, AddressRole Role, AddressState State, string Code, string Reason);
