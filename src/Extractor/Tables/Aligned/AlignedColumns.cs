using System.Collections.Immutable;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>The columns of a block of text: where each begins and ends, and what its body really fills.</summary>
/// <param name="Edges">x of the column edges, one more than there are columns.</param>
/// <param name="Filled">For each column, the stretch that the entries of the body fill.</param>
internal sealed record AlignedColumns(ImmutableArray<double> Edges, ImmutableArray<Interval> Filled)
{
    /// <summary>Em by which an entry must reach into what a column fills before it covers that column too.</summary>
    private const double Reach = 0.4;

    /// <summary>Em between two words that may be cut at a separator; blanks inside a heading that spans are narrower.</summary>
    private const double CutGap = 0.5;

    /// <summary>Number of columns.</summary>
    public int Count => Edges.Length - 1;

    /// <summary>Makes columns of the separators that were found in some rows.</summary>
    public static AlignedColumns Of(IReadOnlyList<Interval> separators, IReadOnlyList<PhraseRow> body, IReadOnlyList<PhraseRow> all)
    {
        var edges = ImmutableArray.CreateBuilder<double>(separators.Count + 2);
        edges.Add(all.Min(row => row.Box.Left) - 1);
        foreach (var separator in separators)
        {
            edges.Add(separator.Center);
        }

        edges.Add(all.Max(row => row.Box.Right) + 1);
        var filled = new Interval?[separators.Count + 1];
        foreach (var row in body)
        {
            foreach (var phrase in row.Phrases)
            {
                foreach (var word in phrase.Words)
                {
                    var column = ColumnAt(edges, word.Box.Center.X);
                    filled[column] = filled[column]?.Union(word.Box.Horizontal) ?? word.Box.Horizontal;
                }
            }
        }

        return new AlignedColumns(
            edges.ToImmutable(),
            [.. filled.Select((extent, column) => extent ?? new Interval(edges[column], edges[column + 1]))]);
    }

    /// <summary>Gives the phrases of a row to the columns; one without a wide blank at a separator is not cut but spans.</summary>
    public AlignedLine Place(PhraseRow row)
    {
        var entries = new List<AlignedEntry>(row.Phrases.Length);
        foreach (var phrase in row.Phrases)
        {
            var words = phrase.Words;
            var first = 0;
            for (var i = 1; i <= words.Length; i++)
            {
                if (i == words.Length || IsCut(words[i - 1], words[i]))
                {
                    var part = i - first == words.Length ? phrase : Phrase.Of(words[first..i]);
                    Add(entries, part);
                    first = i;
                }
            }
        }

        return new AlignedLine(row, entries);
    }

    private void Add(List<AlignedEntry> entries, Phrase phrase)
    {
        var reach = Reach * phrase.FontSize;
        var center = ColumnAt(Edges, phrase.Box.Center.X);
        var (first, last) = (center, center);
        while (first > 0 && Filled[first - 1].OverlapWith(phrase.Box.Horizontal) > reach)
        {
            first--;
        }

        while (last + 1 < Count && Filled[last + 1].OverlapWith(phrase.Box.Horizontal) > reach)
        {
            last++;
        }

        // A column that holds an entry of its own on this line is not covered.
        if (entries.Count > 0 && entries[^1].Last >= first)
        {
            first = Math.Min(entries[^1].Last + 1, center);
            if (entries[^1].Last >= center)
            {
                var shared = entries[^1];
                if (shared.First < center)
                {
                    entries[^1] = shared with { Last = center - 1 };
                }
            }

            first = Math.Min(Math.Max(first, entries[^1].Last + 1), center);
        }

        entries.Add(new AlignedEntry(phrase, first, Math.Max(first, last)));
    }

    private bool IsCut(Word before, Word after)
    {
        var gap = after.Box.Left - before.Box.Right;
        var size = Math.Max(before.FontSize, after.FontSize);
        if (ColumnAt(Edges, before.Box.Center.X) == ColumnAt(Edges, after.Box.Center.X))
        {
            return false;
        }

        return gap > CutGap * size || (PhraseForms.Of([before]) != PhraseForm.Label && PhraseForms.Of([after]) != PhraseForm.Label)
            || (gap > 0.35 * size && PhraseForms.Of([after]) == PhraseForm.Figure);
    }

    private static int ColumnAt(IReadOnlyList<double> edges, double x)
    {
        var (low, high) = (0, edges.Count - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (edges[middle] <= x)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
