using Extractor.Numbers;

namespace Extractor.Tests.Numbers;

public sealed class UnitLineTests
{
    [TestCase("金额单位：万元", "万元")]
    [TestCase("单位:万元", "万元")]
    [TestCase("单位： 元", "元")]
    [TestCase("单 位：万 元", "万元")]
    [TestCase("（单位：亿元）", "亿元")]
    [TestCase("金额单位：人民币万元", "万元")]
    [TestCase("单位：千元", "千元")]
    [TestCase("编制单位：某某局  金额单位：元", "元")]
    [TestCase("公开06表 金额单位：万元", "万元")]
    public void The_unit_line_states_the_unit(string line, string unit) =>
        Assert.That(UnitLine.Find(line)?.Name, Is.EqualTo(unit));

    [TestCase("编制单位：某某市财政局")]
    [TestCase("预算单位：元江县档案馆")]
    [TestCase("单位名称")]
    [TestCase("平位: 717")]
    [TestCase("")]
    public void A_line_without_a_unit_gives_none(string line) =>
        Assert.That(UnitLine.Find(line), Is.Null);
}
