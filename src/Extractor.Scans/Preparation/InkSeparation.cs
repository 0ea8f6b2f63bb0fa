using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>Turns a picture in colour into dark ink on white paper: light evened, seals lifted, coloured print made dark.</summary>
internal static class InkSeparation
{
    /// <summary>Excess of red that scanning alone gives to grey.</summary>
    private const int ColorNoise = 24;

    /// <summary>Excess of red up to which a pixel in a seal is none of the seal's.</summary>
    private const int FaintRedness = 6;

    /// <summary>Excess of red from which it is all the seal's.</summary>
    private const int FullRedness = 30;

    /// <summary>Separates ink from paper.</summary>
    public static GrayImage Separate(ColorImage picture, Paper paper, SealMap seals)
    {
        var samples = new byte[picture.Width * picture.Height];
        var factors = new int[(paper.Columns + 1) * 3];
        for (var y = 0; y < picture.Height; y++)
        {
            paper.FactorsOf(y, factors);
            var from = picture.Samples.AsSpan(3 * y * picture.Width, 3 * picture.Width);
            var to = samples.AsSpan(y * picture.Width, picture.Width);
            SeparateRow(from, to, factors, paper.Side);
            foreach (var seal in seals.Seals)
            {
                if (y >= seal.Box.Top && y < seal.Box.Bottom)
                {
                    LiftRow(from, to, factors, paper, seal, seal.At(y));
                }
            }
        }

        return new GrayImage(picture.Width, picture.Height, samples);
    }

    private static void SeparateRow(ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<int> factors, int side)
    {
        var half = side / 2;
        var (red, green, blue) = (factors[0], factors[1], factors[2]);
        var (redStep, greenStep, blueStep) = (0, 0, 0);
        var block = 0;
        var next = half;
        for (int x = 0, at = 0; x < to.Length; x++, at += 3)
        {
            if (x == next)
            {
                // From the middle of one block to the middle of the next the factors change evenly.
                var i = 3 * block;
                (red, green, blue) = (factors[i], factors[i + 1], factors[i + 2]);
                if (i + 5 < factors.Length)
                {
                    (redStep, greenStep, blueStep) = ((factors[i + 3] - red) / side, (factors[i + 4] - green) / side, (factors[i + 5] - blue) / side);
                }

                block++;
                next += side;
            }

            // 255 times a factor of 255 (paper at 1) fits in 32 bits without sign.
            var r = Math.Min(255u, (uint)from[at] * (uint)(red >> 4) >> 12);
            var g = Math.Min(255u, (uint)from[at + 1] * (uint)(green >> 4) >> 12);
            var b = Math.Min(255u, (uint)from[at + 2] * (uint)(blue >> 4) >> 12);
            var gray = Math.Min(g, ((77 * r) + (150 * g) + (29 * b)) >> 8);
            var greater = Math.Max(g, b) + ColorNoise;

            // Faded red is pale in every channel; what tells it from paper is its colour.
            to[x] = (byte)(r > greater ? gray - Math.Min(gray, r - greater) : gray);
            red += redStep;
            green += greenStep;
            blue += blueStep;
        }
    }

    /// <summary>
    /// Within a seal, where it is red, only the red channel tells: its ink is nearly as light as paper there, black print is not. Where a pixel
    /// is hardly red, it keeps more of what it was: grey lines are as light as the seal's ink.
    /// </summary>
    private static void LiftRow(
        ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<int> factors, Paper paper, Seal seal, (int Left, int Right) stretch)
    {
        var gain = (int)(255 * 256 / seal.Level);
        for (var x = Math.Max(0, stretch.Left); x < Math.Min(to.Length, stretch.Right); x++)
        {
            var block = 3 * (x / paper.Side);
            var (red, green, blue) = (Even(from[3 * x], factors[block]), Even(from[(3 * x) + 1], factors[block + 1]), Even(from[(3 * x) + 2], factors[block + 2]));
            var share = Math.Clamp(red - Math.Max(green, blue) - FaintRedness, 0, FullRedness - FaintRedness);
            var lifted = Math.Min(255, (red * gain) >> 8);
            to[x] = (byte)(((lifted * share) + (Math.Min(red, green) * (FullRedness - FaintRedness - share))) / (FullRedness - FaintRedness));
        }

        static int Even(byte sample, int factor) => Math.Min(255, (int)(((long)sample * factor) >> 16));
    }
}
