using Extractor.Diagnostics;
using Extractor.Documents;
using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>The grid of a Word table comes from its markup.</summary>
public sealed class WordTableTests
{
    [Test]
    public void Spans_become_spans()
    {
        var table = Read(
            Row(Cell("项目", "<w:vMerge w:val='restart'/>"), Cell("支出", "<w:gridSpan w:val='2'/>")),
            Row(Cell("", "<w:vMerge/>"), Cell("基本"), Cell("项目支出")),
            Row(Cell("合计"), Cell("1.00"), Cell("")));

        Assert.That(Grid(table), Is.EqualTo(new[]
        {
            "0,0 2x1 项目", "0,1 1x2 支出", "1,1 1x1 基本", "1,2 1x1 项目支出", "2,0 1x1 合计", "2,1 1x1 1.00", "2,2 1x1 ",
        }));
        Assert.That(table.At(1, 0)!.Text, Is.EqualTo("项目"));
        Assert.That(table.Origin, Is.EqualTo(GridOrigin.Markup));
        Assert.That(table.Cells[5].Location, Is.EqualTo(SourceLocation.OnLine(3, 1)));
    }

    [Test]
    public void A_row_may_begin_and_end_inside_the_grid()
    {
        var table = Read(
            Row(Cell("一"), Cell("二"), Cell("三")),
            $"<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>{Cell("中")}</w:tr>");

        Assert.That(Grid(table)[3], Is.EqualTo("1,1 1x1 中"));
        Assert.That(table.At(1, 0), Is.Null);
        Assert.That(table.ColumnCount, Is.EqualTo(3));
    }

    [Test]
    public void Edges_that_no_cell_shows_make_no_column()
    {
        var table = Read(
            Row(Cell("项目", "<w:gridSpan w:val='3'/>"), Cell("金额", "<w:gridSpan w:val='2'/>")),
            Row(Cell("合计", "<w:gridSpan w:val='3'/>"), Cell("", "<w:gridSpan w:val='2'/>")));

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x1 项目", "0,1 1x1 金额", "1,0 1x1 合计", "1,1 1x1 " }));
    }

    [Test]
    public void A_merge_ends_where_a_cell_of_its_own_begins()
    {
        var table = Read(
            Row(Cell("甲", "<w:vMerge w:val='restart'/>")),
            Row(Cell("乙")),
            Row(Cell("", "<w:vMerge/>")));

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x1 甲", "1,0 1x1 乙", "2,0 1x1 " }));
    }

    [Test]
    public void An_old_horizontal_merge_is_one_cell() => Assert.That(
        Grid(Read(
            Row(Cell("总计", "<w:hMerge w:val='restart'/>"), Cell("", "<w:hMerge w:val='continue'/>"), Cell("1")),
            Row(Cell("a"), Cell("b"), Cell("c")))).Take(2),
        Is.EqualTo(new[] { "0,0 1x2 总计", "0,2 1x1 1" }));

    [Test]
    public void Paragraphs_of_a_cell_are_its_lines() =>
        Assert.That(Read(Row($"<w:tc>{P("一般公共")}{P("预算")}</w:tc>")).Cells[0].Text, Is.EqualTo("一般公共\n预算"));

    [Test]
    public void A_deleted_row_is_gone() => Assert.That(
        Grid(Read(Row(Cell("甲")), $"<w:tr><w:trPr><w:del/></w:trPr>{Cell("乙")}</w:tr>", Row(Cell("丙")))),
        Is.EqualTo(new[] { "0,0 1x1 甲", "1,0 1x1 丙" }));

    [Test]
    public void A_table_inside_a_cell_follows_as_a_table_and_keeps_its_text()
    {
        var inner = $"<w:tbl>{Row(Cell("内一"), Cell("内二"))}{Row(Cell("3"), Cell("4"))}</w:tbl>";
        var blocks = Blocks(OfMarkup($"<w:tbl>{Row($"<w:tc>{P("外")}{inner}{P("末")}</w:tc>", Cell("右"))}</w:tbl>{P("后")}"));

        Assert.That(blocks, Has.Count.EqualTo(3));
        Assert.That(((Table)blocks[0]).Cells[0].Text, Is.EqualTo("外\n末"));
        Assert.That(Grid((Table)blocks[1]), Is.EqualTo(new[] { "0,0 1x1 内一", "0,1 1x1 内二", "1,0 1x1 3", "1,1 1x1 4" }));
        Assert.That(((Table)blocks[1]).Location.Line, Is.EqualTo(1));
        Assert.That(blocks[2].Location.Line, Is.EqualTo(2));
    }

    [Test]
    public void Rows_inside_content_controls_and_tracked_insertions_count()
    {
        var table = Read($"<w:sdt><w:sdtContent>{Row(Cell("甲"))}</w:sdtContent></w:sdt>", $"<w:ins>{Row($"<w:sdt><w:sdtContent>{Cell("乙")}</w:sdtContent></w:sdt>")}</w:ins>");

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x1 甲", "1,0 1x1 乙" }));
    }

    private static Table Read(params string[] rows) => (Table)Blocks(OfMarkup($"<w:tbl>{string.Concat(rows)}</w:tbl>")).Single();

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static string[] Grid(Table table) =>
        [.. table.Cells.Select(cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}")];
}
