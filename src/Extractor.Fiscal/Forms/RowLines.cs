using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Forms;

/// <summary>Repairs of rows that need their neighbours. One line is the rows of all panels of one grid row.</summary>
internal static class RowLines
{
    /// <summary>
    /// Whether a line holds nothing but the rest of the label above, cut off by a page break: no code and no figure in a form whose
    /// rows have codes.
    /// </summary>
    public static bool ContinuesLabel(ImmutableArray<KeyedRow> above, ImmutableArray<KeyedRow> line) =>
        line.Length == 1
        && above.Length == 1
        && above[0].Row.Code is { Source: "printed" }
        && line[0] is { Key: null, Row: { Role: RowRole.Item, Code: null, RowNo: null, Ordinal: null } row }
        && row.Label.Length > 0
        && row.Cells.All(cell => cell.Status == CellStatus.Blank);

    /// <summary>The line above with its label completed.</summary>
    public static ImmutableArray<KeyedRow> WithLabelOf(ImmutableArray<KeyedRow> above, ImmutableArray<KeyedRow> line)
    {
        var label = RowLabel.Of(above[0].Row.Label + line[0].Row.Label);
        return [above[0] with { Label = label, Row = above[0].Row with { Label = label.Printed } }];
    }

    /// <summary>
    /// A total or another known row over two panels (公用经费合计 over the second and third) prints its label in one and its figure in the next: the row with
    /// the figure gets the label, too.
    /// </summary>
    public static ImmutableArray<KeyedRow> WithSharedTotal(ImmutableArray<KeyedRow> line)
    {
        for (var at = 0; at + 1 < line.Length; at++)
        {
            var labelled = line[at];
            var figure = line[at + 1];
            if ((labelled.Row.Role == RowRole.Total || labelled is { Key: not null, Row.Side: > 0 }) && labelled.Row.Cells.All(cell => cell.Status == CellStatus.Blank)
                && figure.Row is { Code: null, Label.Length: 0 } && figure.Row.Cells.Any(cell => cell.Status != CellStatus.Blank))
            {
                line = line.SetItem(at + 1, figure with
                {
                    Label = labelled.Label,
                    Key = labelled.Key,
                    Row = figure.Row with { Label = labelled.Row.Label, Role = labelled.Row.Role },
                });
            }
        }

        return line;
    }

    /// <summary>Marks coded rows as subtotals where longer codes below them are shown, too.</summary>
    public static ImmutableArray<KeyedRow> WithSubtotals(ImmutableArray<KeyedRow> rows)
    {
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            for (var length = (row.Row.Code?.Id.Length ?? 0) - 2; length >= 3; length -= 2)
            {
                parents.Add(row.Row.Code!.Id[..length]);
            }
        }

        return [.. rows.Select(row => row.Row is { Role: RowRole.Item, Code: { } code } && parents.Contains(code.Id)
            ? row with { Row = row.Row with { Role = RowRole.Subtotal } }
            : row)];
    }
}
