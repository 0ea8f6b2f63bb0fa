using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>
/// The colour of the bare paper at every place of a picture, so that uneven light and tinted paper can be divided out. Paper is what
/// most pixels of a block are, or of one of its neighbours where a block is full of ink.
/// </summary>
internal sealed class Paper
{
    /// <summary>Inches a side of a block: higher than a line of print, lower than the rows that have shading.</summary>
    private const double BlockSide = 0.16;

    /// <summary>Share of a block's pixels that are darker than what counts as its paper; print covers at most two thirds.</summary>
    private const double Quantile = 0.8;

    /// <summary>Share of the page's own paper below which a block is dark itself: the edge of a scanner's lid, a photograph.</summary>
    private const double DarkShare = 0.5;

    private const int Channels = 3;

    private readonly int side;
    private readonly int columns;
    private readonly int rows;
    private readonly float[] levels;

    private Paper(int side, int columns, int rows, float[] levels) => (this.side, this.columns, this.rows, this.levels) = (side, columns, rows, levels);

    /// <summary>Looks at a picture.</summary>
    public static Paper Of(ColorImage picture, PageScale scale)
    {
        var blockSide = scale.Pixels(BlockSide, least: 8);
        var (across, down) = ((picture.Width + blockSide - 1) / blockSide, (picture.Height + blockSide - 1) / blockSide);
        var found = new float[across * down * Channels];
        var counts = new int[256 * Channels];
        for (var row = 0; row < down; row++)
        {
            for (var column = 0; column < across; column++)
            {
                Array.Clear(counts);
                var total = Count(picture, column * blockSide, row * blockSide, blockSide, counts);
                for (var channel = 0; channel < Channels; channel++)
                {
                    found[(((row * across) + column) * Channels) + channel] = QuantileOf(counts.AsSpan(256 * channel, 256), (int)(total * Quantile));
                }
            }
        }

        var paper = new Paper(blockSide, across, down, found);
        return paper.Mended();
    }

    /// <summary>
    /// The factors that make paper white along a row, in 65,536ths: for each column of blocks and one behind it, red, green, blue.
    /// They hold at the middle of a block; between, factors change evenly.
    /// </summary>
    public void FactorsOf(int y, Span<int> factors)
    {
        var place = Math.Clamp(((y + 0.5f) / side) - 0.5f, 0, rows - 1);
        var (above, below) = ((int)place, Math.Min((int)place + 1, rows - 1));
        var share = place - above;
        var line = columns * Channels;
        for (var i = 0; i < line; i++)
        {
            var level = (levels[(above * line) + i] * (1 - share)) + (levels[(below * line) + i] * share);
            factors[i] = (int)(65536 * 255 / level);
        }

        factors.Slice(line - Channels, Channels).CopyTo(factors[line..]);
    }

    /// <summary>Blocks a row.</summary>
    public int Columns => columns;

    /// <summary>Pixels a side of a block.</summary>
    public int Side => side;

    private static int Count(ColorImage picture, int left, int top, int side, int[] counts)
    {
        var total = 0;
        var (right, bottom) = (Math.Min(picture.Width, left + side), Math.Min(picture.Height, top + side));
        for (var y = top; y < bottom; y += 3)
        {
            var row = picture.Samples.AsSpan(3 * ((y * picture.Width) + left), 3 * (right - left));
            for (var i = 0; i + 2 < row.Length; i += 6)
            {
                counts[row[i]]++;
                counts[256 + row[i + 1]]++;
                counts[512 + row[i + 2]]++;
                total++;
            }
        }

        return total;
    }

    private static int QuantileOf(Span<int> counts, int below)
    {
        var sum = 0;
        for (var value = 0; value < 256; value++)
        {
            sum += counts[value];
            if (sum > below)
            {
                return value;
            }
        }

        return 255;
    }

    /// <summary>Takes the brightest neighbour where ink fills a block, keeps dark places dark, and smooths.</summary>
    private Paper Mended()
    {
        var brightest = Neighbourhood(levels, static (all, next) => Math.Max(all, next), static (all, _) => all);
        for (var channel = 0; channel < Channels; channel++)
        {
            var sorted = Enumerable.Range(0, columns * rows).Select(block => levels[(block * Channels) + channel]).Order().ToArray();
            var least = Math.Max(1, DarkShare * sorted[(int)(sorted.Length * Quantile)]);
            for (var block = 0; block < columns * rows; block++)
            {
                ref var level = ref brightest[(block * Channels) + channel];
                level = (float)Math.Max(level, least);
            }
        }

        return new Paper(side, columns, rows, Neighbourhood(brightest, static (all, next) => all + next, static (all, count) => all / count));
    }

    private float[] Neighbourhood(float[] from, Func<float, float, float> add, Func<float, int, float> finish)
    {
        var to = new float[from.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var channel = 0; channel < Channels; channel++)
                {
                    var (sum, count) = (0f, 0);
                    for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
                    {
                        for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++)
                        {
                            sum = add(sum, from[(((y * columns) + x) * Channels) + channel]);
                            count++;
                        }
                    }

                    to[(((row * columns) + column) * Channels) + channel] = finish(sum, count);
                }
            }
        }

        return to;
    }
}
