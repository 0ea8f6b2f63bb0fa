using Extractor.Fixtures.Scanning;
using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Sheets are turned upright and straight by as much as they were laid otherwise.</summary>
public sealed class UprightTests
{
    [Property(MaxTest = 20)]
    public void A_skew_is_found_and_one_too_small_is_left(int seed)
    {
        var skew = new Random(seed).NextDouble() * 3 * (seed % 2 == 0 ? 1 : -1);
        var page = PagePreparation.Prepare(Scanner.LayAskew(new DrawnSheet().Paragraph(100, 150, 30).ToImage(), skew), 150, turn: 0);

        Assert.That(page.Skew, Is.EqualTo(-skew).Within(0.06).Or.Zero);
        Assert.That(page.Skew == 0, Is.EqualTo(Math.Abs(skew) < 0.2).Or.EqualTo(Math.Abs(page.Skew) < 0.26));
    }

    [TestCase(0, false)]
    [TestCase(90, true)]
    [TestCase(180, false)]
    [TestCase(270, true)]
    public void Lines_of_print_tell_whether_a_sheet_lies_on_its_side(int turn, bool isSideways)
    {
        var page = PagePreparation.Prepare(Scanner.LayTurned(new DrawnSheet().Paragraph(100, 150, 30).ToImage(), turn), 150);

        Assert.That(page.Direction.IsSideways, Is.EqualTo(isSideways));
        Assert.That(page.Direction.Certainty, Is.GreaterThan(0.5));
        Assert.That((page.Turn, page.Print.Width), Is.EqualTo((isSideways ? 90 : 0, 1240)));
    }

    [Test]
    public void A_page_on_its_head_is_the_same_page()
    {
        var sheet = new DrawnSheet().Table([100, 300, 600, 1100], [200, 260, 320, 400]).Number(120, 220, "123").Number(330, 340, "4567").Paragraph(100, 600, 4).ToImage();

        var upright = PagePreparation.Prepare(sheet, 150, turn: 0);
        var reversed = PagePreparation.Prepare(Scanner.LayTurned(sheet, 180), 150, turn: 0).Reversed();

        Assert.That(reversed.Turn, Is.EqualTo(180));
        Assert.That(GridOfPage.Difference(GridOfPage.Find(upright), GridOfPage.Find(reversed), tolerance: 1), Is.Null);
        Assert.That(reversed.Regions.Select(region => (region.Box.Left, region.Box.Top, region.Cell is null)), Is.EqualTo(upright.Regions.Select(region => (region.Box.Left, region.Box.Top, region.Cell is null))));
        Assert.That(reversed.Reversed().Regions, Is.EqualTo(reversed.Reversed().Reversed().Reversed().Regions));
    }
}
