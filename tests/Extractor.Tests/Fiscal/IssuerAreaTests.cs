using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Publication;

namespace Extractor.Tests.Fiscal;

/// <summary>Which division a body belongs to; codes were looked up in GB/T 2260.</summary>
public sealed class IssuerAreaTests
{
    [TestCase("武汉市江夏区医疗保障局", "420115", "湖北省武汉市江夏区")]
    [TestCase("武汉市武昌区医疗保障局", "420106", "湖北省武汉市武昌区")]
    [TestCase("郴州市医疗保障局", "431000", "湖南省郴州市")]
    [TestCase("上海市普陀区财政局", "310107", "上海市普陀区")]
    [TestCase("广元市昭化区医疗保障局", "510811", "四川省广元市昭化区")]
    [TestCase("昭化区医疗保障局", "510811", "四川省广元市昭化区")]
    [TestCase("江苏省人大常委会办公厅", "320000", "江苏省")]
    [TestCase("江苏省鼓楼区财政局", null, null)]
    [TestCase("徐州市鼓楼区财政局", "320302", "江苏省徐州市鼓楼区")]
    [TestCase("江苏省 南京市鼓楼区财政局", "320106", "江苏省南京市鼓楼区")]
    [TestCase("吉林市教育局", "220200", "吉林省吉林市")]
    [TestCase("义乌市财政局", "330782", "浙江省金华市义乌市")]
    [TestCase("新疆维吾尔自治区石河子市教育局", "659001", "新疆维吾尔自治区石河子市")]
    public void A_name_begins_with_its_division(string issuer, string? code, string? name)
    {
        var area = IssuerArea.Of(issuer, null, []);

        Assert.That((area.Division?.Code, area.Division?.FullName), Is.EqualTo((code, name)));
    }

    [TestCase(null, "no-issuer")]
    [TestCase("国家信访局", "no-division")]
    [TestCase("北京大学", "no-division")]
    [TestCase("西南大学", "no-division")]
    [TestCase("鼓楼区财政局", "ambiguous")]
    [TestCase("市中区教育局", "ambiguous")]
    public void Without_a_division_the_reason_is_told(string? issuer, string reason)
    {
        var area = IssuerArea.Of(issuer, null, ["二、收入决算情况说明"]);

        Assert.That((area.Division, area.Reason), Is.EqualTo(((Division?)null, reason)));
    }

    [TestCase("2022年度南京市鼓楼区部门决算", "", "320106")]
    [TestCase("2022年度鼓楼区财政局部门决算", "本部门是福州市财政局指导的部门", "350102")]
    [TestCase(null, "徐州市、徐州市、南京市", null)]
    public void A_shared_name_needs_its_city_in_the_title_or_the_text(string? title, string text, string? code)
    {
        var area = IssuerArea.Of("鼓楼区财政局", title, [text]);

        Assert.That((area.Division?.Code, area.Reason), Is.EqualTo((code, code is null ? "ambiguous" : null)));
    }

    [Test]
    public void Every_division_lies_in_those_that_its_code_begins_with() => Assert.Multiple(() =>
    {
        var divisions = DivisionCatalog.Standard.Divisions;
        Assert.That(divisions.Count(division => division.Parents.IsEmpty), Is.EqualTo(34));
        Assert.That(divisions, Has.Length.InRange(3_000, 3_400));
        Assert.That(divisions.Where(division => division.Parents.Any(parent => !division.Code.StartsWith(parent.Code.TrimEnd('0'), StringComparison.Ordinal))), Is.Empty);
    });
}
