using Extractor.Documents;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

public sealed class TableStitchingTests
{
    private static readonly string[] Header = ["项目|行次|金额", "栏次||1"];

    [Test]
    public void A_form_that_repeats_caption_header_and_note_on_each_page_is_one_table()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一、拨款|1|5.00", "二、其他|2|"]).Text(100, 300, "注：空白为零。").Build(),
            Form(2, "收入决算表").Table(100, 200, [.. Header, "本年合计|3|5.00"]).Text(100, 280, "注：空白为零。").Build());

        var table = document.Tables.Single();
        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "项目|行次|金额", "栏次||1", "一、拨款|1|5.00", "二、其他|2|", "本年合计|3|5.00" }));
        Assert.That(table.Title, Is.EqualTo("收入决算表"));
        Assert.That(table.Notes.Select(note => note.Text), Is.EqualTo(new[] { "注：空白为零。" }));
        Assert.That(
            document.Blocks.Select(block => block is Paragraph paragraph ? paragraph.Text : "表"),
            Is.EqualTo(new[] { "收入决算表", "公开02表", "部门：某局", "金额单位：万元", "表", "注：空白为零。" }));
        Assert.That(table.Fragments.Select(fragment => (fragment.Location.Page, fragment.FirstRow, fragment.RowCount)), Is.EqualTo(new[] { ((int?)1, 0, 4), (2, 4, 1) }));
        Assert.That(table.At(4, 2)!.Location.Page, Is.EqualTo(2));
    }

    [Test]
    public void A_mark_of_continuation_does_not_change_a_title()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Build(),
            Form(2, "收入决算表（续表）").Table(100, 200, [.. Header, "二|2|6"]).Build());

        Assert.That(document.Tables.Single().RowCount, Is.EqualTo(4));
    }

    [Test]
    public void Different_titles_are_never_merged()
    {
        var document = PageBuilder.Extract(
            Form(1, "政府性基金支出决算表").Table(100, 200, [.. Header, "一|1|"]).Build(),
            Form(2, "国有资本经营支出决算表").Table(100, 200, [.. Header, "一|1|"]).Build());

        Assert.That(document.Tables.Select(table => table.Title), Is.EqualTo(new[] { "政府性基金支出决算表", "国有资本经营支出决算表" }));
        Assert.That(document.Diagnostics, Is.Empty);
    }

    [Test]
    public void A_header_that_comes_again_without_caption_continues_the_table()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Build(),
            new PageBuilder(2).Table(100, 60, [.. Header, "二|2|6"]).Build());

        Assert.That(document.Tables.Single().RowCount, Is.EqualTo(4));
    }

    [Test]
    public void A_grid_that_just_goes_on_continues_the_table()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Text(298, 780, "1").Build(),
            new PageBuilder(2).Table(100, 60, "二|2|6", "合计|3|11").Text(298, 780, "2").Build());

        Assert.That(PageBuilder.RowsOf(document.Tables.Single())[^2..], Is.EqualTo(new[] { "二|2|6", "合计|3|11" }));
    }

    [Test]
    public void A_page_that_shows_only_merged_cells_keeps_the_columns_of_the_table()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, "类|款|名称|金额", "201|01|甲|5").Build(),
            new PageBuilder(2).Table(100, 60, "小计|<|乙|6", "其他|<|丙|7").Build());

        Assert.That(PageBuilder.RowsOf(document.Tables.Single())[^1], Is.EqualTo("其他|<|丙|7"));
    }

    [Test]
    public void Parts_that_merge_their_cells_differently_get_the_columns_of_both()
    {
        var document = PageBuilder.Extract(
            Form(1, "目标表").Table(100, 200, "名称|甲|<|乙|<|丙", "一|二|<|三|<|5").Build(),
            new PageBuilder(2).Table(100, 60, "指标|值|<|分|得|备", "一|二|<|3|4|五").Build());

        // 甲 and 值 are merged on both pages, so the edge inside them is nowhere drawn.
        Assert.That(PageBuilder.RowsOf(document.Tables.Single())[1..3], Is.EqualTo(new[] { "一|二|三|<|5", "指标|值|分|得|备" }));
    }

    [Test]
    public void A_part_that_repeats_only_the_upper_header_row_continues_the_table()
    {
        var document = PageBuilder.Extract(
            Form(1, "限额表").Table(100, 200, "地区|限额|余额", "公式|甲|乙", "长沙|5.00|4.00").Build(),
            new PageBuilder(2).Table(100, 60, "地区|限额|余额", "株洲|3.00|2.00").Build());

        Assert.That(PageBuilder.RowsOf(document.Tables.Single()), Is.EqualTo(new[] { "地区|限额|余额", "公式|甲|乙", "长沙|5.00|4.00", "株洲|3.00|2.00" }));
    }

    [Test]
    public void A_repeated_header_joins_columns_of_other_widths()
    {
        var second = new PageBuilder(2).Frame(50, 60, 400, 100).Horizontal(80, 50, 400).Vertical(200, 60, 100).Vertical(350, 60, 100)
            .Text(54, 74, "项目").Text(204, 74, "行次").Text(354, 74, "金额").Text(54, 94, "乙").Text(204, 94, "2").Text(354, 94, "6.00");

        var document = PageBuilder.Extract(Form(1, "收入表").Table(100, 200, "项目|行次|金额", "甲|1|5.00").Build(), second.Build());

        Assert.That(PageBuilder.RowsOf(document.Tables.Single()), Is.EqualTo(new[] { "项目|行次|金额", "甲|1|5.00", "乙|2|6.00" }));
    }

    [Test]
    public void Text_between_two_grids_keeps_them_apart()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Build(),
            new PageBuilder(2).Text(100, 60, "另有情况说明如下。").Table(100, 100, "二|2|6", "合计|3|11").Build());

        Assert.That(document.Tables.Count(), Is.EqualTo(2));
    }

    [Test]
    public void Other_columns_or_a_gap_of_a_page_keep_grids_apart()
    {
        var first = Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Build();
        var other = new PageBuilder(2).Table(100, 60, "二|2", "三|3").Build();
        var late = new PageBuilder(3).Table(100, 60, "二|2|6", "三|3|7").Build();

        Assert.That(PageBuilder.Extract(first, other).Tables.Count(), Is.EqualTo(2));
        Assert.That(PageBuilder.Extract(first, new PageBuilder(2).Build(), late).Tables.Count(), Is.EqualTo(2));
    }

    [Test]
    public void After_the_closing_total_a_continuation_is_only_suspected()
    {
        var document = PageBuilder.Extract(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5", "总计|2|5"]).Build(),
            new PageBuilder(2).Table(100, 60, "甲|1|6", "乙|2|7").Build());

        Assert.That(document.Tables.Count(), Is.EqualTo(2));
        Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "TAB002" }));
    }

    [Test]
    public void Two_tables_on_one_page_are_not_merged_for_having_the_same_header()
    {
        var document = PageBuilder.Extract(new PageBuilder().Table(100, 100, [.. Header, "一|1|5"]).Table(100, 300, [.. Header, "一|1|6"]).Build());

        Assert.That(document.Tables.Count(), Is.EqualTo(2));
        Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "TAB002" }));
    }

    [Test]
    public void The_rest_of_a_label_that_the_page_cut_returns_to_its_cell()
    {
        // Seven characters of 8 points fill the first cell of 60.
        var document = PageBuilder.Extract(
            Form(1, "项目表").Table(100, 200, "名称|行次|金额", "一般行政管理事|1|5").Build(),
            new PageBuilder(2).Table(100, 60, "务||", "其他|2|6").Build());

        var table = document.Tables.Single();
        Assert.That(table.At(1, 0)!.JoinedText, Is.EqualTo("一般行政管理事务"));
        Assert.That(PageBuilder.RowsOf(table)[^1], Is.EqualTo("其他|2|6"));
    }

    [TestCase("二、外交支出")]
    [TestCase("合计")]
    [TestCase("其他非税收入安排的支出及以前年度结转")]
    public void A_row_with_a_label_and_no_figures_stays_a_row(string label)
    {
        var document = PageBuilder.Extract(
            Form(1, "项目表").Table(100, 200, "名称|行次|金额", "一般行政管理事|1|5").Build(),
            new PageBuilder(2).Table(100, 60, "||", "||").Text(104, 74, label, size: 3).Build());

        Assert.That(document.Tables.Single().RowCount, Is.EqualTo(4));
    }

    [Test]
    public void A_title_that_says_continued_is_the_same_title()
    {
        var document = PageBuilder.Extract(
            new PageBuilder(1).Text(100, 80, "Table 3 Harbour dues", size: 14).Table(100, 100, "Port|Dues|Ships", "Alva|12.50|3", "Brox|7.25|4").Build(),
            new PageBuilder(2).Text(100, 40, "Table 3 Harbour dues (continued)", size: 14).Table(100, 60, "Port|Dues|Ships", "Total|19.75|7").Build());

        Assert.That(PageBuilder.RowsOf(document.Tables.Single()), Is.EqualTo(new[] { "Port|Dues|Ships", "Alva|12.50|3", "Brox|7.25|4", "Total|19.75|7" }));
    }

    [Test]
    public void A_label_beside_several_rows_goes_on_over_the_page_break()
    {
        var document = PageBuilder.Extract(
            Form(1, "指标表").Table(100, 200, "一级|二级|分值", "产出|数量|6", "^|质量|8").Build(),
            new PageBuilder(2).Table(100, 60, "|时效|8", "^|成本|9", "效益|社会|10").Build());

        var table = document.Tables.Single();
        Assert.That(table.At(4, 0)!.Text, Is.EqualTo("产出"));
        Assert.That(table.At(5, 0)!.Text, Is.EqualTo("效益"));
    }

    [Test]
    public void Joining_can_be_switched_off()
    {
        using var document = PageBuilder.Document(
            Form(1, "收入决算表").Table(100, 200, [.. Header, "一|1|5"]).Build(), new PageBuilder(2).Table(100, 60, "二|2|6", "三|3|7").Build());

        Assert.That(ExtractionPipeline.Extract(document, new ExtractionOptions { JoinContinuedTables = false }).Tables.Count(), Is.EqualTo(2));
    }

    private static PageBuilder Form(int page, string title) => new PageBuilder(page)
        .Text(200, 130, title, size: 14).Text(220, 150, "公开02表").Text(100, 170, "部门：某局").Text(220, 185, "金额单位：万元");
}
