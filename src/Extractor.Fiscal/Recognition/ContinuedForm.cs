using Extractor.Fiscal.Forms;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>A form that goes on on the next page under the same title and header.</summary>
internal static class ContinuedForm
{
    /// <summary>
    /// Both parts as one form, or null where they are two: a report of several units prints each form once a unit, and then each has its own
    /// total. The parts of one form have at most one row 合计 or 总计 between them.
    /// </summary>
    public static FormOccurrence? Join(FormOccurrence first, FormOccurrence next) =>
        first.Grid is { } grid && next.Grid is { } other
        && first.Form.Id == next.Form.Id
        && TitleText.Strip(first.Title) == TitleText.Strip(next.Title)
        && HaveSameColumns(grid, other)
        && IsNextPage(first, next)
        && !(first.Grids.Any(HasTotal) && HasTotal(other))
            ? first with
            {
                Continuations = first.Continuations.Add(other),
                Caption = first.Caption.AddRange(next.Caption),
                Notes = first.Notes.AddRange(next.Notes),
            }
            : null;

    private static bool IsNextPage(FormOccurrence first, FormOccurrence next) =>
        first.Grids[^1].Table.Fragments[^1].Location.Page is { } last && next.Grid!.Table.Location.Page == last + 1;

    private static bool HaveSameColumns(FormGrid one, FormGrid other) =>
        one.Table.ColumnCount == other.Table.ColumnCount
        && one.Leaves.Length == other.Leaves.Length
        && one.Leaves.Zip(other.Leaves).All(pair => pair.First.Index == pair.Second.Index
            && pair.First.Span == pair.Second.Span
            && pair.First.Path.Select(MatchingText.Fold).SequenceEqual(pair.Second.Path.Select(MatchingText.Fold), StringComparer.Ordinal));

    private static bool HasTotal(FormGrid grid) =>
        grid.BodyRows.Any(row => GridText.FilledCells(grid.Table, row).Any(cell => GridText.IsTotalLabel(cell.Text)));
}
