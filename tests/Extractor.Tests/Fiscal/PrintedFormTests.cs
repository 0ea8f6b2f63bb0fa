using Extractor.Fiscal.Layouts;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>How a form stands on the page: headers that columns share, sides beside each other, places where nothing stands.</summary>
public sealed class PrintedFormTests
{
    [Test]
    public void Labels_that_columns_share_are_one_cell_and_the_last_reaches_to_the_body()
    {
        var form = PrintedForm.Of(Table(
            [Column(0, ColumnRole.Label, "项目"), Column(1, ColumnRole.Amount, "支出", "合计"), Column(2, ColumnRole.Amount, "支出", "其中", "人员"), Column(3, ColumnRole.Amount, "支出", "其中", "公用")]));

        Assert.That(form.Header.Select(line => string.Join(' ', line.Select(cell => $"{cell.Text}@{cell.Column}:{cell.ColumnSpan}x{cell.RowSpan}"))), Is.EqualTo(new[]
        {
            "项目@0:1x3 支出@1:3x1", "合计@1:1x2 其中@2:2x1", "人员@2:1x1 公用@3:1x1",
        }));
    }

    [Test]
    public void Two_columns_with_one_label_stay_two() => Assert.That(
        PrintedForm.Of(Table([Column(0, ColumnRole.Amount, "金额"), Column(1, ColumnRole.Amount, "金额")])).Header[0],
        Has.Length.EqualTo(2));

    [Test]
    public void The_same_label_over_two_sides_is_two_cells()
    {
        var form = PrintedForm.Of(Table(
            [Column(0, ColumnRole.Label, "数", "项目"), Column(1, ColumnRole.Amount, "数", "金额"), Column(2, ColumnRole.Label, "数", "项目"), Column(3, ColumnRole.Amount, "数", "金额")]));

        Assert.That(form.Columns.Select(column => column.Side), Is.EqualTo(new[] { 0, 0, 1, 1 }));
        Assert.That(form.Header[0].Select(cell => cell.ColumnSpan), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void Sides_of_a_row_stand_beside_each_other_and_what_is_missing_is_empty()
    {
        var table = Table([Column(0, ColumnRole.Label, "项目"), Column(1, ColumnRole.Amount, "金额"), Column(2, ColumnRole.Label, "项目"), Column(3, ColumnRole.Amount, "金额")]) with
        {
            Rows = [Row(0, 0, "收入", Cell(1, "1.00")), Row(0, 1, "支出", Cell(3, "2.00")), Row(1, 1, "合计", Cell(3, string.Empty))],
        };
        var rows = PrintedForm.Of(table).Rows;

        Assert.That(rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text ?? "-"))), Is.EqualTo(new[] { "收入|1.00|支出|2.00", "-|-|合计|" }));
        Assert.That(rows[0].Cells[3].Cell!.CellId, Is.EqualTo("C3"));
    }

    private static FormTable Table(FormColumn[] columns) => new() { TableId = "T", Form = "FA.TOTAL", Title = "表", Columns = [.. columns] };

    private static FormColumn Column(int index, ColumnRole role, params string[] path) => new(index, [.. path], null, role, null);

    private static FormRow Row(int index, int side, string label, FormCell cell) => new(index, label, null, null, side, null, RowRole.Item, [cell]);

    private static FormCell Cell(int column, string raw) =>
        new($"C{column}", column, raw, CellStatus.Number, null, null, null, 1m, Verification.Unverified, new Provenance(null, null, 1, column));
}
