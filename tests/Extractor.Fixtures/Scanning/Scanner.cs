using Extractor.Fixtures.Invention;
using Extractor.Scans.Imaging;

namespace Extractor.Fixtures.Scanning;

/// <summary>Makes scans out of pictures of pages. The same page, condition and seed give the same scan on any machine.</summary>
public static class Scanner
{
    /// <summary>Degrees by which a sheet may lie askew.</summary>
    private const double GreatestSkew = 1.5;

    /// <summary>Scans a page.</summary>
    /// <param name="page">The rendered page, upright and straight; not changed.</param>
    /// <param name="resolution">Its dots an inch.</param>
    /// <param name="condition">What it goes through.</param>
    /// <param name="seed">Decides everything that differs from sheet to sheet.</param>
    public static ScannedPicture Scan(ColorImage page, double resolution, ScanCondition condition, ulong seed)
    {
        SeededGenerator random = new SeededGenerator(seed).For(condition.ToString());
        if (condition == ScanCondition.Clean)
        {
            return new ScannedPicture(page, resolution, 0, 0, null);
        }

        Sheet sheet = Sheet.Of(page);
        PixelBox? seal = null;
        switch (condition)
        {
            case ScanCondition.Stamped:
                Watermark.Print(sheet, resolution, random);
                seal = Seal.Stamp(sheet, resolution, random);
                break;
            case ScanCondition.Faded:
                Wear.Fade(sheet, random);
                break;
            case ScanCondition.Damaged:
                Wear.FoldAndBlot(sheet, resolution, random);
                break;
        }

        double skew = random.Between(-150, 150) / 150.0 * GreatestSkew;
        sheet = Optics.Rotate(sheet, skew);
        Optics.Blur(sheet, condition == ScanCondition.Damaged ? 2 : 1);
        Optics.Light(sheet, random, condition == ScanCondition.Damaged ? 60 : 30);
        Optics.AddNoise(sheet, (int)random.Between(1, 1_000_000), condition == ScanCondition.Damaged ? 14 : 6);
        int turn = 0;
        switch (condition)
        {
            case ScanCondition.Bilevel:
                Wear.ToBilevel(sheet, random);
                return Finish(sheet);
            case ScanCondition.Sideways:
                turn = random.Pick([90, 270]);
                sheet = sheet.Turned(360 - turn);
                break;
        }

        JpegLoss.Apply(sheet, condition == ScanCondition.Damaged ? 25 : 70);
        return Finish(sheet);

        ScannedPicture Finish(Sheet scanned) => new(scanned.ToImage(), resolution, turn, skew, seal);
    }

    /// <summary>Lays a page askew: turned clockwise about its centre, white where nothing was, and nothing else.</summary>
    public static ColorImage LayAskew(ColorImage page, double degrees) => Optics.Rotate(Sheet.Of(page), degrees).ToImage();

    /// <summary>Lays a page on another side: turned clockwise by quarter turns.</summary>
    public static ColorImage LayTurned(ColorImage page, int degrees) => Sheet.Of(page).Turned(degrees).ToImage();
}
