namespace Extractor.Fiscal.Revisions;

/// <summary>
/// Pairs the cells of one form in two records. Cells with the same key are paired in printed order; where one record has more of them than the
/// other (a line was inserted above others of the same name), those with the same text and value find each other first.
/// </summary>
internal static class CellMatching
{
    /// <summary>What differs, in the order of the later record; what it has no longer comes last, in the order of the earlier one.</summary>
    internal static IEnumerable<CellRevision> Between(IReadOnlyList<RecordedCell> before, IReadOnlyList<RecordedCell> after)
    {
        var partners = Pair(before, after);
        var paired = new bool[before.Count];
        for (var at = 0; at < after.Count; at++)
        {
            if (partners[at] < 0)
            {
                yield return new CellRevision(RevisionKind.Added, RevisedParts.None, null, after[at]);
                continue;
            }

            var partner = before[partners[at]];
            paired[partners[at]] = true;
            if (partner.Reading.PartsUnlike(after[at].Reading) is var parts and not RevisedParts.None)
            {
                yield return new CellRevision(RevisionKind.Changed, parts, partner, after[at]);
            }
        }

        for (var at = 0; at < before.Count; at++)
        {
            if (!paired[at])
            {
                yield return new CellRevision(RevisionKind.Removed, RevisedParts.None, before[at], null);
            }
        }
    }

    /// <summary>For each later cell the place of its earlier one, or -1.</summary>
    private static int[] Pair(IReadOnlyList<RecordedCell> before, IReadOnlyList<RecordedCell> after)
    {
        var partners = new int[after.Count];
        Array.Fill(partners, -1);
        var earlier = PlacesByKey(before);
        foreach (var (key, later) in PlacesByKey(after))
        {
            if (earlier.TryGetValue(key, out var candidates))
            {
                var (left, right) = candidates.Count == later.Count ? (candidates, later) : PairEqual(before, candidates, after, later, partners);
                for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
                {
                    partners[right[i]] = left[i];
                }
            }
        }

        return partners;
    }

    /// <summary>Pairs those with the same text and value, and returns what is left of both.</summary>
    private static (List<int> Before, List<int> After) PairEqual(
        IReadOnlyList<RecordedCell> before, List<int> candidates, IReadOnlyList<RecordedCell> after, List<int> later, int[] partners)
    {
        var waiting = new Dictionary<(string Raw, decimal? Value), Queue<int>>();
        foreach (var place in candidates)
        {
            var reading = (before[place].Reading.Raw, before[place].Reading.Value);
            if (!waiting.TryGetValue(reading, out var places))
            {
                waiting[reading] = places = new Queue<int>();
            }

            places.Enqueue(place);
        }

        var rest = new List<int>();
        foreach (var place in later)
        {
            if (waiting.TryGetValue((after[place].Reading.Raw, after[place].Reading.Value), out var places) && places.TryDequeue(out var partner))
            {
                partners[place] = partner;
            }
            else
            {
                rest.Add(place);
            }
        }

        return (waiting.Values.SelectMany(places => places).Order().ToList(), rest);
    }

    private static Dictionary<string, List<int>> PlacesByKey(IReadOnlyList<RecordedCell> cells)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < cells.Count; at++)
        {
            if (!places.TryGetValue(cells[at].Key, out var same))
            {
                places[cells[at].Key] = same = [];
            }

            same.Add(at);
        }

        return places;
    }
}
