using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Facts;

/// <summary>What the text says against itself and against the forms: each check once right, once wrong, and once not to be judged.</summary>
public sealed class FactCheckTests
{
    [TestCase("二、收入决算情况说明", "本年收入合计300万元，其中：财政拨款收入200万元，占66.67%；其他收入100万元，占33.33%。", "N.SHARE", "holds,holds")]
    [TestCase("二、收入决算情况说明", "本年收入合计300万元，其中：财政拨款收入200万元，占60.67%；其他收入100万元，占33.33%。", "N.SHARE", "fails,holds")]
    [TestCase("三、支出决算情况说明", "支出总计400万元。基本支出200万元，占本年支出66.67%；项目支出100万元，占本年支出33.33%。", "N.SHARE", "")]
    [TestCase("一、收入支出决算总体情况说明", "收、支总计320.5万元。与上年相比，收、支总计各增加20.5万元，增长6.83%。", "N.GROWTH", "holds")]
    [TestCase("一、收入支出决算总体情况说明", "收、支总计320.5万元。与上年相比，收、支总计各增加20.5万元，增长6.4%。", "N.GROWTH", "fails")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费0.8万元，比上年减少4万元，下降400%。", "N.GROWTH", "fails")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费0.12万元，比上年增加0.12万元，增长100%。", "N.GROWTH.ZERO", "zero-base")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费0万元，比上年增加（减少）0万元，增长（下降）0%。", "N.GROWTH.ZERO", "")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费支出预算为5万元，支出决算为2.22万元，完成预算的44.4%。", "N.COMPL", "holds")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费支出预算为5万元，支出决算为2.22万元，完成预算的54.4%。", "N.COMPL", "fails")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费支出预算为0万元，支出决算为0万元，完成预算的0%。", "N.COMPL.ZERO", "zero-base")]
    [TestCase("六、一般公共预算财政拨款基本支出决算情况说明", "一般公共预算财政拨款基本支出200.24万元，其中：人员经费184.21万元；公用经费16.06万元。", "N.BASIC", "fails")]
    [TestCase("六、一般公共预算财政拨款基本支出决算情况说明", "一般公共预算财政拨款基本支出200.26万元，其中：人员经费184.21万元；公用经费16.06万元。", "N.BASIC", "rounding")]
    [TestCase("五、一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款支出300万元。其中：基本支出200万元，项目支出100万元。", "N.GPB.SPLIT", "holds")]
    [TestCase("十一、政府采购支出说明", "政府采购支出总额82.02万元，其中：政府采购货物支出53.29万元、政府采购工程支出14.28万元、政府采购服务支出15.45万元。", "N.PROC", "fails")]
    [TestCase("十一、政府采购支出说明", "政府采购支出总额82.02万元。授予中小企业合同金额82.02万元，占政府采购支出总额的98.38%。", "N.PROC.SME", "fails")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "财政拨款支出决算为30万元。其中：高等教育（2050205）决算数为10万元；小学教育（2050202）决算数为20万元。", "N.ITEM.SUM", "holds")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "财政拨款支出决算为50万元。其中：高等教育（2050205）决算数为10万元；小学教育（2050202）决算数为20万元。", "N.ITEM.SUM", "differs")]
    [TestCase("五、财政拨款支出决算情况说明", "财政拨款支出100万元，与上年相比，增加23.12万元，主要是教育支出增加29.45万元，卫生健康支出减少0.16万元。", "N.REASON.SUM", "fails")]
    [TestCase("五、财政拨款支出决算情况说明", "财政拨款支出100万元，与上年相比，增加23.12万元，主要是工资增加9.45万元，电费减少0.16万元。", "N.REASON.SUM", "")]
    [TestCase("五、财政拨款支出决算情况说明", "财政拨款支出减少126万元。一是因公出国（境）支出减少15万元，主要是任务未能执行；二是公务用车购置费支出增加6万元，主要是更新车辆；三是公务用车运行维护费支出减少103万元，主要是压减经费；四是公务接待费支出减少14万元，主要是任务减少。", "N.REASON.SUM", "")]
    [TestCase("三、部门人员构成", "在职人数49人，其中在编在职30人，借调3人，聘用人员23人。", "N.STAFF", "fails")]
    [TestCase("三、部门人员构成", "总编制68人，其中：行政编制8人，事业编制60人，在职人员70人。", "N.STAFF", "holds")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务用车购置费0元,年末公务用车保有量为0辆。公务用车运行维护费0.14万元。", "N.VEHICLE", "fails")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务用车保有量为1辆。公务用车运行维护费0.14万元。", "N.VEHICLE", "")]
    [TestCase("七、“三公”经费支出决算情况说明", "“三公”经费支出决算情况如下：公务接待费2.00万元。公务用车购置及运行维护费1.00万元。公务接待费2.50万元。", "N.REPEAT", "fails")]
    [TestCase("十、机关运行经费", "机关运行经费比上年增加（减少）1万元。", "N.TEMPLATE", "fails")]
    [TestCase("三、支出决算情况说明", "基本支出占76.23，项目支出较少。", "N.PERCENT.SIGN", "fails")]
    public void Statements_are_judged(string heading, string sentence, string check, string outcomes) => Assert.That(
        string.Join(',', InventedNarrative.Read([heading, sentence]).Findings.Where(finding => finding.Check == check).Select(finding => RecordNames.Of(finding.Status))),
        Is.EqualTo(outcomes));

    [TestCase("本年收入合计120.00万元。", "N.CELL", "holds")]
    [TestCase("本年收入合计120.01万元。", "N.CELL", "rounding")]
    [TestCase("本年收入合计121.20万元。", "N.CELL", "fails")]
    [TestCase("本年收入合计120.00元。", "N.UNIT", "fails")]
    public void Amounts_are_those_of_the_cells_that_they_name(string sentence, string check, string outcome)
    {
        string[] form =
        [
            "收入支出决算总表", "金额单位：万元", "收入\t\t\t支出\t\t", "项目\t行次\t金额\t项目\t行次\t金额", "栏次\t\t1\t栏次\t\t2",
            "一、一般公共预算财政拨款收入\t1\t120.00\t一、教育支出\t32\t120.00", "本年收入合计\t27\t120.00\t本年支出合计\t57\t120.00",
            "总计\t31\t120.00\t总计\t62\t120.00",
        ];
        var findings = InventedNarrative.Read([.. form, "", "二、收入决算情况说明", sentence]).Findings;

        Assert.That(findings.Where(finding => finding.Check is "N.CELL" or "N.UNIT").Select(finding => (finding.Check, RecordNames.Of(finding.Status))), Is.EqualTo(new[] { (check, outcome) }));
    }

    [TestCase(ReportLevel.Government, "N.REPEAT", "")]
    [TestCase(ReportLevel.Government, "N.GROWTH", "holds")]
    [TestCase(ReportLevel.Unknown, "N.REPEAT", "fails")]
    public void Governments_print_one_indicator_for_several_areas(ReportLevel level, string check, string outcomes)
    {
        string[] form = ["", "2023年全市一般公共预算收入决算表", "单位：万元", "项目\t预算数\t决算数", "一、税收收入\t3,793,917\t3,589,402", "增值税\t1,544,321\t1,530,544", "捐赠收入\t-\t573", ""];
        string[] text = ["一、一般公共预算支出情况", "一般公共预算支出515.6亿元，比上年增加15.6亿元，增长3.12%。", "（一）市本级", "一般公共预算支出115.6亿元。"];
        var report = InventedNarrative.Read(level == ReportLevel.Government ? [.. form, .. text] : text, "云山市2023年财政决算公开");

        Assert.Multiple(() =>
        {
            Assert.That(report.Level, Is.EqualTo(level));
            Assert.That(string.Join(',', report.Findings.Where(finding => finding.Check == check).Select(finding => RecordNames.Of(finding.Status))), Is.EqualTo(outcomes));
        });
    }

    [TestCase("2023年度部门整体支出绩效自评报告", "一、一般公共预算支出情况", "2023年年初预算100万元，其中基本支出90万元。全年可支配资金125万元，其中一般公共预算财政拨款收入125万元。", "X.SELF.REV fails")]
    [TestCase("2023年度部门整体支出绩效自评报告", "一、一般公共预算支出情况", "2023年一般公共预算财政拨款收入120万元，其他收入0万元。", "X.SELF.REV holds")]
    [TestCase("2023年度部门整体支出绩效自评报告", "（一）基本支出情况", "基本支出实际支出数80万元，其中：财政拨款收入支出70万元。", "")]
    [TestCase("2023年度图书修复项目绩效自评报告", "一、资金情况", "一般公共预算财政拨款收入12万元。", "")]
    public void What_a_report_on_performance_repeats_is_that_of_the_forms(string annex, string heading, string sentence, string outcomes)
    {
        string[] form =
        [
            "收入支出决算总表", "金额单位：万元", "收入\t\t\t支出\t\t", "项目\t行次\t金额\t项目\t行次\t金额", "栏次\t\t1\t栏次\t\t2",
            "一、一般公共预算财政拨款收入\t1\t120.00\t一、教育支出\t32\t120.00", "本年收入合计\t27\t120.00\t本年支出合计\t57\t120.00",
            "总计\t31\t120.00\t总计\t62\t120.00",
        ];
        var findings = InventedNarrative.Read([.. form, "", annex, "", heading, "", sentence]).Findings;

        Assert.That(
            string.Join(',', findings.Where(finding => finding.Check.StartsWith("X.SELF", StringComparison.Ordinal)).Select(finding => $"{finding.Check} {RecordNames.Of(finding.Status)}")),
            Is.EqualTo(outcomes));
    }

    [Test]
    public void Reports_in_annexes_count_by_their_own_rules() => Assert.That(
        InventedNarrative.Read(["2023年度项目绩效评价报告", "一、基本情况", "公务接待费0.12万元，比上年增加0.12万元，增长100%。"]).Findings.Select(finding => finding.Check),
        Has.None.EqualTo("N.GROWTH.ZERO"));

    /// <summary>Section 2.4 of the specification: the entries on the narrative of the three open seeds that a program is to find.</summary>
    [TestCase(0, "N.PROC.SME 329", "N.GROWTH.ZERO 313", "N.GROWTH.ZERO 313", "N.BASIC 285", "N.GPB.SPLIT 273", "N.COMPL.ZERO 303", "N.COMPL.ZERO 305", "N.TEMPLATE 313", "N.TEMPLATE 361", "N.TEMPLATE 369", "N.TEMPLATE 416", "L.CODE.GLOSSARY 400")]
    [TestCase(1, "N.REASON.SUM 526", "N.REASON.SUM 532", "N.STAFF 772", "N.VEHICLE 626")]
    [TestCase(3, "N.GROWTH.ZERO 328", "N.GROWTH.ZERO 340", "N.GROWTH.ZERO 348", "N.GROWTH.ZERO 354", "N.GROWTH.ZERO 382", "N.VEHICLE 346", "N.PERF.COUNT 424", "N.COMPL 458")]
    public void The_seeds_are_accused_of_what_is_wrong_and_of_nothing_else(int seed, params string[] findings) => Assert.That(
        ReportFiles.Seed(seed).Findings
            .Where(finding => finding.Status is FindingStatus.Fails or FindingStatus.ZeroBase && (finding.Check.StartsWith("N.", StringComparison.Ordinal) || finding.Check == "L.CODE.GLOSSARY"))
            .Select(finding => $"{finding.Check} {finding.Provenance!.Line}"),
        Is.EquivalentTo(findings));

    /// <summary>The info entries of section 2.4 on the narrative, in the order of their lines; a budget sum counts as the sum of its classes.</summary>
    [TestCase(0, "N.EXP.SPLIT 242", "N.CELL 242", "N.CLASS.SUM 269", "N.CLASS.SUM 273", "N.CELL 287", "N.PROC 329")]
    [TestCase(1, "N.EXP.SPLIT 520", "N.ITEM.SUM 540")]
    [TestCase(3, "N.REV.SUM 116", "N.GPB.SPLIT 166", "N.CLASS.SUM 182", "N.ECON.SUM 282")]
    public void Roundings_of_the_seeds_are_hints_gathered_by_heading(int seed, params string[] expected) => Assert.That(
        ReportFiles.Seed(seed).Findings
            .Where(finding => finding is { Status: FindingStatus.Rounding, Severity: FindingSeverity.Info } && finding.Check.StartsWith("N.", StringComparison.Ordinal))
            .Select(finding => $"{finding.Check} {finding.Provenance!.Line}"),
        Is.EquivalentTo(expected));
}
