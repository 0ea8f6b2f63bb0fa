using Extractor.Scans.Imaging;

namespace Extractor.Scans.Reading;

/// <summary>Scales a part of a picture: each new pixel is the mean of what it covers, or lies between its neighbours where it covers less than one.</summary>
internal static class AreaScaling
{
    private const float White = 255;

    /// <summary>Scales.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="part">What of it is looked at; all around it is white.</param>
    /// <param name="left">Where the new picture begins, in pixels of the old one.</param>
    /// <param name="top">Where it begins.</param>
    /// <param name="along">New pixels for an old one along a row.</param>
    /// <param name="across">New pixels for an old one along a column.</param>
    /// <param name="width">New pixels a row.</param>
    /// <param name="height">New rows.</param>
    internal static byte[] Scale(GrayImage picture, PixelBox part, double left, double top, double along, double across, int width, int height)
    {
        var columns = Taps(width, left, along, part.Left, part.Right);
        var rows = Taps(height, top, across, part.Top, part.Bottom);
        var narrow = new float[part.Height * width];
        for (var y = part.Top; y < part.Bottom; y++)
        {
            var source = picture.Row(y);
            var target = narrow.AsSpan((y - part.Top) * width, width);
            for (var x = 0; x < width; x++)
            {
                var (start, weights, rest) = columns[x];
                var sum = rest * White;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * source[start + i];
                }

                target[x] = sum;
            }
        }

        var samples = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (start, weights, rest) = rows[y];
            for (var x = 0; x < width; x++)
            {
                var sum = rest * White;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * narrow[((start - part.Top + i) * width) + x];
                }

                samples[(y * width) + x] = (byte)Math.Clamp(sum + 0.5f, 0, White);
            }
        }

        return samples;
    }

    /// <summary>For each new pixel the old ones it is made of, and the share of it that lies outside and is white.</summary>
    private static (int Start, float[] Weights, float Outside)[] Taps(int count, double origin, double scale, int from, int to)
    {
        // A new pixel covers 1 / scale old ones, and where that is less than one it looks one wide, so that neighbours blend.
        var reach = Math.Max(1, 1 / scale) / 2;
        var taps = new (int, float[], float)[count];
        for (var i = 0; i < count; i++)
        {
            var middle = origin + ((i + 0.5) / scale);
            var (low, high) = (middle - reach, middle + reach);
            var (first, last) = (Math.Max(from, (int)Math.Floor(low)), Math.Min(to, (int)Math.Ceiling(high)));
            var weights = new float[Math.Max(0, last - first)];
            var inside = 0f;
            for (var x = first; x < last; x++)
            {
                var share = (float)((Math.Min(high, x + 1) - Math.Max(low, x)) / (2 * reach));
                weights[x - first] = Math.Max(0, share);
                inside += weights[x - first];
            }

            taps[i] = (first, weights, Math.Max(0, 1 - inside));
        }

        return taps;
    }
}
