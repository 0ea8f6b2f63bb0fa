using System.Numerics;

namespace Extractor.Scans.Imaging;

/// <summary>A picture of black and white, 64 pixels a word, the lowest bit leftmost; bits behind the last column are clear. Set means ink.</summary>
internal sealed class BitImage
{
    /// <summary>Pixels a word.</summary>
    public const int WordBits = 64;

    private readonly ulong[] words;

    /// <summary>A picture without ink.</summary>
    public BitImage(int width, int height)
    {
        (Width, Height, Stride) = (width, height, (width + WordBits - 1) / WordBits);
        words = new ulong[(long)Stride * height];
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Words a row.</summary>
    public int Stride { get; }

    /// <summary>The bits of the last word of a row that are pixels.</summary>
    private ulong LastWord => (Width & 63) == 0 ? ulong.MaxValue : (1UL << (Width & 63)) - 1;

    /// <summary>The words of one row.</summary>
    public Span<ulong> Row(int y) => words.AsSpan(y * Stride, Stride);

    /// <summary>Whether a pixel has ink; outside the picture there is none.</summary>
    public bool IsSet(int x, int y) =>
        (uint)x < (uint)Width && (uint)y < (uint)Height && ((words[(y * Stride) + (x >> 6)] >> (x & 63)) & 1) != 0;

    /// <summary>The pixels of ink of a row.</summary>
    public int CountRow(int y)
    {
        var count = 0;
        foreach (var word in Row(y))
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Every pixel that has ink itself or right above or below.</summary>
    public BitImage WidenedDown()
    {
        var widened = new BitImage(Width, Height);
        for (var y = 0; y < Height; y++)
        {
            var above = Row(Math.Max(0, y - 1));
            var here = Row(y);
            var below = Row(Math.Min(Height - 1, y + 1));
            var to = widened.Row(y);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = above[i] | here[i] | below[i];
            }
        }

        return widened;
    }

    /// <summary>Every pixel that has ink itself or next to it, in any direction.</summary>
    public BitImage Widened()
    {
        var widened = WidenedDown();
        for (var y = 0; y < Height; y++)
        {
            var row = widened.Row(y);
            var before = 0UL;
            for (var i = 0; i < row.Length; i++)
            {
                var (here, behind) = (row[i], i + 1 < row.Length ? row[i + 1] : 0);
                row[i] = here | (here << 1) | (before >> 63) | (here >> 1) | (behind << 63);
                before = here;
            }

            row[^1] &= LastWord;
        }

        return widened;
    }

    /// <summary>The picture mirrored at its diagonal: column x becomes row x.</summary>
    public BitImage Transposed()
    {
        var transposed = new BitImage(Height, Width);
        Span<ulong> block = stackalloc ulong[WordBits];
        for (var top = 0; top < Height; top += WordBits)
        {
            var rows = Math.Min(WordBits, Height - top);
            for (var column = 0; column < Stride; column++)
            {
                block.Clear();
                var any = 0UL;
                for (var y = 0; y < rows; y++)
                {
                    any |= block[y] = words[((top + y) * Stride) + column];
                }

                if (any != 0)
                {
                    Transpose(block);
                    var columns = Math.Min(WordBits, Width - (column * WordBits));
                    for (var x = 0; x < columns; x++)
                    {
                        transposed.words[(((column * WordBits) + x) * transposed.Stride) + (top / WordBits)] = block[x];
                    }
                }
            }
        }

        return transposed;
    }

    /// <summary>Mirrors 64 x 64 bits at their diagonal by exchanging ever smaller halves.</summary>
    private static void Transpose(Span<ulong> block)
    {
        var mask = 0x00000000FFFFFFFFUL;
        for (var half = 32; half != 0; half >>= 1, mask ^= mask << half)
        {
            for (var i = 0; i < WordBits; i = ((i | half) + 1) & ~half)
            {
                var exchange = ((block[i] >> half) ^ block[i | half]) & mask;
                block[i] ^= exchange << half;
                block[i | half] ^= exchange;
            }
        }
    }
}
