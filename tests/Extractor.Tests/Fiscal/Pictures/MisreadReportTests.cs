using Extractor.Fiscal.Records;
using Extractor.Measurements.Scans;

namespace Extractor.Tests.Fiscal.Pictures;

/// <summary>The trial of <c>scripts/measure-scans --simulate</c> on a few reports.</summary>
public sealed class MisreadReportTests
{
    private const int Reports = 25;

    private const int FirstSeed = 30_001;

    /// <summary>Of 10,000 cells; the figure of many reports stands in docs/quality.md.</summary>
    private const double Floor = 1;

    [TestCase("good", 1, 0.5)]
    [TestCase("real", 2, 0.4)]
    [TestCase("damaged", 1, 0.05)]
    public void Hardly_a_misread_figure_is_verified_or_repaired(string scans, int engines, double leastVerified)
    {
        var run = new SimulationRun(EngineErrors.Kinds.Single(kind => kind.Name == scans), engines, list: null);
        for (var seed = FirstSeed; seed < FirstSeed + Reports; seed++)
        {
            run.Try(seed);
        }

        Assert.Multiple(() =>
        {
            Assert.That(run.Unsound, Is.Zero);
            Assert.That(run.Cells.Wrong, Is.GreaterThan(0), "some figures are misread");
            Assert.That(1e4 * run.Harm / run.Cells.All, Is.LessThanOrEqualTo(Floor));
            Assert.That((double)run.Cells.Of(Verification.Verified) / run.Cells.All, Is.GreaterThan(leastVerified));
            Assert.That(run.Gravest, Is.LessThanOrEqualTo(FindingSeverity.Medium), "a misreading accuses nobody");
        });
    }
}
