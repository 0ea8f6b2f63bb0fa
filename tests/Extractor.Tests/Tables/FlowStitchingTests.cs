using Extractor.Documents;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

public sealed class FlowStitchingTests
{
    [Test]
    public void A_form_printed_in_two_halves_is_one_table_with_its_notes_once()
    {
        var document = FlowTables.Extract(
            "收入支出决算总表", "公开01表", "部门：某局", "金额单位：万元",
            "收入\t\t\t支出\t\t", "项目\t行次\t金额\t项目\t行次\t金额", "栏次\t\t1\t栏次\t\t2", "一、拨款\t1\t5.00\t一、服务\t32\t",
            "注：1. 本表反映总收支。尾数可能有误差。", "2. 空白表示数据为零。",
            "收入支出决算总表", "公开01表", "部门：某局", "金额单位：万元",
            "收 入\t\t\t支 出\t\t", "项目\t行次\t金额\t项目\t行次\t金额", "栏次\t\t1\t栏次\t\t2", "总计\t2\t5.00\t总计\t33\t5.00",
            "注：1. 本表反映总收支。尾数可能有误差。", "2. 空白表示数据为零。",
            "收入决算表", "公开02表", "部门：某局", "金额单位：万元",
            "项目\t\t合计", "编码\t名称\t", "栏次\t\t1", "\t合计\t5.00");

        Assert.That(document.Tables.Select(table => (table.Title, table.RowCount)), Is.EqualTo(new[] { ("收入支出决算总表", 5), ("收入决算表", 4) }));
        var form = document.Tables.First();
        Assert.That(PageBuilder.RowsOf(form)[^1], Is.EqualTo("总计|2|5.00|总计|33|5.00"));
        Assert.That(form.At(4, 2)!.Location.Line, Is.EqualTo(18));
        Assert.That(form.Notes.Select(note => note.Text), Is.EqualTo(new[] { "注：1. 本表反映总收支。尾数可能有误差。", "2. 空白表示数据为零。" }));
        Assert.That(document.Blocks.OfType<Paragraph>().Count(paragraph => paragraph.Text == "收入支出决算总表"), Is.EqualTo(1));
        Assert.That(form.Fragments, Has.Length.EqualTo(2));
    }

    [Test]
    public void Notes_that_only_the_first_half_prints_follow_the_whole_table()
    {
        var document = FlowTables.Extract(
            "支出表", "项目\t行次\t金额", "栏次\t\t1", "一\t1\t5", "注：只此一次。",
            "支出表", "项目\t行次\t金额", "栏次\t\t1", "二\t2\t6", "正文继续，与表无关。");

        Assert.That(
            document.Blocks.Select(block => block is Paragraph paragraph ? paragraph.Text : "表"),
            Is.EqualTo(new[] { "支出表", "表", "注：只此一次。", "正文继续，与表无关。" }));
    }

    [Test]
    public void Forms_of_one_pattern_with_their_own_titles_stay_apart()
    {
        var document = FlowTables.Extract(
            "项目自评表", "附件4-1", "项目名称\t甲\t", "指标\t值\t分", "数量\t5\t10",
            "项目自评表", "附件4-2", "项目名称\t乙\t", "指标\t值\t分", "数量\t6\t10");

        Assert.That(document.Tables.Count(), Is.EqualTo(2));
    }

    [Test]
    public void Rows_of_text_with_nothing_between_are_one_table_whatever_their_width()
    {
        var table = FlowTables.Extract("基础数据表", "项目\t决算数", "公用经费\t52.47", string.Empty, "项目支出\t733.97\t\t").Tables.Single();

        Assert.That((table.RowCount, table.ColumnCount), Is.EqualTo((3, 4)));
        Assert.That(table.At(2, 1)!.Text, Is.EqualTo("733.97"));
        Assert.That(table.At(1, 3), Is.Null);
    }

    [Test]
    public void A_second_form_of_one_pattern_is_not_even_suspected()
    {
        var document = FlowTables.Extract("自评表", "项目名称\t甲", "数量\t5", "自评表", "项目名称\t乙", "数量\t6");

        Assert.That(document.Tables.Count(), Is.EqualTo(2));
        Assert.That(document.Diagnostics, Is.Empty);
    }

    [Test]
    public void Title_and_unit_inside_the_grid_become_caption_and_the_note_row_a_note()
    {
        var table = FlowTables.Extract(
            "收入支出决算总表\t\t\t", "部门：某局\t\t公开01表 金额单位：万元\t", "收入\t\t支出\t", "项目\t金额\t项目\t金额", "拨款\t1.00\t服务\t1.00",
            "注：本表反映总收支。\t\t\t").Tables.Single();

        Assert.That(table.Title, Is.EqualTo("收入支出决算总表"));
        Assert.That((table.CaptionRowCount, table.NoteRowCount, table.RowCount), Is.EqualTo((2, 1, 6)));
        Assert.That(table.Caption.Select(line => line.Text), Is.EqualTo(new[] { "收入支出决算总表", "部门：某局", "公开01表 金额单位：万元" }));
        Assert.That(table.Notes.Single().Text, Is.EqualTo("注：本表反映总收支。"));
    }

    [Test]
    public void A_grid_that_names_itself_leaves_the_heading_above_it_alone()
    {
        var table = FlowTables.Extract("2021年度部门决算表", "收入总表\t\t", "项目\t行次\t金额", "甲\t1\t5.00").Tables.Single();

        Assert.That(table.Title, Is.EqualTo("收入总表"));
        Assert.That(table.Caption, Has.Length.EqualTo(1));
    }

    [Test]
    public void Text_of_a_document_without_pages_is_one_page()
    {
        using var document = new FlowDocument(
            new DocumentIdentity("a", string.Empty, 0, string.Empty, string.Empty), [FlowTables.Grid(1, "项目\t金额", "甲\t5")], 2, []);

        Assert.That(ExtractionPipeline.ReadText(document).Single().Text, Is.EqualTo("项目\t金额\n甲\t5\n"));
    }
}
