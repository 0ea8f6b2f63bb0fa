using System.Collections.Immutable;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Ledger;

/// <summary>A round that begins.</summary>
/// <param name="Site">The name of the site.</param>
/// <param name="Recipe">The recipe as canonical JSON.</param>
/// <param name="At">Now.</param>
/// <param name="Start">The pages to begin with.</param>
public sealed record RoundStart(string Site, string Recipe, DateTimeOffset At, ImmutableArray<WebAddress> Start)
{
    /// <summary>
    /// What of the recipe decides how pages are read, as canonical JSON. Rounds with the same text have the same recipe, whatever pace, limits and
    /// calendar they have: an unfinished round with another one is not gone on with.
    /// </summary>
    public string Reading { get; init; } = Recipe;
}

/// <summary>A round that is under way.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="IsResumed">Whether it goes on with one that was not finished.</param>
public sealed record CrawlRound(long Number, bool IsResumed)
{
    /// <summary>Whether the last round that was finished had another recipe, so that what is known of pages may be read wrongly.</summary>
    public bool HasNewRecipe { get; init; }

    /// <summary>The hosts (<see cref="WebAddress.Authority"/>) that are left alone in this round since before it was interrupted.</summary>
    public ImmutableArray<string> LeftAlone { get; init; } = [];
}
