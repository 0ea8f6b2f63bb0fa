using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.PlainText;

public sealed class PlainTextReaderTests
{
    [Test]
    public void A_line_with_tabs_is_a_row_and_its_cells_lead_back_to_the_line()
    {
        var table = Read("收入支出决算总表\n\n收入\t\t支出\t\n甲\t1.00\t乙\t2.00\n").OfType<Table>().Single();

        Assert.Multiple(() =>
        {
            Assert.That((table.RowCount, table.ColumnCount), Is.EqualTo((2, 4)));
            Assert.That(table.At(1, 3)!.Text, Is.EqualTo("2.00"));
            Assert.That(table.At(1, 3)!.Location.Line, Is.EqualTo(4));
            Assert.That(table.At(1, 3)!.Location.Cell, Is.EqualTo(3));
            Assert.That(table.At(0, 1)!.Text, Is.Empty);
        });
    }

    [Test]
    public void A_short_row_has_no_invented_cells()
    {
        var table = Read("a\tb\tc\nd\te\n").OfType<Table>().Single();

        Assert.That(table.At(1, 2), Is.Null);
    }

    [Test]
    public void A_page_break_inside_a_grid_does_not_end_it()
    {
        var table = Read("一般行政管理事\t218.06\t0.00\n\n务\t\t\n住房公积金\t62.65\t0.00\n").OfType<Table>().Single();

        Assert.That(table.RowCount, Is.EqualTo(3));
    }

    [Test]
    public void Grids_of_different_width_are_different_tables()
    {
        var tables = Read("a\tb\tc\n1\t2\t3\n\nd\te\tf\tg\n1\t2\t3\t4\n").OfType<Table>();

        Assert.That(tables.Select(table => table.ColumnCount), Is.EqualTo(new[] { 3, 4 }));
    }

    [Test]
    public void Text_between_grids_parts_them()
    {
        var blocks = Read("a\tb\tc\n1\t2\t3\n\n收入决算表\n\na\tb\tc\n");

        Assert.That(blocks.Select(block => block.GetType()), Is.EqualTo(new[] { typeof(Table), typeof(Paragraph), typeof(Table) }));
    }

    [Test]
    public void One_cell_a_line_makes_rows_at_empty_lines()
    {
        var table = Read(" \t部门整体支出绩效目标自评表\n\n\t主管部门\n\t某局\n\t\n\n\t年度资金总额\n\t1476.05\n\t99.52%\n\n段落\n")
            .OfType<Table>().Single();

        Assert.Multiple(() =>
        {
            Assert.That((table.RowCount, table.ColumnCount), Is.EqualTo((3, 3)));
            Assert.That(table.At(1, 1)!.Text, Is.EqualTo("某局"));
            Assert.That(table.At(1, 2)!.Text, Is.Empty);
            Assert.That(table.At(2, 2)!.Text, Is.EqualTo("99.52%"));
            Assert.That(table.At(2, 2)!.Location.Line, Is.EqualTo(9));
        });
    }

    [Test]
    public void A_single_indented_sentence_is_no_table()
    {
        var blocks = Read("前文\n\t（三）一般公共预算财政拨款支出决算具体情况\n后文\n");

        Assert.That(blocks, Has.All.InstanceOf<Paragraph>());
    }

    [Test]
    public void Tokens_of_converters_are_no_part_of_the_text()
    {
        var blocks = Read("[bookmark: _Toc25805]一、部门职责\n<u>某局</u>部门预算\n");

        Assert.That(blocks.Cast<Paragraph>().Select(block => block.Text), Is.EqualTo(new[] { "一、部门职责", "某局部门预算" }));
    }

    [Test]
    public void A_markdown_separator_is_no_row()
    {
        var table = Read("序号\t事项\t情况\n--\t--\t--\n1\t监管\t完成\n").OfType<Table>().Single();

        Assert.That(table.RowCount, Is.EqualTo(2));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("GB18030")]
    public void The_encoding_is_found(string name)
    {
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("镕基镇 单位：万元")];

        using var reading = SourceReader.Read(bytes, "a.txt");

        Assert.That(((FlowDocument)reading.Document!).Blocks.Cast<Paragraph>().Single().Text, Is.EqualTo("镕基镇 单位：万元"));
    }

    [Property]
    public bool Every_character_between_tabs_is_kept(string?[] texts)
    {
        var cells = texts.Select(text => new string([.. (text ?? "x").Where(char.IsLetterOrDigit)])).Append("y").Append("z").ToArray();
        var table = Read("h\th\th\n" + string.Join('\t', cells) + "\n").OfType<Table>().Single();
        return cells.Select((cell, column) => table.At(1, column)!.Text == cell).All(same => same);
    }

    private static IReadOnlyList<Block> Read(string text)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "a.txt");
        return ((FlowDocument)reading.Document!).Blocks;
    }
}
