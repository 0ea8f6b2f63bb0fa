using Extractor.Fiscal.Facts;
using Extractor.Text;

namespace Extractor.Tests.Fiscal.Facts;

/// <summary>What is narrative, and where its figures stand.</summary>
public sealed class NarrativeTests
{
    [Test]
    public void A_figure_leads_back_to_its_line_and_place_though_lines_are_broken_inside_it()
    {
        var fact = InventedNarrative.Read(["一、收入支出决算总体情况说明", "2023年度收、支总计 544.55", "", "万元。与2022年度相比，收、支总计各增加 76.83 万元，增长", "16.43 %。"]).Facts.Single();

        Assert.That(fact.Measures.Select(measure => (measure.Provenance.Line, measure.Offset)), Is.EqualTo(new (int?, int)[] { (3, 12), (5, 22), (6, 0) }));
        Assert.That(fact.Measures[2].Raw, Is.EqualTo("16.43 %"));
        Assert.That((fact.FactId[^5..], fact.Period, fact.Heading), Is.EqualTo(("-F001", 2023, "一、收入支出决算总体情况说明")));
    }

    [TestCase("第五部分 名词解释", "（一）基本支出：指用于人员的支出，例如工资12万元。")]
    [TestCase("第二部分 部门决算表", "合计 12万元，其中基本支出3万元。")]
    [TestCase("三、说明", "图1：收入12万元，支出13万元。")]
    [TestCase("三、说明", "注：本表反映支出12万元。")]
    [TestCase("三、说明", "根据《关于下达2023年经费12万元的通知》执行。")]
    [TestCase("三、说明", "在2023年12月31日前的3个月内，召开第2次会议。")]
    public void Other_text_states_nothing(string heading, string sentence) =>
        Assert.That(InventedNarrative.Read([heading, sentence]).Facts, Is.Empty);

    [Test]
    public void Explanations_of_terms_end_with_their_part()
    {
        var facts = InventedNarrative.Read(["第四部分", "名词解释", "一、基本支出", "指用于人员的支出，例如工资12万元。", "第五部分 附件", "共有资金3万元。"]).Facts;

        Assert.That(facts.Single().Measures.Single().Value, Is.EqualTo(30_000m));
    }

    [Test]
    public void Cells_state_nothing_unless_the_table_is_a_written_report()
    {
        string[] table = ["部门概况\t专项名称\t防汛经费", "\t年度预算金额\t35 万元", "绩效情况\t使用情况\t年初预算30万元，实际执行29万元。"];

        Assert.That(InventedNarrative.Read(["2023年度项目支出绩效自评报告", .. table]).Facts.Single().Measures.Select(measure => measure.Value), Is.EqualTo(new[] { 300_000m, 290_000m }));
        Assert.That(InventedNarrative.Read(["2023年度项目支出绩效自评表", .. table]).Facts, Is.Empty);
    }

    [TestCase("第三部分 说明", 0)]
    [TestCase("三、收入决算情况说明", 1)]
    [TestCase("（二）机关运行经费", 2)]
    [TestCase("3.财务管理", 3)]
    [TestCase("（1）公务用车", 4)]
    [TestCase("2.5万元用于购置", null)]
    public void A_mark_has_a_level(string line, int? level) => Assert.That(HeadingText.MarkLevel(MatchingText.Fold(line)), Is.EqualTo(level));

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Whatever_the_text_nothing_is_thrown_and_every_figure_stands_in_the_text(string[] lines)
    {
        var text = "说明\n" + string.Join('\n', lines.Select(line => string.Concat((line ?? string.Empty).Where(character => !char.IsControl(character) && !char.IsSurrogate(character))) + "，占(12%)的其中3万元"));
        foreach (var measure in InventedNarrative.ReadText(text).Facts.SelectMany(fact => fact.Measures))
        {
            Assert.That(measure.Raw, Is.Not.Empty);
            Assert.That(measure.Provenance.Line, Is.Not.Null);
        }
    }
}
