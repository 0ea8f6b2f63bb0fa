using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Tests.Scans.Reading;

/// <summary>A line of print at the height that engines want.</summary>
public sealed class LinePictureTests
{
    [TestCase(20)]
    [TestCase(30)]
    [TestCase(90)]
    public void A_place_in_the_line_is_a_place_on_the_page(int height)
    {
        // A black square in the middle of a line of 200 pixels.
        var page = Page();
        Fill(page, new PixelBox(150, 50, 150 + height, 50 + height));
        var picture = LinePicture.Of(page, new PrintRegion(new PixelBox(100, 50, 300, 50 + height), null), height);
        var middle = Enumerable.Range(0, picture.Width).Where(x => picture.Samples[(24 * picture.Width) + x] < 128).Average() + 0.5;

        Assert.That(picture.Samples, Has.Length.EqualTo(48 * picture.Width));
        Assert.That(picture.ToPage(middle), Is.EqualTo(150 + (height / 2.0)).Within(1));
    }

    [Test]
    public void A_dash_is_not_blown_up()
    {
        var page = Page();
        Fill(page, new PixelBox(100, 50, 120, 53));
        var picture = LinePicture.Of(page, new PrintRegion(new PixelBox(100, 50, 120, 53), null), usualHeight: 30);
        var rows = Enumerable.Range(0, 48).Count(y => picture.Samples[(y * picture.Width) + (picture.Width / 2)] < 128);

        Assert.That(rows, Is.InRange(3, 6), "3 of 37 rows of a line, scaled to 48");
        Assert.That(picture.Samples[(4 * picture.Width) + (picture.Width / 2)], Is.EqualTo(255), "white above it");
    }

    [Test]
    public void Around_the_ink_is_white()
    {
        var page = Page();
        Fill(page, new PixelBox(0, 0, 400, 200));
        var picture = LinePicture.Of(page, new PrintRegion(new PixelBox(100, 50, 300, 80), null), 30);

        Assert.That(picture.Samples[..picture.Width], Has.All.GreaterThan(250), "what stands beside a line is not in its picture");
    }

    private static GrayImage Page() => new(400, 200, [.. Enumerable.Repeat((byte)255, 400 * 200)]);

    private static void Fill(GrayImage page, PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            page.Samples.AsSpan((y * page.Width) + box.Left, box.Width).Clear();
        }
    }
}
