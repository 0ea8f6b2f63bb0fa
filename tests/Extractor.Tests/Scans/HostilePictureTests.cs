using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Pictures that are no pages cost no more than a page, and are refused with a reason where they are none.</summary>
public sealed class HostilePictureTests
{
    [TestCase(60_000, 60_000, 300, "exceeds the limit")]
    [TestCase(0, 0, 300, "too small")]
    [TestCase(2000, 3, 300, "too small")]
    [TestCase(2000, 3000, 0, "resolution")]
    [TestCase(2000, 3000, double.NaN, "resolution")]
    [TestCase(2000, 3000, 1e9, "resolution")]
    public void A_size_that_no_page_has_is_refused_before_anything_is_decoded(int width, int height, double resolution, string reason) =>
        Assert.That(PictureBudget.Refusal(width, height, resolution), Does.Contain(reason));

    [Test]
    public void A_picture_without_pixels_is_refused() =>
        Assert.That(() => PagePreparation.Prepare(new ColorImage(0, 0, []), 300), Throws.TypeOf<PreparationException>().With.Message.Contains("too small"));

    [Test]
    public void A_black_or_white_picture_has_nothing_to_read([Values((byte)0, (byte)128, (byte)255)] byte gray)
    {
        var page = PagePreparation.Prepare(Filled(1240, 1754, (_, _) => gray), 150);

        Assert.That((page.Lines.Length, page.Regions.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_checkerboard_is_refused_or_empty([Values(1, 2, 3, 8)] int square)
    {
        try
        {
            var page = PagePreparation.Prepare(Filled(1240, 1754, (x, y) => ((x / square) + (y / square)) % 2 == 0 ? (byte)0 : (byte)255), 150);
            Assert.That(page.Regions.Length, Is.LessThan(PreparationOptions.Default.MostPieces));
        }
        catch (PreparationException refused)
        {
            Assert.That(refused.Message, Does.Contain("no page of print"));
        }
    }

    [Test]
    public void A_million_specks_are_refused() => Assert.That(
        () => PagePreparation.Prepare(Filled(2480, 3508, (x, y) => x % 3 != 0 && y % 3 != 0 ? (byte)0 : (byte)255), 300, new PreparationOptions { MostRuns = 400_000 }),
        Throws.TypeOf<PreparationException>().With.Message.Contains("no page of print"));

    [Test]
    public void A_picture_finer_than_needed_is_made_smaller()
    {
        var page = PagePreparation.Prepare(new DrawnSheet(2480, 3508).Paragraph(200, 300, 8).ToImage(), 600);

        Assert.That((page.Resolution, page.Print.Width, page.Print.Height), Is.EqualTo((300.0, 1240, 1754)));
    }

    [Test]
    public void A_preparation_stops_when_asked()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => PagePreparation.Prepare(new DrawnSheet().ToImage(), 150, cancellationToken: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static ColorImage Filled(int width, int height, Func<int, int, byte> gray)
    {
        var samples = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                samples.AsSpan(3 * ((y * width) + x), 3).Fill(gray(x, y));
            }
        }

        return new ColorImage(width, height, samples);
    }
}
