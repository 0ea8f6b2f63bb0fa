using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>How red a page is, at a coarse resolution.</summary>
/// <param name="Width">Places a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Excess">By how much red exceeds the greater of green and blue, at least 0.</param>
/// <param name="Reds">The red samples themselves, paper at 255.</param>
internal sealed record Redness(int Width, int Height, byte[] Excess, byte[] Reds)
{
    /// <summary>Looks at one pixel in each square of a picture, and at its right and lower neighbours.</summary>
    public static Redness Of(ColorImage picture, Paper paper, int step)
    {
        var (width, height) = (picture.Width / step, picture.Height / step);
        var redness = new Redness(width, height, new byte[width * height], new byte[width * height]);
        var factors = new int[(paper.Columns + 1) * 3];
        var inner = step / 2;
        for (var y = 0; y < height; y++)
        {
            var row = (y * step) + inner;
            paper.FactorsOf(row, factors);
            for (var x = 0; x < width; x++)
            {
                var column = (x * step) + inner;
                var (at, block) = (3 * ((row * picture.Width) + column), 3 * (column / paper.Side));
                var right = column + 1 < picture.Width ? at + 3 : at;
                var below = row + 1 < picture.Height ? at + (3 * picture.Width) : at;
                var red = Even(0);
                redness.Reds[(y * width) + x] = (byte)red;
                redness.Excess[(y * width) + x] = (byte)Math.Max(0, red - Math.Max(Even(1), Even(2)));

                int Even(int channel)
                {
                    var mean = (picture.Samples[at + channel] + picture.Samples[at + channel] + picture.Samples[right + channel] + picture.Samples[below + channel]) >> 2;
                    return Math.Min(255, (int)(((long)mean * factors[block + channel]) >> 16));
                }
            }
        }

        return redness;
    }

    /// <summary>The places that are red.</summary>
    public BitImage Mask(int least)
    {
        var mask = new BitImage(Width, Height);
        for (var y = 0; y < Height; y++)
        {
            var row = mask.Row(y);
            for (var x = 0; x < Width; x++)
            {
                if (Excess[(y * Width) + x] >= least)
                {
                    row[x >> 6] |= 1UL << (x & 63);
                }
            }
        }

        return mask;
    }

    /// <summary>The red sample that a fifth of the red places in a box exceed.</summary>
    public int RedLevel(PixelBox box, int least)
    {
        var levels = new List<byte>();
        for (var y = Math.Max(0, box.Top); y < Math.Min(Height, box.Bottom); y++)
        {
            for (var x = Math.Max(0, box.Left); x < Math.Min(Width, box.Right); x++)
            {
                if (Excess[(y * Width) + x] >= least)
                {
                    levels.Add(Reds[(y * Width) + x]);
                }
            }
        }

        levels.Sort();
        return levels.Count == 0 ? 255 : levels[levels.Count * 4 / 5];
    }
}
