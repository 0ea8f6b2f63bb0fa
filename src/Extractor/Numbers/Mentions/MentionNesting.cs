using System.Collections.Immutable;

namespace Extractor.Numbers.Mentions;

/// <summary>Puts mentions in order and marks those that stand inside another.</summary>
internal static class MentionNesting
{
    public static ImmutableArray<Mention> Ordered(List<Mention> found)
    {
        found.Sort(Compare);
        var ordered = ImmutableArray.CreateBuilder<Mention>(found.Count);
        var covered = 0;
        foreach (var mention in found)
        {
            ordered.Add(mention.End <= covered ? mention with { Traits = mention.Traits | MentionTraits.Nested } : mention);
            covered = Math.Max(covered, mention.End);
        }

        return ordered.MoveToImmutable();
    }

    private static int Compare(Mention one, Mention other) =>
        one.Start != other.Start ? one.Start.CompareTo(other.Start)
        : one.Length != other.Length ? other.Length.CompareTo(one.Length)
        : Rank(one.Kind).CompareTo(Rank(other.Kind));

    /// <summary>Of two mentions of the same characters the one that says more comes first and holds the other.</summary>
    private static int Rank(MentionKind kind) => kind switch
    {
        MentionKind.Date => 0,
        MentionKind.Amount => 1,
        MentionKind.Percentage => 2,
        MentionKind.Quantity => 3,
        MentionKind.Ordinal => 4,
        MentionKind.Number => 5,
        _ => 6,
    };
}
