using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads the basic data of a department: numbers of staff, expenses of three years, buildings. Its parts have headers of their own; the
/// values of a row stand behind its label, from left to right.
/// </summary>
internal sealed class BasicDataReader(BlockCells make)
{
    private static readonly string[] StaffColumns = ["staff.authorised", "staff.actual", "staff.rate"];
    private static readonly string[] ExpenseColumns = ["executed.prior", "budget", "executed"];
    private static readonly string[] BuildingColumns = ["scale.approved", "scale.actual", "scale.rate", "investment.budget", "investment.actual", "investment.rate"];

    private readonly BlockBuilder blocks = new();
    private BlockKind section = BlockKind.Header;

    /// <summary>Reads rows into blocks.</summary>
    public ImmutableArray<FormBlock> Read(ImmutableArray<PerformanceRow> rows)
    {
        foreach (var row in rows.Where(row => row.Filled.Length > 0))
        {
            var label = row.Filled[0];
            if (SectionOf(label.Label) is { } next && !row.Filled[1..].Any(cell => cell.IsFigure))
            {
                section = next;
            }
            else
            {
                Take(row, label);
            }
        }

        return blocks.Build();
    }

    private static BlockKind? SectionOf(string label) =>
        label.StartsWith("财政供养人员", StringComparison.Ordinal) ? BlockKind.Staff
        : label.StartsWith("经费控制", StringComparison.Ordinal) ? BlockKind.Expenses
        : label.StartsWith("楼堂馆所", StringComparison.Ordinal) ? BlockKind.Buildings
        : null;

    private void Take(PerformanceRow row, PrintedCell label)
    {
        switch (section)
        {
            case BlockKind.Staff:
                Add(row, string.Empty, row.Filled.Where(cell => cell.IsFigure), StaffColumns, BlockMeasure.Count);
                break;
            case BlockKind.Expenses when row.Filled.Length > 1 && !label.IsFigure:
                // A blank cell keeps its place: values stand in the cells behind the label.
                Add(row, label.Text, row.Cells.Where(cell => cell.Column >= label.End).Take(ExpenseColumns.Length), ExpenseColumns, BlockMeasure.Money);
                break;
            case BlockKind.Buildings when row.Filled.All(cell => cell.IsFigure):
                Add(row, string.Empty, row.Filled, BuildingColumns, BlockMeasure.Count);
                break;
            default:
                blocks.Add(BlockKind.Remarks, new BlockRow(row.Index, Key: null, label.Text, [], [.. row.Filled[1..].Select(cell => make.Text("text", cell))]));
                break;
        }
    }

    private void Add(PerformanceRow row, string label, IEnumerable<PrintedCell> values, string[] names, BlockMeasure measure)
    {
        var cells = values.Zip(names).Select(pair => make.Of(
            pair.Second, pair.Second.EndsWith("rate", StringComparison.Ordinal) ? BlockMeasure.Percent : measure, pair.First, pair.First.Text));
        blocks.Add(section, new BlockRow(row.Index, Key: null, label, [], [.. cells]));
    }
}
