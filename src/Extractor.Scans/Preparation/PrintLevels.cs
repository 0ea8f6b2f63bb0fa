using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>How dark the print of a page is at every place, and how much its paper flickers.</summary>
internal sealed class PrintLevels
{
    /// <summary>Inches a side of the places that have a level of their own.</summary>
    private const double PlaceSide = 0.5;

    /// <summary>Steps below white from which a pixel is ink; noise of good scanners stays within 20.</summary>
    private const int InkMargin = 40;

    /// <summary>Share of the ink pixels of a place that are at least as dark as its print; the rest are the edges of strokes.</summary>
    private const double DarkQuantile = 0.1;

    /// <summary>Share of a place's pixels that print covers at least.</summary>
    private const double LeastCover = 0.002;

    /// <summary>Share of the page's contrast that print of a place has at least; what is fainter is a watermark or what shines through.</summary>
    private const double LeastContrast = 0.5;

    /// <summary>Share of the way from print to paper from which a pixel is paper: watermarks lie at 0.75 and above.</summary>
    private const double WhiteShare = 0.7;

    /// <summary>A place without print.</summary>
    private const int None = -1;

    private readonly int side;
    private readonly int columns;
    private readonly int rows;
    private readonly int[] inks;

    private PrintLevels(int side, int columns, int rows, int[] inks, int ink, double noise) =>
        (this.side, this.columns, this.rows, this.inks, Ink, Noise) = (side, columns, rows, inks, ink, noise);

    /// <summary>The darkness of print on most of the page, 0 to 255; 255 for a page without print.</summary>
    public int Ink { get; }

    /// <summary>Standard deviation of the paper, in steps of brightness.</summary>
    public double Noise { get; }

    /// <summary>Looks at a page whose paper is white.</summary>
    public static PrintLevels Of(GrayImage image, PageScale scale)
    {
        var placeSide = scale.Pixels(PlaceSide, least: 16);
        var (across, down) = ((image.Width + placeSide - 1) / placeSide, (image.Height + placeSide - 1) / placeSide);
        var found = new int[across * down];
        var counts = new int[256];
        for (var i = 0; i < found.Length; i++)
        {
            Array.Clear(counts);
            found[i] = InkOf(counts, Count(image, i % across * placeSide, i / across * placeSide, placeSide, counts));
        }

        var inked = found.Where(level => level < 255).Order().ToArray();
        var ink = inked.Length == 0 ? 255 : inked[inked.Length / 2];
        var faintest = 255 - (int)(LeastContrast * (255 - ink));
        var levels = Array.ConvertAll(found, level => level == 255 ? None : Math.Min(level, faintest));
        return new PrintLevels(placeSide, across, down, Smooth(levels, across, down, ink), ink, NoiseOf(image));
    }

    /// <summary>The picture with print at black and paper at white everywhere; halfway between is where ink begins.</summary>
    public GrayImage Stretch(GrayImage image)
    {
        if (Ink == 255)
        {
            var blank = new byte[image.Samples.Length];
            Array.Fill(blank, (byte)255);
            return new GrayImage(image.Width, image.Height, blank);
        }

        var samples = new byte[image.Samples.Length];
        var line = new int[columns + 1];
        for (var y = 0; y < image.Height; y++)
        {
            LevelsOf(y, line);
            StretchRow(image.Row(y), samples.AsSpan(y * image.Width, image.Width), line);
        }

        return new GrayImage(image.Width, image.Height, samples);
    }

    private void StretchRow(ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<int> line)
    {
        // Each part between the middles of two places has one level of black and one gain: what print looks like changes slowly.
        const int Parts = 8;
        var step = Math.Max(1, side / Parts);
        for (var start = 0; start < from.Length; start += step)
        {
            var end = Math.Min(from.Length, start + step);
            var place = Math.Clamp(((start + (step / 2.0)) / side) - 0.5, 0, columns - 1);
            var share = place - (int)place;
            var black = (line[(int)place] * (1 - share)) + (line[(int)place + 1] * share);
            var white = black + (WhiteShare * (255 - black));
            var (gain, offset) = ((int)(65536 * 255 / Math.Max(8, white - black)), (int)black);
            for (var x = start; x < end; x++)
            {
                var value = (from[x] - offset) * gain >> 16;
                to[x] = (byte)((uint)value <= 255 ? value : value < 0 ? 0 : 255);
            }
        }
    }

    private void LevelsOf(int y, int[] line)
    {
        var place = Math.Clamp(((y + 0.5) / side) - 0.5, 0, rows - 1);
        var (above, below) = ((int)place, Math.Min((int)place + 1, rows - 1));
        for (var i = 0; i < columns; i++)
        {
            line[i] = (int)((inks[(above * columns) + i] * (1 - (place - above))) + (inks[(below * columns) + i] * (place - above)));
        }

        line[columns] = line[columns - 1];
    }

    private static int Count(GrayImage image, int left, int top, int side, int[] counts)
    {
        var (right, bottom) = (Math.Min(image.Width, left + side), Math.Min(image.Height, top + side));
        for (var y = top; y < bottom; y += 2)
        {
            foreach (var value in image.Row(y)[left..right])
            {
                counts[value]++;
            }
        }

        return (right - left) * ((bottom - top + 1) / 2);
    }

    private static int InkOf(int[] counts, int total)
    {
        var inked = 0;
        for (var value = 0; value < 255 - InkMargin; value++)
        {
            inked += counts[value];
        }

        if (inked < LeastCover * total)
        {
            return 255;
        }

        var (sum, level) = (0, 0);
        while (sum <= DarkQuantile * inked)
        {
            sum += counts[level++];
        }

        return level - 1;
    }

    /// <summary>Means of neighbours that have print; the page's own level where none has.</summary>
    private static int[] Smooth(int[] levels, int columns, int rows, int ink)
    {
        var smooth = new int[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var (sum, count) = (0, 0);
            for (var row = Math.Max(0, (i / columns) - 1); row <= Math.Min(rows - 1, (i / columns) + 1); row++)
            {
                for (var column = Math.Max(0, (i % columns) - 1); column <= Math.Min(columns - 1, (i % columns) + 1); column++)
                {
                    if (levels[(row * columns) + column] is not None and var level)
                    {
                        sum += level;
                        count++;
                    }
                }
            }

            smooth[i] = count == 0 ? ink : sum / count;
        }

        return smooth;
    }

    /// <summary>From the mean difference of pixels two apart, both paper: for normal noise it is 1.13 times the deviation.</summary>
    private static double NoiseOf(GrayImage image)
    {
        var (sum, count) = (0L, 0L);
        for (var y = 0; y < image.Height; y += 7)
        {
            var row = image.Row(y);
            for (var x = 0; x + 2 < row.Length; x += 3)
            {
                if (row[x] > 255 - InkMargin && row[x + 2] > 255 - InkMargin)
                {
                    sum += Math.Abs(row[x] - row[x + 2]);
                    count++;
                }
            }
        }

        return count == 0 ? 0 : sum / 1.13 / count;
    }
}
