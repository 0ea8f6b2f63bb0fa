using System.Collections.Immutable;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Choice;

/// <summary>A part of a page for which readings compete, with all that evidence may look at.</summary>
/// <param name="Box">Where.</param>
/// <param name="Rows">The text in it, from top to bottom.</param>
/// <param name="Rules">The rules in it.</param>
internal sealed record TableRegion(BoundingBox Box, ImmutableArray<PhraseRow> Rows, PageRules Rules)
{
    /// <summary>Number of phrases in the region.</summary>
    public int PhraseCount { get; } = Rows.Sum(row => row.Phrases.Length);

    /// <summary>Collects what lies in a box.</summary>
    public static TableRegion Of(BoundingBox box, List<PhraseRow> rows, PageRules rules)
    {
        var inside = ImmutableArray.CreateBuilder<PhraseRow>();
        foreach (var row in rows)
        {
            if (box.Vertical.Contains(row.Box.Center.Y) && row.Cut(box.Horizontal) is { } cut)
            {
                inside.Add(cut);
            }
        }

        return new TableRegion(box, inside.ToImmutable(), rules.Inside(box));
    }

    /// <summary>The text of the region in the cells of a grid, word by word: enough to judge the grid.</summary>
    public PageTable Draft(Grid grid)
    {
        var places = new CellPlaces(grid);
        var lines = new List<TextLine>?[grid.Cells.Length];
        var unassigned = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var row in Rows)
        {
            var words = new List<Word>();
            var current = int.MinValue;
            foreach (var word in row.Phrases.SelectMany(phrase => phrase.Words).Where(word => grid.Box.Contains(word.Box.Center)))
            {
                var cell = places.At(word.Box.Center);
                if (cell != current)
                {
                    Close();
                    current = cell;
                }

                words.Add(word);
            }

            Close();

            void Close()
            {
                if (words.Count == 0)
                {
                    return;
                }

                var phrase = Phrase.Of([.. words]);
                var line = new TextLine(phrase.Words, phrase.Box, phrase.FontSize);
                if (current < 0)
                {
                    unassigned.Add(line);
                }
                else
                {
                    (lines[current] ??= []).Add(line);
                }

                words.Clear();
            }
        }

        return new PageTable(grid, [.. lines.Select(cell => cell is null ? [] : cell.ToImmutableArray())], unassigned.ToImmutable());
    }
}
