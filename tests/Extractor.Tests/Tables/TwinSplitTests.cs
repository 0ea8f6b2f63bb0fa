using Extractor.Documents;
using Extractor.Tables;

namespace Extractor.Tests.Tables;

public sealed class TwinSplitTests
{
    [Test]
    public void Revenue_and_expenditure_are_two_panels() => Assert.That(
        PanelsOf(FlowTables.Grid(1, "收入\t\t\t支出\t\t\t", "项目\t行次\t金额\t项目\t行次\t合计\t一般公共", "拨款\t1\t5.00\t服务\t32\t5.00\t5.00")),
        Is.EqualTo(new[] { "0+3", "3+4" }));

    [Test]
    public void Two_columns_a_side_are_enough() => Assert.That(
        PanelsOf(FlowTables.Ruled("收入|<|支出|<", "项目|预算数|项目|预算数", "拨款|5.00|服务|5.00")), Is.EqualTo(new[] { "0+2", "2+2" }));

    [Test]
    public void A_list_folded_in_three_has_three_panels() => Assert.That(
        PanelsOf(FlowTables.Ruled(
            "人员经费|<|<|公用经费|<|<|<|<|<",
            "编码|名称|决算数|编码|名称|决算数|编码|名称|决算数",
            "301|工资|5.00|302|商品|1.00|307|利息|")),
        Is.EqualTo(new[] { "0+3", "3+3", "6+3" }));

    [Test]
    public void Figures_under_budget_and_outturn_are_no_panels() => Assert.That(
        PanelsOf(FlowTables.Grid(1, "预算数\t\t\t决算数\t\t", "合计\t用车\t接待\t合计\t用车\t接待", "5.00\t\t5.00\t4.00\t\t4.00")),
        Is.EqualTo(new[] { "0+6" }));

    [Test]
    public void A_plain_list_is_one_panel() => Assert.That(
        PanelsOf(FlowTables.Grid(1, "编码\t名称\t合计\t基本支出\t项目支出", "201\t服务\t5.00\t5.00\t")), Is.EqualTo(new[] { "0+5" }));

    [Test]
    public void Code_columns_under_one_label_are_no_panels() => Assert.That(
        PanelsOf(FlowTables.Ruled("科目编码|<|<|名称|金额", "201|01|02|甲|5.00", "201|01|03|乙|5.00")), Is.EqualTo(new[] { "0+5" }));

    private static string[] PanelsOf(Table table) =>
        [.. TwinSplit.Of(table, HeaderTree.Of(table)).Select(range => $"{range.First}+{range.Count}")];
}
