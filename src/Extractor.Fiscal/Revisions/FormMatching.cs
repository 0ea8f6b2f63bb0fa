using System.Text.RegularExpressions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Revisions;

/// <summary>
/// Pairs the forms of two records: those with the same form id and the same title (apart from years) in their order, then what is left of
/// each form id in its order, because titles are often reworded. A report can hold one form many times, such as a self-evaluation a project.
/// </summary>
internal static partial class FormMatching
{
    /// <summary>Pairs in the order of the later record, then the earlier forms that have no partner.</summary>
    internal static IReadOnlyList<(FormTable? Before, FormTable? After)> Pair(IReadOnlyList<FormTable> before, IReadOnlyList<FormTable> after)
    {
        var partners = new int[after.Count];
        Array.Fill(partners, -1);
        var free = new bool[before.Count];
        Array.Fill(free, true);
        PairBy(before, after, partners, free, table => $"{table.Form}\n{Year().Replace(MatchingText.Fold(table.Title), string.Empty)}");
        PairBy(before, after, partners, free, table => table.Form);
        var pairs = new List<(FormTable?, FormTable?)>();
        for (var at = 0; at < after.Count; at++)
        {
            pairs.Add((partners[at] < 0 ? null : before[partners[at]], after[at]));
        }

        pairs.AddRange(before.Where((_, at) => free[at]).Select(table => ((FormTable?)table, (FormTable?)null)));
        return pairs;
    }

    private static void PairBy(
        IReadOnlyList<FormTable> before, IReadOnlyList<FormTable> after, int[] partners, bool[] free, Func<FormTable, string> keyOf)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var at = 0; at < before.Count; at++)
        {
            if (free[at])
            {
                var key = keyOf(before[at]);
                if (!waiting.TryGetValue(key, out var places))
                {
                    waiting[key] = places = new Queue<int>();
                }

                places.Enqueue(at);
            }
        }

        for (var at = 0; at < after.Count; at++)
        {
            if (partners[at] < 0 && waiting.TryGetValue(keyOf(after[at]), out var places) && places.TryDequeue(out var partner))
            {
                partners[at] = partner;
                free[partner] = false;
            }
        }
    }

    [GeneratedRegex(@"(?:19|20)\d{2}年度?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
