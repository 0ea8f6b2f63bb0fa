using System.Text;

namespace Extractor.Tests.Fiscal.Facts;

/// <summary>Whatever a text puts together from the words of reports, it is read, checked and proofread without an exception.</summary>
public sealed class ArbitraryNarrativeTests
{
    private static readonly string[] Fragments =
    [
        "0", "1", "12", "100", "2023", "0.00", "3.5", "544.55", "1,467.16", "99999999999999999999999999999", "-", "—", "．", "%", "个百分点", "万元", "亿元", "元", "万", "亿",
        "人", "人次", "辆", "个", "批次", "分", "年", "（", "）", "(", ")", "《", "》", "“", "”", "，", "。", "；", "、", "：", "其中：", "一是", "二是", "其一，", "第一，",
        "\n", "\n\n", "\t", " ", "　", "一、", "二、", "（一）", "1.", "(1)", "第一部分", "第三部分", "附件1", "2023年度部门整体支出绩效自评报告", "项目支出绩效自评表",
        "收入支出决算总表", "项目\t行次\t金额", "本年收入合计", "本年支出合计", "收、支总计", "财政拨款收入", "其他收入", "基本支出", "项目支出", "一般公共预算财政拨款", "“三公”经费",
        "公务接待费", "公务用车运行维护费", "公务用车保有量", "机关运行经费", "政府采购支出总额", "授予中小企业合同金额", "编制人数", "在职人员", "年初预算", "全年预算数",
        "支出决算为", "完成预算的", "比上年", "增加", "减少", "增长", "下降", "增加（减少）", "持平", "占", "主要是", "主要原因", "教育支出（类）", "普通教育（款）", "2050201",
        "年度资金总额", "全年执行数", "执行率", "一级指标", "二级指标", "指标值", "实际完成值", "≥95%", "得分", "总分", "自评得分", "全市", "市本级", "XX", "<u>", "\uD83D\uDE00",
    ];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Fragments_of_reports_are_read_and_checked(int seed)
    {
        var report = InventedNarrative.ReadText(Text(new Random(seed)));

        return report.Facts.All(fact => !fact.Measures.IsEmpty)
            && report.Facts.Select(fact => fact.FactId).Distinct(StringComparer.Ordinal).Count() == report.Facts.Length
            && report.Findings.Select(finding => finding.FindingId).Distinct(StringComparer.Ordinal).Count() == report.Findings.Length;
    }

    /// <summary>Half of the texts are headed as final accounts: only such are held to rules.</summary>
    private static string Text(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "云山市档案馆2023年度部门决算公开\n" : string.Empty);
        for (var left = random.Next(1, 150); left > 0; left--)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }
}
