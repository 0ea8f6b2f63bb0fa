using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.PlainText;

/// <summary>Texts with a cell a line that leave out what a merge covers. The tables were drawn first, then written down cell by cell.</summary>
public sealed class CoveredCellsTests
{
    [Test]
    public void A_total_over_code_and_name_is_as_wide_as_both()
    {
        var table = Read([["科目编码", "科目名称", "合计", "基本支出"], ["合计", "30.00", "10.00"], ["201", "一般公共服务支出", "30.00", "10.00"]]);

        Assert.That(Shape(table, 1), Is.EqualTo("合计:0+2 30.00:2+1 10.00:3+1"));
    }

    [Test]
    public void A_header_groups_the_labels_below_it()
    {
        var table = Read(
        [
            ["项目", "本年收入", "本年支出", "年末结转"],
            ["科目编码", "科目名称", "", "小计", "基本支出", "项目支出", ""],
            ["栏次", "1", "2", "3", "4", "5"],
            ["229", "其他支出", "5.00", "4.00", "1.00", "3.00", "1.00"],
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(Shape(table, 0), Is.EqualTo("项目:0+2 本年收入:2+1 本年支出:3+3 年末结转:6+1"));
            Assert.That(Shape(table, 2), Does.StartWith("栏次:0+2 1:2+1"));
        });
    }

    [Test]
    public void Groups_that_touch_begin_with_the_same_label()
    {
        var table = Read(
        [
            ["部门", "本年收入", "上年结转"],
            ["", "小计", "财政拨款", "其他", "小计", "财政拨款"],
            ["甲局", "6.00", "5.00", "1.00", "2.00", "2.00"],
        ]);

        Assert.That(Shape(table, 0), Is.EqualTo("部门:0+1 本年收入:1+3 上年结转:4+2"));
    }

    [Test]
    public void Two_totals_in_one_row_stand_under_their_amounts()
    {
        var table = Read(
        [
            ["人员经费", "公用经费"],
            ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
            ["301", "工资福利支出", "7.00", "302", "商品和服务支出", "3.00", "310", "资本性支出", ""],
            ["人员经费合计", "7.00", "公用经费合计", "3.00"],
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(Shape(table, 0), Is.EqualTo("人员经费:0+3 公用经费:3+6"));
            Assert.That(Shape(table, 3), Is.EqualTo("人员经费合计:0+2 7.00:2+1 公用经费合计:3+5 3.00:8+1"));
        });
    }

    [Test]
    public void A_row_that_cannot_be_explained_leaves_the_table_as_it_was()
    {
        var table = Read([["科目编码", "科目名称", "合计", "基本支出"], ["合计", "30.00", "10.00"], ["201", "一般公共服务支出", "30.00", "10.00"], ["说明", "见附件"]]);

        Assert.That(Shape(table, 1), Is.EqualTo("合计:0+1 30.00:1+1 10.00:2+1"));
    }

    [Test]
    public void Every_cell_leads_back_to_its_line()
    {
        var table = Read([["科目编码", "科目名称", "合计"], ["合计", "30.00"], ["201", "一般公共服务支出", "30.00"]]);

        Assert.That(table.At(1, 2)!.Location.Line, Is.EqualTo(6), "three cells, an empty line, 合计, then the amount");
    }

    private static Table Read(string[][] rows)
    {
        var text = string.Join('\n', rows.SelectMany(row => row.Select(cell => "\t" + cell).Append(string.Empty)));
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        return ((FlowDocument)reading.Document!).Blocks.OfType<Table>().Single();
    }

    private static string Shape(Table table, int row) =>
        string.Join(' ', table.Cells.Where(cell => cell.Row == row).Select(cell => $"{cell.Text}:{cell.Column}+{cell.ColumnSpan}"));
}
