using System.Collections.Immutable;
using Extractor.Fiscal.Forms;

namespace Extractor.Tests.Fiscal;

/// <summary>Labels and codes taken apart.</summary>
public sealed class RowReadingTests
{
    [TestCase("一、一般公共预算财政拨款收入", "一", 1, "一般公共预算财政拨款收入", false)]
    [TestCase("二十六、抗疫特别国债安排的支出", "二十六", 1, "抗疫特别国债安排的支出", false)]
    [TestCase("(廿四)债务发行费用支出", "廿四", 2, "债务发行费用支出", false)]
    [TestCase("（一） 一般公共预算拨款", "一", 2, "一般公共预算拨款", false)]
    [TestCase("收 入 总 计", null, 0, "收入总计", false)]
    [TestCase("其中：政府性基金预算财政拨款", null, 0, "政府性基金预算财政拨款", true)]
    [TestCase("1.一般公共预算", "1", 3, "一般公共预算", false)]
    [TestCase("", null, 0, "", false)]
    public void A_label_is_taken_apart(string printed, string? ordinal, int depth, string name, bool isPart)
    {
        var label = RowLabel.Of(printed);

        Assert.That((label.Ordinal, label.Depth, label.Name, label.IsPart), Is.EqualTo((ordinal, depth, name, isPart)));
    }

    [TestCase(new[] { "2101550" }, "2101550", "")]
    [TestCase(new[] { "208", "05", "01" }, "2080501", "")]
    [TestCase(new[] { "208", "20805", "2080501" }, "2080501", "")]
    [TestCase(new[] { "208", "", "" }, "208", "")]
    [TestCase(new[] { "30101 基本工资" }, "30101", "基本工资")]
    [TestCase(new[] { "合计" }, null, "合计")]
    [TestCase(new[] { "026001" }, null, "026001")]
    [TestCase(new string[0], null, "")]
    public void A_code_is_read_from_one_column_or_three(string[] texts, string? code, string remainder)
    {
        var (read, rest) = RowCodes.Read(texts.ToImmutableArray());

        Assert.That((read?.Id, rest), Is.EqualTo((code, remainder)));
    }

    [TestCase("[20805]行政事业单位养老支出", "20805", "行政事业单位养老支出")]
    [TestCase("2080505机关事业单位基本养老保险缴费支出", "2080505", "机关事业单位基本养老保险缴费支出")]
    [TestCase("208年", null, "208年")]
    [TestCase("一般行政管理事务", null, "一般行政管理事务")]
    public void A_code_may_stand_before_its_name(string label, string? code, string name)
    {
        var (read, rest) = RowCodes.TakeFrom(label);

        Assert.That((read?.Id, rest), Is.EqualTo((code, name)));
    }
}
