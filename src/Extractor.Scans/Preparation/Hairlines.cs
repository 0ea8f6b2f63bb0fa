using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>
/// Deepens the thinnest strokes of print. Fonts such as SimSun have crossbars thinner than a dot of 200 an inch; they come out as light
/// as a watermark and would go with it: a 4 would become a 1, 十 a 丨. What tells them from a watermark is that paper lies on both sides.
/// </summary>
internal static class Hairlines
{
    /// <summary>Inches to the paper beside a thin stroke; strokes of a watermark are ten times as wide.</summary>
    private const double Beside = 0.01;

    /// <summary>Steps of brightness by which a stroke is darker than what lies on both sides of it at least.</summary>
    private const int FaintestStep = 16;

    /// <summary>Times the deviation of the paper by which it is darker at least.</summary>
    private const double NoiseSteps = 3;

    /// <summary>How many times deeper a stroke becomes: one that covers a third of its dots becomes as dark as one that fills them.</summary>
    private const int Gain = 3;

    /// <summary>Share of the way from print to paper that a deepened stroke keeps: it is to be seen, not to be fatter than the others.</summary>
    private const double Deepest = 0.25;

    /// <summary>The picture with its thin strokes deepened, but for what lies under seals: what is left of these is thin, too.</summary>
    /// <param name="image">A page as it was scanned, its paper white.</param>
    /// <param name="seals">Its seals.</param>
    /// <param name="scale">The resolution.</param>
    public static GrayImage Deepen(GrayImage image, SealMap seals, PageScale scale)
    {
        var levels = PrintLevels.Of(image, scale);
        var samples = image.Samples.AsSpan().ToArray();
        var beside = scale.Pixels(Beside, least: 2);
        var step = (int)Math.Max(FaintestStep, NoiseSteps * levels.Noise);
        var deepest = levels.Ink + (int)(Deepest * (255 - levels.Ink));
        for (var y = beside; y < image.Height - beside; y++)
        {
            var row = image.Row(y);
            var above = image.Row(y - beside);
            var below = image.Row(y + beside);
            var deepened = samples.AsSpan(y * image.Width, image.Width);
            for (var x = beside; x < image.Width - beside; x++)
            {
                int value = row[x];
                if (value <= deepest || value > 255 - step)
                {
                    continue;
                }

                var depth = Math.Max(Math.Min(above[x], below[x]), Math.Min(row[x - beside], row[x + beside])) - value;
                if (depth >= step)
                {
                    deepened[x] = (byte)Math.Max(deepest, value - ((Gain - 1) * depth));
                }
            }

            Restore(row, deepened, seals, y);
        }

        return new GrayImage(image.Width, image.Height, samples);
    }

    private static void Restore(ReadOnlySpan<byte> row, Span<byte> deepened, SealMap seals, int y)
    {
        foreach (var seal in seals.Seals)
        {
            if (y >= seal.Box.Top && y < seal.Box.Bottom)
            {
                var (left, right) = seal.At(y);
                var (first, end) = (Math.Clamp(left, 0, row.Length), Math.Clamp(right, 0, row.Length));
                row[first..end].CopyTo(deepened[first..end]);
            }
        }
    }
}
