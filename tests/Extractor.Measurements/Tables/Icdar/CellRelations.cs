using System.Text;

namespace Extractor.Measurements.Tables.Icdar;

/// <summary>A cell as adjacency sees it.</summary>
internal readonly record struct RelatedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>That a text stands beside or above another one, with so many blank places between them.</summary>
internal readonly record struct CellRelation(string From, string To, bool IsDownward, int Blanks);

/// <summary>
/// The adjacency relations of Göbel, Hassan, Oro and Orsi, <i>A methodology for evaluating algorithms for table understanding in PDF
/// documents</i> (2012): every cell with text and its nearest neighbours with text, to the right from each of its rows and downwards from
/// each of its columns. Blank places between are counted. Text is compared without white space and without case.
/// </summary>
internal static class CellRelations
{
    /// <summary>The relations of one table as a multiset.</summary>
    public static IEnumerable<CellRelation> Of(IReadOnlyList<RelatedCell> cells)
    {
        var places = new Dictionary<(int Row, int Column), int>();
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    places.TryAdd((row, column), index);
                }
            }
        }

        var rows = cells.Select(cell => cell.Row + cell.RowSpan).DefaultIfEmpty().Max();
        var columns = cells.Select(cell => cell.Column + cell.ColumnSpan).DefaultIfEmpty().Max();
        var texts = cells.Select(cell => Comparable(cell.Text)).ToArray();
        for (var index = 0; index < cells.Count; index++)
        {
            if (texts[index].Length == 0)
            {
                continue;
            }

            var (row, column, rowSpan, columnSpan, _) = cells[index];
            var right = Enumerable.Range(row, rowSpan).Select(line => Enumerable.Range(column + columnSpan, Math.Max(0, columns - column - columnSpan)).Select(place => (line, place)));
            var down = Enumerable.Range(column, columnSpan).Select(line => Enumerable.Range(row + rowSpan, Math.Max(0, rows - row - rowSpan)).Select(place => (place, line)));
            foreach (var (other, blanks) in Nearest(places, texts, right))
            {
                yield return new CellRelation(texts[index], texts[other], IsDownward: false, blanks);
            }

            foreach (var (other, blanks) in Nearest(places, texts, down))
            {
                yield return new CellRelation(texts[index], texts[other], IsDownward: true, blanks);
            }
        }
    }

    /// <summary>The first cell with text on each path, each cell once, with the number of blank places before it.</summary>
    private static IEnumerable<(int Other, int Blanks)> Nearest(
        Dictionary<(int Row, int Column), int> places, string[] texts, IEnumerable<IEnumerable<(int Row, int Column)>> paths)
    {
        var seen = new HashSet<int>();
        foreach (var path in paths)
        {
            var blanks = 0;
            foreach (var place in path)
            {
                if (!places.TryGetValue(place, out var other) || texts[other].Length == 0)
                {
                    blanks++;
                    continue;
                }

                if (seen.Add(other))
                {
                    yield return (other, blanks);
                }

                break;
            }
        }
    }

    /// <summary>Without white space and case; ligatures and ß as the letters they stand for, as full case folding has them.</summary>
    private static string Comparable(string text)
    {
        var comparable = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => !char.IsWhiteSpace(character)))
        {
            comparable.Append(character switch
            {
                'ß' or '\u1E9E' => "ss",
                '\uFB00' => "ff",
                '\uFB01' => "fi",
                '\uFB02' => "fl",
                '\uFB03' => "ffi",
                '\uFB04' => "ffl",
                '\uFB05' or '\uFB06' => "st",
                _ => char.ToLowerInvariant(char.ToUpperInvariant(character)).ToString(),
            });
        }

        return comparable.ToString();
    }
}
