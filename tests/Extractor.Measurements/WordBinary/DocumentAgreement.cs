using Extractor.Documents;

namespace Extractor.Measurements.WordBinary;

/// <summary>What two readings of the same document share.</summary>
/// <param name="Tables">Tables of the one that is compared with.</param>
/// <param name="EqualTables">Those of them that are the same in every cell.</param>
/// <param name="Cells">Cells of the one that is compared with.</param>
/// <param name="EqualCells">Those of them that the other has at the same place, with the same spans and text.</param>
/// <param name="Lines">Headings and paragraphs of the one that is compared with.</param>
/// <param name="EqualLines">Those of them that the other has, too, each counted once.</param>
internal sealed record DocumentAgreement(int Tables, int EqualTables, int Cells, int EqualCells, int Lines, int EqualLines)
{
    /// <summary>How far apart the numbers of the same table may be when one reader has a table more than the other.</summary>
    private const int Window = 6;

    /// <summary>Compares the blocks of <paramref name="own"/> with those of <paramref name="other"/>.</summary>
    public static DocumentAgreement Of(FlowDocument own, FlowDocument other, Action<string> difference)
    {
        var ours = own.Blocks.OfType<Table>().Select(CellsOf).ToList();
        var theirs = other.Blocks.OfType<Table>().Select(CellsOf).ToList();
        var (cells, tables) = (0, 0);
        var used = new HashSet<int>();
        for (var i = 0; i < theirs.Count; i++)
        {
            var best = Enumerable.Range(0, ours.Count)
                .Where(candidate => Math.Abs(candidate - i) <= Window && !used.Contains(candidate))
                .OrderByDescending(candidate => Shared(ours[candidate], theirs[i]))
                .ThenBy(candidate => Math.Abs(candidate - i))
                .Cast<int?>().FirstOrDefault();
            var found = best is { } chosen && Shared(ours[chosen], theirs[i]) > 0 && used.Add(chosen) ? ours[chosen] : [];
            cells += Shared(found, theirs[i]);
            tables += found.SetEquals(theirs[i]) ? 1 : 0;
            foreach (var cell in theirs[i].Where(cell => !found.Contains(cell)).Take(4))
            {
                difference($"table {i + 1}: {cell} is not found; ours: {found.FirstOrDefault(one => one.Row == cell.Row && one.Column == cell.Column)}");
            }
        }

        var lines = LinesOf(other);
        var left = LinesOf(own).GroupBy(static line => line).ToDictionary(static group => group.Key, static group => group.Count());
        var equal = 0;
        foreach (var line in lines)
        {
            if (left.GetValueOrDefault(line) > 0)
            {
                left[line]--;
                equal++;
            }
            else
            {
                difference($"line \"{line}\" is not found");
            }
        }

        return new DocumentAgreement(theirs.Count, tables, theirs.Sum(static table => table.Count), cells, lines.Count, equal);
    }

    private static int Shared(HashSet<ComparedCell> own, HashSet<ComparedCell> other) => other.Count(own.Contains);

    private static HashSet<ComparedCell> CellsOf(Table table) =>
        [.. table.Cells.Select(static cell => new ComparedCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text))];

    private static List<string> LinesOf(FlowDocument document) =>
    [
        .. document.Blocks.Select(static block => block switch
        {
            Heading heading => $"{heading.Level} {heading.Text.Trim()}",
            Paragraph paragraph => paragraph.Text.Trim(),
            _ => null,
        }).OfType<string>(),
    ];

    private readonly record struct ComparedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
}
