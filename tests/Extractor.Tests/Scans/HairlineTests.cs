using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Strokes as thin and as pale as crossbars of SimSun stay; what is as pale and broad is a watermark and goes.</summary>
public sealed class HairlineTests
{
    private const byte Pale = 200;

    private static DrawnSheet Sheet() => new DrawnSheet(1654, 2339).Paragraph(200, 300, 30);

    [Test]
    public void A_pale_hairline_beside_print_is_print()
    {
        var page = PagePreparation.Prepare(Sheet().Lying(300, 320, 1500, thickness: 1, gray: Pale).ToImage(), 200);

        Assert.That(page.Print.Row(1500)[305..315].ToArray(), Is.All.LessThan(140), "half of the way from print to paper");
    }

    [Test]
    public void A_pale_area_goes()
    {
        var page = PagePreparation.Prepare(Sheet().Fill(300, 1500, 420, 1512, Pale, Pale, Pale).ToImage(), 200);

        Assert.That(Enumerable.Range(1500, 12).SelectMany(y => page.Print.Row(y)[310..410].ToArray()), Is.All.EqualTo(255));
    }
}
