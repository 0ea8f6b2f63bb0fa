using Extractor.Fixtures.Invention;
using Extractor.Scans.Imaging;

namespace Extractor.Fixtures.Scanning;

/// <summary>The red round seal of an office: a ring, a star, characters along the ring. Its characters are invented strokes that mean nothing.</summary>
internal static class Seal
{
    /// <summary>Diameter in inches; the seals of county offices measure 42 mm.</summary>
    private const double Diameter = 1.65;

    private const int Characters = 12;

    /// <summary>Stamps the seal where print stands, so that it crosses figures.</summary>
    /// <returns>The square that it covers.</returns>
    public static PixelBox Stamp(Sheet sheet, double resolution, SeededGenerator random)
    {
        double radius = Diameter * resolution / 2;
        (int x, int y) = PlaceOnPrint(sheet, radius, random);
        (double, double, double) red = (0.86, 0.18 + (random.Below(12) / 100.0), 0.22 + (random.Below(10) / 100.0));
        bool[,] strokes = InventStrokes(random);
        double tilt = random.Between(-20, 20) * Math.PI / 180;
        for (int dy = (int)-radius; dy <= radius; dy++)
        {
            for (int dx = (int)-radius; dx <= radius; dx++)
            {
                double away = Math.Sqrt((dx * dx) + (dy * dy)) / radius;
                double angle = Math.Atan2(dy, dx) - tilt;
                if (away is <= 1 and > 0.93 || IsInStar(away, angle) || IsInCharacter(strokes, away, angle))
                {
                    // Ink does not take everywhere.
                    double patch = 0.82 + (0.18 * ((Optics.Mix((uint)(((dx >> 3) * 7919) ^ (dy >> 3))) & 255) / 255.0));
                    sheet.Ink(x + dx, y + dy, red, patch);
                }
            }
        }

        return new PixelBox((int)(x - radius), (int)(y - radius), (int)(x + radius), (int)(y + radius));
    }

    private static (int X, int Y) PlaceOnPrint(Sheet sheet, double radius, SeededGenerator random)
    {
        (int X, int Y) best = (sheet.Width / 2, sheet.Height / 2);
        int most = -1;
        for (int attempt = 0; attempt < 12; attempt++)
        {
            int x = (int)random.Between((long)radius, Math.Max((long)radius, sheet.Width - (long)radius));
            int y = (int)random.Between((long)radius, Math.Max((long)radius, sheet.Height - (long)radius));
            int dark = CountDark(sheet, x, y, (int)radius);
            if (dark > most)
            {
                (most, best) = (dark, (x, y));
            }
        }

        return best;
    }

    private static int CountDark(Sheet sheet, int x, int y, int radius)
    {
        int dark = 0;
        for (int row = Math.Max(0, y - radius); row < Math.Min(sheet.Height, y + radius); row += 2)
        {
            for (int column = Math.Max(0, x - radius); column < Math.Min(sheet.Width, x + radius); column += 2)
            {
                dark += sheet.Brightness(column, row) < 128 ? 1 : 0;
            }
        }

        return dark;
    }

    private static bool[,] InventStrokes(SeededGenerator random)
    {
        bool[,] strokes = new bool[Characters, 25];
        for (int character = 0; character < Characters; character++)
        {
            for (int part = 0; part < 25; part++)
            {
                strokes[character, part] = random.Chance(55);
            }
        }

        return strokes;
    }

    private static bool IsInStar(double away, double angle)
    {
        if (away > 0.34)
        {
            return false;
        }

        // A five-pointed star: between its points the edge comes as near as 0.13.
        double part = Math.IEEERemainder(angle + (Math.PI / 2), 2 * Math.PI / 5);
        double edge = 0.34 * Math.Cos(2 * Math.PI / 5) / Math.Cos((2 * Math.PI / 5) - Math.Abs(part));
        return away <= edge;
    }

    private static bool IsInCharacter(bool[,] strokes, double away, double angle)
    {
        if (away is < 0.62 or > 0.86)
        {
            return false;
        }

        // The characters leave the lowest quarter of the ring free.
        double along = (Math.IEEERemainder(angle + (Math.PI / 2), 2 * Math.PI) + (0.78 * Math.PI)) / (1.56 * Math.PI) * Characters;
        int character = (int)Math.Floor(along);
        double within = (along - character) * 1.25;
        return character is >= 0 and < Characters && within < 1 && strokes[character, ((int)((away - 0.62) / 0.2401 * 5) * 5) + (int)(within * 5)];
    }
}
