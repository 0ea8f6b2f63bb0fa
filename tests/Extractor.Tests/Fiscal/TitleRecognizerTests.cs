using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;

namespace Extractor.Tests.Fiscal;

/// <summary>Titles as they are printed, and lines that only look like titles.</summary>
public sealed class TitleRecognizerTests
{
    private static readonly TitleRecognizer Recognizer = new(FormCatalog.Standard);

    [TestCase("收入支出决算总表", "FA.TOTAL")]
    [TestCase("一、收入支出决算总表(表 1)", "FA.TOTAL")]
    [TestCase("国家信访局收入支出决算总表", "FA.TOTAL")]
    [TestCase("2024年度部门收入支出决算总表", "FA.TOTAL")]
    [TestCase("武汉市武昌区医疗保障局2021年度收入支出决算总表", "FA.TOTAL")]
    [TestCase("表1：高等学校收支决算总表", "FA.TOTAL")]
    [TestCase("⼀般公共预算财政拨款⽀出决算表", "FA.GPB_FUNCTION")]
    [TestCase("**支出决算表**", "FA.EXPENDITURE")]
    [TestCase("四、财政拨款收入支出决算总表", "FA.FISCAL_TOTAL")]
    [TestCase("一般公共预算财政拨款基本支出决算明细表（续表）", "FA.GPB_BASIC_ECON")]
    [TestCase("七、一般公共预算财政拨款“三公”经费支出决算表", "FA.THREE_PUBLIC")]
    [TestCase("财政拨款「三公」经费支出决算表", "FA.THREE_PUBLIC")]
    [TestCase("政府性基金预算财政拨款收入支出决算表", "FA.GOV_FUND")]
    [TestCase("国有资本经营预算财政拨款支出决算表", "FA.STATE_CAPITAL")]
    [TestCase("国有资本经营预算财政拨款收入支出决算表", "FA.STATE_CAPITAL_RE")]
    [TestCase("- 表 5-1. 一般公共预算支出表(分功能科目)", "BG.GPB_FUNCTION")]
    [TestCase("一般公共预算支出表（分单位）", "BG.GPB_UNIT")]
    [TestCase("2026年部门财务收支预算总表", "BG.TOTAL")]
    [TestCase("2026年部门“三公”经费和机关运行经费预算表", "BG.THREE_PUBLIC")]
    [TestCase("附件3 部门支出总表", "BG.EXPENDITURE")]
    [TestCase("财政拨款收支总表", "BG.FISCAL_TOTAL")]
    [TestCase("预算01表 收支总表", "BG.TOTAL")]
    [TestCase("2026年预算单位收入预算总表", "BG.REVENUE")]
    [TestCase("2026年市级部门一般公共预算基本支出表", "BG.GPB_BASIC_ECON")]
    [TestCase("2022年部门综合预算收支总表", "BG.TOTAL")]
    [TestCase("公开05表：一般公共预算支出预算表", "BG.GPB_FUNCTION")]
    public void A_title_names_its_form(string line, string form) =>
        Assert.That(Recognizer.Match(line)?.Form.Id, Is.EqualTo(form));

    [TestCase("一、收入支出决算总体情况说明")]
    [TestCase("二、收入决算情况说明")]
    [TestCase("政府性基金预算支出安排情况")]
    [TestCase("（图2：收入决算结构图）")]
    [TestCase("2024年湖北省一般公共预算支出表")]
    [TestCase("全市国有资本经营预算支出表")]
    [TestCase("2.1 2022年黑龙江省财政收支决算总表")]
    [TestCase("社会保险基金收入支出决算总表")]
    [TestCase("部门整体支出绩效自评表")]
    [TestCase("项目支出绩效目标表")]
    [TestCase("支出决算表是反映部门本年度各项支出情况的报表。")]
    [TestCase("")]
    public void Other_lines_name_none(string line) => Assert.That(Recognizer.Match(line), Is.Null);

    [Test]
    public void Unexplained_characters_lower_the_score() => Assert.Multiple(() =>
    {
        Assert.That(Recognizer.Match("甲乙丙支出决算表")!.Score, Is.EqualTo(0.85m));
        Assert.That(Recognizer.Match("甲乙丙丁戊己庚辛壬支出决算表"), Is.Null);
    });

    [Test]
    public void No_two_forms_share_a_title()
    {
        var titles = FormCatalog.Standard.Forms.SelectMany(form => form.Titles).Select(TitleText.Strip);

        Assert.That(titles, Is.Unique);
    }

    [Test]
    public void Every_known_title_names_its_own_form() => Assert.Multiple(() =>
    {
        foreach (var form in FormCatalog.Standard.Forms)
        {
            foreach (var title in form.Titles)
            {
                Assert.That(Recognizer.Match("2023年度部门" + title)?.Form.Id, Is.EqualTo(form.Id), title);
            }
        }
    });
}
