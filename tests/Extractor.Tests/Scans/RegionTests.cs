using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Print is put in lines: of each cell, and outside tables cut at wide gaps.</summary>
public sealed class RegionTests
{
    [Test]
    public void Each_line_of_each_cell_is_a_region()
    {
        var sheet = new DrawnSheet().Table([100, 400, 700], [200, 280, 330])
            .Number(120, 212, "123").Number(120, 246, "45678").Number(420, 230, "90").Number(120, 295, "7");

        var regions = PagePreparation.Prepare(sheet.ToImage(), 150).Regions;

        Assert.That(regions.Select(region => region.Box), Is.EqualTo(new[] { Around(120, 212, 3), Around(120, 246, 5), Around(420, 230, 2), Around(120 + 3, 295, 1, narrower: 6) }).Using<PixelBox>(IsClose));
        Assert.That(regions.Select(region => region.Cell!.Value), Is.EqualTo(new[] { new PixelBox(101, 201, 401, 281), new PixelBox(101, 201, 401, 281), new PixelBox(401, 201, 701, 281), new PixelBox(101, 281, 401, 331) }).Using<PixelBox>(IsClose));
    }

    [Test]
    public void Free_lines_are_cut_where_columns_stand_apart()
    {
        var sheet = new DrawnSheet();
        for (var row = 0; row < 6; row++)
        {
            sheet.Number(100, 200 + (row * 40), "1234").Number(400, 200 + (row * 40), "567").Number(700, 200 + (row * 40), "8902");
        }

        var regions = PagePreparation.Prepare(sheet.ToImage(), 150).Regions;

        Assert.That(regions, Has.Length.EqualTo(18));
        Assert.That(regions.Select(region => region.Cell), Is.All.Null);
        Assert.That(regions.Select(region => region.Box.Top), Is.Ordered);
    }

    [Test]
    public void Specks_and_empty_cells_give_no_region()
    {
        var sheet = new DrawnSheet().Table([100, 400, 700], [200, 280, 330]).Number(120, 230, "123");
        sheet.Fill(520, 240, 522, 242).Fill(600, 300, 601, 301);

        Assert.That(PagePreparation.Prepare(sheet.ToImage(), 150).Regions, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_decimal_point_and_a_dash_stay()
    {
        var sheet = new DrawnSheet().Table([100, 400, 700], [200, 280, 330]).Number(120, 230, "12").Fill(157, 247, 160, 250).Number(164, 230, "50").Fill(500, 302, 520, 304);

        var page = PagePreparation.Prepare(sheet.ToImage(), 150);

        Assert.That(page.Regions.Select(region => region.Box), Is.EqualTo(new[] { new PixelBox(120, 230, 197, 251), new PixelBox(500, 302, 520, 304) }).Using<PixelBox>(IsClose));
        Assert.That(page.Print.Row(248)[158], Is.LessThan(128));
    }

    private static PixelBox Around(int left, int top, int digits, int narrower = 0) => new(left, top, left + (18 * digits) - 3 - narrower, top + 21);

    private static bool IsClose(PixelBox one, PixelBox other) =>
        Math.Abs(one.Left - other.Left) <= 3 && Math.Abs(one.Top - other.Top) <= 3 && Math.Abs(one.Right - other.Right) <= 3 && Math.Abs(one.Bottom - other.Bottom) <= 3;
}
