using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Scanning;

/// <summary>What years, printers and bad machines do to a sheet.</summary>
internal static class Wear
{
    /// <summary>Leaves a third to a half of the darkness of everything, on greyish paper.</summary>
    public static void Fade(Sheet sheet, SeededGenerator random)
    {
        double kept = random.Between(32, 50) / 100.0;
        double paper = random.Between(225, 245);
        for (int i = 0; i < sheet.Samples.Length; i++)
        {
            sheet.Samples[i] = (byte)(paper - ((255 - sheet.Samples[i]) / 255.0 * paper * kept));
        }
    }

    /// <summary>Folds the sheet twice, blots it, and lets one edge of the machine show.</summary>
    public static void FoldAndBlot(Sheet sheet, double resolution, SeededGenerator random)
    {
        for (int fold = 0; fold < 2; fold++)
        {
            int y = (int)random.Between(sheet.Height / 4, 3 * sheet.Height / 4);
            double slope = random.Between(-20, 20) / 1000.0;
            for (int x = 0; x < sheet.Width; x++)
            {
                for (int across = 0; across < resolution / 75; across++)
                {
                    sheet.Ink(x, y + (int)(slope * x) + across, (0.55, 0.55, 0.55), 0.8);
                }
            }
        }

        for (int blot = 0; blot < 6; blot++)
        {
            Blot(sheet, random.Below(sheet.Width), random.Below(sheet.Height), resolution * random.Between(5, 18) / 100.0);
        }

        int edge = (int)(resolution * 0.25);
        for (int y = 0; y < sheet.Height; y++)
        {
            for (int x = 0; x < edge; x++)
            {
                sheet.Ink(x, y, (0.15, 0.15, 0.15), 1 - Math.Pow((double)x / edge, 4));
            }
        }
    }

    /// <summary>Makes every pixel black or white at a threshold that breaks thin strokes, and strews specks.</summary>
    public static void ToBilevel(Sheet sheet, SeededGenerator random)
    {
        int threshold = (int)random.Between(95, 125);
        uint seed = (uint)random.Below(int.MaxValue);
        for (int pixel = 0; pixel < sheet.Width * sheet.Height; pixel++)
        {
            int brightness = (sheet.Samples[3 * pixel] + sheet.Samples[(3 * pixel) + 1] + sheet.Samples[(3 * pixel) + 2]) / 3;
            uint bits = Optics.Mix((uint)pixel ^ seed);
            bool isBlack = (brightness + (int)(bits & 63) - 32 < threshold) != ((bits >> 8) % 3000 == 0);
            sheet.Samples.AsSpan(3 * pixel, 3).Fill(isBlack ? (byte)0 : (byte)255);
        }
    }

    private static void Blot(Sheet sheet, int x, int y, double radius)
    {
        for (int dy = (int)-radius; dy <= radius; dy++)
        {
            for (int dx = (int)-radius; dx <= radius; dx++)
            {
                double away = Math.Sqrt((dx * dx) + (dy * dy)) / radius;
                sheet.Ink(x + dx, y + dy, (0.72, 0.62, 0.48), away > 1 ? 0 : away > 0.9 ? 1 : 0.6);
            }
        }
    }
}
