using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Measurements.Errors;
using Extractor.Numbers;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>The trial of <c>scripts/measure-errors</c> on a few reports, and that nothing clean is ever repaired.</summary>
public sealed class FigureErrorTests
{
    private const int Reports = 60;

    /// <summary>Of 10,000 cells; the figure of 10,000 reports stands in docs/quality.md.</summary>
    private const double Floor = 1;

    [Test]
    public void Hardly_a_wrong_figure_is_verified_and_nearly_every_sound_one_is()
    {
        var run = ErrorsRun.Of(new ErrorsRequest { Reports = Reports, Seed = 20_001 }, TextWriter.Null);

        Assert.Multiple(() =>
        {
            Assert.That(run.Unsound, Is.Zero);
            Assert.That(1e4 * run.Harm / run.All.All, Is.LessThanOrEqualTo(Floor));
            Assert.That((double)run.Clean.Of(Verification.Verified) / run.Clean.All, Is.GreaterThan(0.98));
        });
    }

    [Test]
    public void Damaged_figures_are_repaired_and_none_wrongly()
    {
        var request = ErrorsRequest.Parse(["--damaged", "--reports", "60", "--seed", "20001"])!;
        var run = ErrorsRun.Of(request, TextWriter.Null);

        Assert.Multiple(() =>
        {
            Assert.That(run.Harm, Is.Zero);
            Assert.That(run.All.Of(Verification.Repaired), Is.GreaterThan(200));
        });
    }

    [Test]
    public void A_figure_that_can_be_read_keeps_its_value_whatever_the_sums_say()
    {
        foreach (var seed in Enumerable.Range(20_101, 20))
        {
            var wrong = ErrorInjection.Apply(FixtureFactory.Invent(seed), [FigureError.Digit, FigureError.PointMoved, FigureError.Glyph, FigureError.Joined]);
            using var reading = SourceReader.Read(TextRenderer.Render(wrong.Report, TextDialect.Tab).Bytes, "report.txt");
            var report = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
            var readable = report.Tables
                .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => (Cell: cell, table.Unit))))
                .Where(one => NumberText.Read(one.Cell.Raw).HasValue)
                .ToArray();

            Assert.Multiple(() =>
            {
                Assert.That(readable, Is.Not.Empty);
                Assert.That(readable.Where(one => one.Cell.Repair is not null || one.Cell.Verification == Verification.Repaired), Is.Empty);
                Assert.That(
                    readable.Where(one => one.Cell.Value is not null && one.Cell.Value != NumberText.Read(one.Cell.Raw).Value * one.Unit!.Factor), Is.Empty);
            });
        }
    }
}
