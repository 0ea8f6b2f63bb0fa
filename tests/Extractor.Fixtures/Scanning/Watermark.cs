using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Scanning;

/// <summary>A light grey inscription across the page, larger than any print: thick strokes that lie slantwise.</summary>
internal static class Watermark
{
    /// <summary>Prints the watermark over the middle of the sheet.</summary>
    public static void Print(Sheet sheet, double resolution, SeededGenerator random)
    {
        double grey = random.Between(78, 88) / 100.0;
        double size = 0.9 * resolution;
        (double sine, double cosine) = Math.SinCos(-35 * Math.PI / 180);
        uint seed = (uint)random.Below(int.MaxValue);
        for (int y = 0; y < sheet.Height; y++)
        {
            for (int x = 0; x < sheet.Width; x++)
            {
                (double dx, double dy) = (x - (sheet.Width / 2.0), y - (sheet.Height / 2.0));
                double along = ((dx * cosine) + (dy * sine)) / size;
                double across = ((dy * cosine) - (dx * sine)) / size;
                if (Math.Abs(along) < 4 && Math.Abs(across) < 0.5 && IsStroke(seed, along, across + 0.5))
                {
                    sheet.Ink(x, y, (grey, grey, grey), 1);
                }
            }
        }
    }

    private static bool IsStroke(uint seed, double along, double across)
    {
        int character = (int)Math.Floor(along);
        double within = along - character;
        if (within > 0.86)
        {
            return false;
        }

        // Strokes stand on a lattice of four by four; a hash says which of them a character has.
        (double x, double y) = (within / 0.86 * 4, across * 4);
        (double nearX, double nearY) = (Math.Abs(x - Math.Round(x)), Math.Abs(y - Math.Round(y)));
        bool hasUpright = (Optics.Mix(seed + (uint)((character * 64) + ((int)Math.Round(x) * 8) + (int)y)) & 1) == 1;
        bool hasLying = (Optics.Mix(seed + 7 + (uint)((character * 64) + ((int)Math.Round(y) * 8) + (int)x)) & 1) == 1;
        return (nearX < 0.13 && hasUpright) || (nearY < 0.13 && hasLying);
    }
}
