using Extractor.Tables;

namespace Extractor.Tests.Tables;

public sealed class HeaderTreeTests
{
    [Test]
    public void Spans_lead_from_the_outer_label_to_the_column()
    {
        var tree = HeaderTree.Of(FlowTables.Ruled(
            "项 目|<|年初结转|本年支出|<|<", "编码|名称|^|小计|基本支出|项目支出", "栏次|<|1|2|3|4", "201|服务|1.00|2.00|2.00|"));

        Assert.That(
            tree.Paths.Select(path => path.ToString()),
            Is.EqualTo(new[] { "项目 / 编码", "项目 / 名称", "年初结转", "本年支出 / 小计", "本年支出 / 基本支出", "本年支出 / 项目支出" }));
        Assert.That(tree.ColumnNumbers, Is.EqualTo(new int?[] { null, null, 1, 2, 3, 4 }));
        Assert.That(tree.Rows, Is.EqualTo(new HeaderRows(0, 3, 2)));
    }

    [Test]
    public void Blank_cells_of_a_tab_grid_belong_to_the_label_at_their_left_or_above()
    {
        var tree = HeaderTree.Of(FlowTables.Grid(
            1, "项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余", "科目编码\t科目名称\t\t\t小计\t基本支出\t项目支出\t", "栏次\t\t1\t2\t3\t4\t5\t6", "合计\t\t\t\t\t\t\t"));

        Assert.That(
            tree.Paths.Select(path => path.ToString()),
            Is.EqualTo(new[]
            {
                "项目 / 科目编码", "项目 / 科目名称", "年初结转和结余", "本年收入", "本年支出 / 小计", "本年支出 / 基本支出", "本年支出 / 项目支出", "年末结转和结余",
            }));
    }

    [Test]
    public void Three_levels_of_a_tab_grid_are_followed()
    {
        var tree = HeaderTree.Of(FlowTables.Grid(
            1,
            "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
            "合计\t因公出国费\t公务用车\t\t\t公务接待费\t合计\t因公出国费\t公务用车\t\t\t公务接待费",
            "\t\t小计\t购置费\t运行费\t\t\t\t小计\t购置费\t运行费\t",
            "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
            "0.27\t\t\t\t\t0.27\t0.12\t\t\t\t\t0.12"));

        Assert.That(tree.Paths[4].ToString(), Is.EqualTo("预算数 / 公务用车 / 运行费"));
        Assert.That(tree.Paths[5].ToString(), Is.EqualTo("预算数 / 公务接待费"));
        Assert.That(tree.Paths[6].ToString(), Is.EqualTo("决算数 / 合计"));
        Assert.That(tree.Paths[9].ToString(), Is.EqualTo("决算数 / 公务用车 / 购置费"));
    }

    [Test]
    public void Rows_of_caption_inside_the_grid_are_no_header()
    {
        var tree = HeaderTree.Of(FlowTables.Grid(1, "收入决算表\t\t", "部门：某局\t\t单位：万元", "项目\t行次\t金额", "甲\t1\t5.00"));

        Assert.That(tree.Rows, Is.EqualTo(new HeaderRows(2, 3, null)));
        Assert.That(tree.Paths[2].ToString(), Is.EqualTo("金额"));
    }

    [Test]
    public void A_year_in_the_header_is_a_label_and_a_blank_line_begins_the_body()
    {
        Assert.That(HeaderRows.Of(FlowTables.Grid(1, "项目\t2023\t2024", "甲\t1.5\t2")).End, Is.EqualTo(1));
        Assert.That(HeaderRows.Of(FlowTables.Ruled("项目|金额|<|<", "^|合计|基本|项目", "|||", "合计|||")).End, Is.EqualTo(2));
        Assert.That(HeaderRows.Of(FlowTables.Ruled("项目|金额|<|<", "^|合计|基本|项目", "无|||", "|||")).End, Is.EqualTo(2));
    }

    [Test]
    public void A_part_of_a_sum_in_the_header_is_no_item_of_a_list()
    {
        var table = FlowTables.Ruled("名称|总额|其中：|<", "^|^|财政资金|其他资金", "一、甲|||");

        Assert.That(HeaderRows.Of(table).End, Is.EqualTo(2));
    }

    [Test]
    public void A_table_that_begins_with_figures_has_no_header()
    {
        var tree = HeaderTree.Of(FlowTables.Grid(1, "201\t服务\t5.00", "202\t外交\t"));

        Assert.That(tree.Rows.Count, Is.Zero);
        Assert.That(tree.Paths.Select(path => path.ToString()), Is.All.Empty);
    }

    [Test]
    public void Labels_in_the_first_body_row_tell_columns_apart_that_the_header_does_not()
    {
        var tree = HeaderTree.Of(FlowTables.Ruled("科目编码|<|<|名称|金额", "类|款|项|合计|5.00", "201|01|02|甲|5.00"));

        Assert.That(tree.Paths.Select(path => path.ToString()), Is.EqualTo(new[] { "科目编码 / 类", "科目编码 / 款", "科目编码 / 项", "名称", "金额" }));
    }

    [Test]
    public void Wrapped_and_spread_labels_are_put_together()
    {
        var page = new Layout.PageBuilder().Frame(100, 100, 220, 160).Vertical(160, 100, 160).Horizontal(140, 100, 220)
            .Text(104, 115, "一般公共").Text(104, 130, "预算").Text(164, 115, "合").Text(190, 115, "计").Text(104, 155, "5.00").Text(164, 155, "5.00").Build();

        var tree = HeaderTree.Of(Layout.PageBuilder.Extract(page).Tables.Single());

        Assert.That(tree.Paths.Select(path => path.ToString()), Is.EqualTo(new[] { "一般公共预算", "合计" }));
    }

    [Test]
    public void A_first_row_with_gaps_below_a_full_header_is_body() => Assert.Multiple(() =>
    {
        Assert.That(HeaderTree.Of(FlowTables.Ruled("Town|Revenue", "Alva|", "Brox|7,788.09")).Rows, Is.EqualTo(new HeaderRows(0, 1, null)));
        Assert.That(
            HeaderTree.Of(FlowTables.Ruled("镇名|车辆数|检查日期|片区", "澄屿||2010-09-01|沿海", "渔港|12|2011-09-01|沿海")).Rows,
            Is.EqualTo(new HeaderRows(0, 1, null)));
    });

    [Test]
    public void Units_below_a_full_header_are_header() => Assert.That(
        HeaderTree.Of(FlowTables.Ruled("项目|预算数|占比", "|万元|%", "工资|12|3")).Rows, Is.EqualTo(new HeaderRows(0, 2, null)));
}
