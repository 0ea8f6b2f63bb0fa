using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Definitions;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Performance;

/// <summary>What names a performance form without being one: contents, glossaries, sentences, captions, other tables.</summary>
public sealed class PerformanceFinderTests
{
    [TestCase("目录\n\n一、部门整体支出绩效自评表\n二、项目支出绩效自评表\n三、项目支出绩效目标表\n\n第一部分 概况\n正文。")]
    [TestCase("附件：项目支出绩效自评表\n\n本部门已按要求填报。")]
    [TestCase("项目支出绩效自评表：指反映项目绩效的表格。\n\n一级指标是指产出、效益和满意度。")]
    [TestCase("项目支出绩效自评表\n\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t12.00\n20101\t人大事务\t12.00\n")]
    [TestCase("部门整体支出绩效目标表\n\n本表为空表。")]
    public void A_name_alone_is_no_form(string text) => Assert.That(Forms(text), Is.Empty);

    [TestCase("项目支出绩效自评表", "PF.PROJECT_SELF_EVAL")]
    [TestCase("2022 年度部门整体支出绩效自评表", "PF.DEPT_SELF_EVAL")]
    [TestCase("部门(单位)整体绩效自评表", "PF.DEPT_SELF_EVAL")]
    [TestCase("城乡居民医保档案整理费用绩效自评表", "PF.PROJECT_SELF_EVAL")]
    [TestCase("2022年度部门整体支出绩效评价基础数据表", "PF.BASIC_DATA")]
    [TestCase("部门整体支出绩效目标申报表", "BG.PERF_OVERALL_TARGET")]
    [TestCase("部门项目申报表(含绩效目标)", "BG.PERF_PROJECT_TARGET")]
    [TestCase("预算12表项目支出绩效目标表", "BG.PERF_PROJECT_TARGET")]
    [TestCase("表1：项目年度绩效指标表", "PF.INDICATOR_LIST")]
    [TestCase("2022年度项目支出绩效自评报告", "PF.PROJECT_REPORT")]
    [TestCase("一般公共预算财政拨款支出决算表", null)]
    [TestCase("绩效自评表填报说明", null)]
    [TestCase("组织填报项目支出绩效自评表。", null)]
    public void A_title_names_its_form(string title, string? form) => Assert.That(PerformanceCatalog.Standard.Match(title)?.Id, Is.EqualTo(form));

    [Test]
    public void Each_label_means_one_thing_in_its_place()
    {
        var file = CatalogResources.ReadPerformanceVocabulary("catalog/performance/vocabulary.json");
        var doubtful = new[] { file.Fields, file.FundsColumns, file.FundsRows, file.CompositionRows, file.ListColumns, file.Goals, file.Remarks }
            .SelectMany(terms => terms.SelectMany(term => term.Labels.Select(label => (Label: BlockLabel.Fold(label), term.Key))).GroupBy(entry => entry.Label))
            .Where(group => group.Select(entry => entry.Key).Distinct().Count() > 1)
            .Select(group => group.Key);

        Assert.That(doubtful, Is.Empty);
    }

    [TestCase("产出指标（50分）", "产出指标")]
    [TestCase("其中：当年财政拨款", "当年财政拨款")]
    [TestCase("1.一般公共预算", "一般公共预算")]
    [TestCase("（一）财政拨款小计", "财政拨款小计")]
    [TestCase("预算数 (A)", "预算数")]
    [TestCase("年度目标1: (10分)", "年度目标")]
    [TestCase("2022年决算数", "决算数")]
    [TestCase("其他资金：", "其他资金")]
    public void Labels_are_compared_without_their_decoration(string label, string folded) => Assert.That(BlockLabel.Fold(label), Is.EqualTo(folded));

    private static IEnumerable<string> Forms(string text)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Select(table => table.Form);
    }
}
