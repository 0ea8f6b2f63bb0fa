using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;
using Extractor.Scans.Recognition;

namespace Extractor.Tests.Scans.Recognition;

/// <summary>A page is turned to where an engine reads it with confidence, and stays where it is if no way is better.</summary>
public sealed class UprightPageTests
{
    [TestCase(0, ExpectedResult = 0)]
    [TestCase(90, ExpectedResult = 90)]
    [TestCase(180, ExpectedResult = 180)]
    [TestCase(270, ExpectedResult = 270)]
    public int The_way_that_can_be_read_is_upright(int right)
    {
        // The engine sees how the page was turned from its shape: the preparation marks it.
        using var engine = new ScriptedRecognizer("pp", (print, region, _) => Turn(print, region) == right ? ("支出", 0.95) : ("艾", 0.2));
        return UprightPage.Find(Prepared(0), Prepared, engine, CancellationToken.None).Turn;
    }

    [Test]
    public void A_page_that_cannot_be_read_any_way_stays()
    {
        using var engine = new ScriptedRecognizer("pp", static (_, _, _) => ("艾", 0.2));
        var page = Prepared(0);

        Assert.That(UprightPage.Find(page, Prepared, engine, CancellationToken.None), Is.SameAs(page));
    }

    [TestCase(0.95, ExpectedResult = false)]
    [TestCase(0.5, ExpectedResult = true)]
    public bool Only_a_page_that_is_read_without_confidence_is_doubtful(double confidence) =>
        UprightPage.IsDoubtful([new RegionReading(Prepared(0).Regions[0], [new EngineReading("pp", new LineReading([new RecognisedCharacter("支", 0, 1, confidence)], confidence))])]);

    private static PreparedPage Prepared(int turn) => new()
    {
        // One line at the top left of a page whose first dot says how it was turned.
        Print = new GrayImage(200, 300, [(byte)(turn / 90), .. new byte[(200 * 300) - 1]]),
        Resolution = 200,
        Turn = turn,
        Regions = [new PrintRegion(new PixelBox(10, 10, 90, 30), null)],
    };

    /// <summary>On its head the line stands at the bottom right, and the first dot is the last.</summary>
    private static int Turn(GrayImage print, PrintRegion region) => region.Box.Top < 150 ? 90 * print.Samples[0] : ((90 * print.Samples[^1]) + 180) % 360;
}
