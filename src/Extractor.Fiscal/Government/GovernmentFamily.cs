using System.Collections.Immutable;

namespace Extractor.Fiscal.Government;

/// <summary>A family of tables of a government's budget or final accounts, told by words of their titles.</summary>
/// <param name="Id">The part of the form id behind the kind, such as <c>GPB_REVENUE</c> in <c>GA.GPB_REVENUE</c>.</param>
/// <param name="Title">A canonical title.</param>
/// <param name="All">Words that the title must have.</param>
/// <param name="Any">Words of which it must have one; empty where <paramref name="All"/> is enough.</param>
/// <param name="Not">Words that make it another table.</param>
public sealed record GovernmentFamily(
    string Id, string Title, ImmutableArray<string> All, ImmutableArray<string> Any, ImmutableArray<string> Not)
{
    /// <summary>Whether a folded title belongs to the family.</summary>
    public bool Fits(string title) =>
        Words(All).All(word => title.Contains(word, StringComparison.Ordinal))
        && (Words(Any).IsEmpty || Any.Any(word => title.Contains(word, StringComparison.Ordinal)))
        && !Words(Not).Any(word => title.Contains(word, StringComparison.Ordinal));

    private static ImmutableArray<string> Words(ImmutableArray<string> words) => words.IsDefault ? [] : words;
}
