using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>Titles and grids in small documents: which title belongs to which grid, and what a title without one means.</summary>
public sealed class FormFinderTests
{
    private static readonly string[][] Function =
    [
        ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
        ["", "合计", "1.00", "1.00", ""],
    ];

    private static readonly string[][] Expenditure =
    [
        ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
        ["", "合计", "1.00", "1.00", "", "", "", ""],
    ];

    private static readonly string[][] Other = [["序号", "单位名称", "人数"], ["1", "办公室", "3"]];

    [Test]
    public void A_title_wrapped_over_two_lines_names_the_longer_form() =>
        Assert.That(Forms("一般公共预算财政拨款", "支出决算表", Function), Is.EqualTo(new[] { ("FA.GPB_FUNCTION", FormStatus.Complete) }));

    [Test]
    public void Running_text_between_title_and_grid_parts_them() => Assert.That(
        Forms("一般公共预算财政拨款支出决算表", "第三部分 情况说明", "二、收入决算情况说明", "本年度收入合计与上年相比增加，主要原因是人员增加，项目增加，工资调整。", Other),
        Is.Empty);

    [Test]
    public void A_title_with_unit_and_note_but_without_grid_is_told() => Assert.That(
        Forms("支出决算表", "公开03表", "金额单位：万元", "注：本表反映部门本年度各项支出情况。"),
        Is.EqualTo(new[] { ("FA.EXPENDITURE", FormStatus.CaptionOnly) }));

    [Test]
    public void A_bare_title_in_running_text_is_no_form() =>
        Assert.That(Forms("支出决算表", "支出决算表反映单位本年度全部支出情况，单位的支出按照功能分类和支出性质列示，并与上年比较。"), Is.Empty);

    [Test]
    public void A_list_of_titles_announces_forms_that_may_be_missing() => Assert.That(
        Forms("目录", "第一部分 概况", "第二部分 决算表", "一、收入决算表......3", "二、支出决算表......4", "第一部分 概况", "概况如下。"),
        Is.EqualTo(new[] { ("FA.REVENUE", FormStatus.Missing), ("FA.EXPENDITURE", FormStatus.Missing) }));

    [Test]
    public void An_announced_form_with_columns_of_another_layout_is_there_but_not_read() => Assert.That(
        Forms("目录", "一、支出决算表......4", "二、概况......5", "一、支出决算表", "支出决算表", Other),
        Is.EqualTo(new[] { ("FA.EXPENDITURE", FormStatus.Illegible) }));

    [Test]
    public void A_title_above_an_unknown_grid_is_no_form() => Assert.That(Forms("支出决算表", Other), Is.Empty);

    [Test]
    public void A_complete_header_needs_no_title_where_the_kind_of_report_is_known() => Assert.That(
        Forms("政府性基金预算财政拨款收入支出决算表......9", Expenditure),
        Is.EqualTo(new[] { ("FA.EXPENDITURE", FormStatus.Complete), ("FA.GOV_FUND", FormStatus.Missing) }));

    [Test]
    public void Figures_without_a_unit_have_no_value_and_are_reported()
    {
        var report = Read("一般公共预算财政拨款支出决算表", Function);

        Assert.Multiple(() =>
        {
            Assert.That(report.Tables[0].Rows[0].Cells[0], Has.Property("Status").EqualTo(CellStatus.Number).And.Property("Value").Null);
            Assert.That(report.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("FIS001"));
        });
    }

    private static IEnumerable<(string Form, FormStatus Status)> Forms(params object[] blocks) =>
        Read(blocks).Tables.Select(table => (table.Form, table.Status));

    /// <summary>A text is a paragraph, an array of rows a grid.</summary>
    private static FiscalReport Read(params object[] blocks) => ReportReader.Read(new ExtractedDocument
    {
        Identity = new DocumentIdentity("report.txt", new string('b', 64), 1, "text/plain", "plain-text"),
        Blocks = [.. blocks.Select((block, at) => block is string text ? (Block)new Paragraph(text, SourceLocation.OnLine(at + 1)) : Grid((string[][])block, at + 1))],
    });

    private static Table Grid(string[][] rows, int line) => new(
        rows.Length,
        rows[0].Length,
        [.. rows.SelectMany((texts, row) => texts.Select((text, column) => new TableCell(row, column, 1, 1, text, SourceLocation.OnLine(line, column))))],
        SourceLocation.OnLine(line))
    {
        Origin = GridOrigin.Tabs,
    };
}
