using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>The grid of a binary Word table comes from where the cells of its rows begin and end.</summary>
public sealed class WordBinaryTableTests
{
    [Test]
    public void Spans_come_from_the_edges_of_other_rows()
    {
        var table = Read(new DocBuilder()
            .Row([0, 1000, 3000], [0x60], "项目", "支出")
            .Row([0, 1000, 2000, 3000], [0x20], "", "基本", "项目支出")
            .Row([0, 1000, 2000, 3000], [], "合计", "1.00", ""));

        Assert.That(Grid(table), Is.EqualTo(new[]
        {
            "0,0 2x1 项目", "0,1 1x2 支出", "1,1 1x1 基本", "1,2 1x1 项目支出", "2,0 1x1 合计", "2,1 1x1 1.00", "2,2 1x1 ",
        }));
        Assert.That(table.Origin, Is.EqualTo(GridOrigin.Markup));
        Assert.That(table.Cells[5].Location, Is.EqualTo(SourceLocation.OnLine(3, 1)));
    }

    [Test]
    public void Cells_merged_to_the_left_are_one_cell()
    {
        var table = Read(new DocBuilder().Row([0, 1000, 2000, 3000], [1, 2, 0], "收入", "", "支出").Row([0, 1000, 2000, 3000], [], "a", "b", "c"));

        Assert.That(Grid(table).Take(2), Is.EqualTo(new[] { "0,0 1x2 收入", "0,2 1x1 支出" }));
    }

    [Test]
    public void Edges_that_nearly_meet_are_one()
    {
        var table = Read(new DocBuilder().Row([-108, 1000, 2000], [], "a", "b").Row([-100, 1012, 1990], [], "c", "d"));

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x1 a", "0,1 1x1 b", "1,0 1x1 c", "1,1 1x1 d" }));
    }

    [Test]
    public void The_edges_of_a_narrow_cell_stay_two()
    {
        var table = Read(new DocBuilder().Row([0, 1000, 1010, 2000], [], "a", "", "c").Row([0, 1000, 2000], [], "d", "e"));

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x1 a", "0,1 1x1 ", "0,2 1x1 c", "1,0 1x1 d", "1,1 1x2 e" }));
    }

    [Test]
    public void A_row_may_begin_inside_the_grid()
    {
        var table = Read(new DocBuilder().Row([0, 1000, 2000], [], "一", "二").Row([1000, 2000], [], "中"));

        Assert.That(Grid(table)[2], Is.EqualTo("1,1 1x1 中"));
        Assert.That(table.At(1, 0), Is.Null);
    }

    [Test]
    public void Paragraphs_of_a_cell_are_its_lines_and_the_document_goes_on_behind()
    {
        var blocks = new DocBuilder().P("题\r").P("一行\r", 0x16, 0x24, 1).Row([0, 1000, 2000], [], "二行", "右").P("注\r").Blocks();

        Assert.That(blocks.Select(static block => block.GetType()), Is.EqualTo(new[] { typeof(Paragraph), typeof(Table), typeof(Paragraph) }));
        Assert.That(Grid((Table)blocks[1]), Is.EqualTo(new[] { "0,0 1x1 一行\n二行", "0,1 1x1 右" }));
        Assert.That(blocks.Select(static block => block.Location.Line), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void A_definition_that_is_too_long_for_its_page_stands_in_another_stream()
    {
        var definition = DocBuilder.Definition([0, 1000, 3000], []);
        var builder = new DocBuilder { Data = [0xFF, 0xFF, (byte)definition.Length, (byte)(definition.Length >> 8), .. definition] }
            .P("a\a", 0x16, 0x24, 1).P("b\a", 0x16, 0x24, 1).P("\a", 0x16, 0x24, 1, 0x17, 0x24, 1, 0x46, 0x66, 2, 0, 0, 0)
            .Row([0, 1000, 2000, 3000], [], "c", "d", "e");

        Assert.That(Grid(Read(builder))[1], Is.EqualTo("0,1 1x2 b"));
    }

    [Test]
    public void Changes_to_the_definition_are_applied_in_their_order()
    {
        // Insert a cell of 500 at 1, make the last one 700 wide, merge 0 and 1, merge the last one downwards: 0, (1000,) 1500, 2200.
        // The last row takes the inserted cell away again: 0, 1000, 1700.
        byte[] changes = [0x21, 0x76, 1, 1, 0xF4, 0x01, 0x23, 0x76, 2, 3, 0xBC, 0x02, 0x24, 0x56, 0, 2, 0x2B, 0xD6, 2, 2, 3];
        byte[] end = [0x16, 0x24, 1, 0x17, 0x24, 1, .. DocBuilder.Definition([0, 1000, 3000], [])];
        var table = Read(new DocBuilder()
            .P("a\a", 0x16, 0x24, 1).P("\a", 0x16, 0x24, 1).P("b\a", 0x16, 0x24, 1).P("\a", [.. end, .. changes])
            .Row([0, 1500, 2200], [0, 0x20], "c", "")
            .P("d\a", 0x16, 0x24, 1).P("e\a", 0x16, 0x24, 1).P("\a", [.. end, .. changes, 0x22, 0x56, 1, 2]));

        Assert.That(Grid(table), Is.EqualTo(new[] { "0,0 1x2 a", "0,2 2x2 b", "1,0 1x2 c", "2,0 1x1 d", "2,1 1x2 e" }));
    }

    [Test]
    public void A_table_inside_a_cell_follows_the_table_around_it()
    {
        byte[] inner = [0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0];
        byte[] cellEnd = [.. inner, 0x4B, 0x24, 1];
        var blocks = new DocBuilder()
            .P("外\r", 0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0)
            .P("内一\r", cellEnd).P("内二\r", cellEnd).P("\r", [.. cellEnd, 0x4C, 0x24, 1, .. DocBuilder.Definition([0, 500, 900], [])])
            .Row([0, 1000, 2000], [], "后", "右")
            .Blocks();

        Assert.That(Grid((Table)blocks[0]), Is.EqualTo(new[] { "0,0 1x1 外\n后", "0,1 1x1 右" }));
        Assert.That(Grid((Table)blocks[1]), Is.EqualTo(new[] { "0,0 1x1 内一", "0,1 1x1 内二" }));
    }

    [Test]
    public void A_row_without_definition_stands_as_the_one_above()
    {
        var table = Read(new DocBuilder()
            .Row([0, 1000, 3000], [], "a", "b").Row([0, 1000, 2000, 3000], [], "c", "d", "e").Row([0, 1000, 3000], [], "f", "g")
            .P("h\a", 0x16, 0x24, 1).P("i\a", 0x16, 0x24, 1).P("\a", 0x16, 0x24, 1, 0x17, 0x24, 1));

        Assert.That(Grid(table).TakeLast(2), Is.EqualTo(new[] { "3,0 1x1 h", "3,1 1x2 i" }));
    }

    private static Table Read(DocBuilder builder) => (Table)builder.Blocks().Single();

    private static string[] Grid(Table table) =>
        [.. table.Cells.Select(static cell => $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Text}")];
}
