using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>Rates, scores and sentences are judged by the values that their prints can stand for.</summary>
[TestFixture]
internal sealed class ComparisonTests
{
    private const decimal Hundred = 100m;

    [Test]
    public void A_quotient_reaches_as_far_as_the_rounding_of_its_terms()
    {
        // 4.00 of 4.80 万元, each printed to 0.01: between 3.995/4.805 and 4.005/4.795.
        var interval = PrintedInterval.Of(40_000m, Hundred).PercentOf(PrintedInterval.Of(48_000m, Hundred))!.Value;

        Assert.That(interval.Low, Is.EqualTo(39_950m / 48_050m * 100m));
        Assert.That(interval.High, Is.EqualTo(40_050m / 47_950m * 100m));
    }

    [Test]
    public void There_is_no_quotient_by_what_can_be_zero()
    {
        Assert.That(PrintedInterval.Of(1200m, Hundred).PercentOf(PrintedInterval.Of(0m, Hundred)), Is.Null);
        Assert.That(PrintedInterval.Of(1200m, Hundred).PercentOf(PrintedInterval.Of(50m, Hundred)), Is.Null);
    }

    [TestCase(83.33, "holds")]
    [TestCase(84.1, "holds")]
    [TestCase(400, "fails")]
    public void A_rate_holds_inside_its_interval(decimal printed, string status)
    {
        var accepted = PrintedInterval.Of(40_000m, Hundred).PercentOf(PrintedInterval.Of(48_000m, 2_000m))!.Value;
        var comparison = Comparison.OfRate("T.BAL", Rate(printed), 40_000m / 48_000m * 100m, accepted, FindingSeverity.High);

        Assert.That(RecordNames.Of(comparison.Status), Is.EqualTo(status));
        Assert.That(comparison.Expected, Is.EqualTo(83.3333m));
    }

    [TestCase(5_445_400, "rounding")]
    [TestCase(5_445_500, "holds")]
    [TestCase(5_445_300, "fails")]
    public void An_amount_printed_twice_may_differ_by_one_place(decimal printed, string status)
    {
        var comparison = Comparison.OfAmount("T.BAL", Amount(printed), 5_445_500m, Hundred, FindingSeverity.High);

        Assert.That(RecordNames.Of(comparison.Status), Is.EqualTo(status));
    }

    [Test]
    public void A_violation_says_both_figures_and_the_arithmetic_in_both_languages()
    {
        var comparison = Comparison.OfAmount("T.BAL", Amount(5_445_300m), 5_445_500m, Hundred, FindingSeverity.Medium) with
        {
            Derivation = "本年支出合计 544.55 万元",
            Basis = [Amount(5_445_500m)],
        };
        var finding = new ComparisonWriter(IdentityCatalog.Standard, FindingWording.Standard, "0a").Write([comparison]).Single();

        Assert.That(finding.Message.Zh, Does.Contain("印为 544.53 万元").And.Contain("本年支出合计 544.55 万元").And.Contain("相差 0.02 万元"));
        Assert.That(finding.Message.En, Does.Contain("544.53 万元").And.Contain("difference of 0.02 万元"));
        Assert.That((finding.Severity, finding.Unit, finding.Difference, finding.Figures.Length), Is.EqualTo((FindingSeverity.Medium, "CNY", -200m, 2)));
    }

    [Test]
    public void Roundings_under_one_heading_are_one_finding()
    {
        var comparison = Comparison.OfAmount("T.BAL", Amount(5_445_400m), 5_445_500m, Hundred, FindingSeverity.High) with { Derivation = "544.55" };
        var findings = new ComparisonWriter(IdentityCatalog.Standard, FindingWording.Standard, "0a").Write([comparison, comparison]).ToArray();

        Assert.That(findings, Has.Length.EqualTo(1));
        Assert.That(findings[0].Message.Zh, Does.StartWith("《三、支出决算情况说明》有 2 处差额"));
    }

    private static ComparedFigure Rate(decimal percent) => Figure(percent, ComparisonUnit.Percent, 0.01m);

    private static ComparedFigure Amount(decimal yuan) => Figure(yuan, ComparisonUnit.Money("万元", 10_000m), Hundred);

    private static ComparedFigure Figure(decimal value, ComparisonUnit unit, decimal resolution) => new(
        "0a-F01.executed", null, null, "三、支出决算情况说明", "本年支出合计", [], unit.Print(value), value, unit, resolution, new Provenance(null, null, 12, null));
}
