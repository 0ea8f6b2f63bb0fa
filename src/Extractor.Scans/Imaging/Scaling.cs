namespace Extractor.Scans.Imaging;

/// <summary>Makes pictures smaller by means over areas.</summary>
internal static class Scaling
{
    /// <summary>Every square of pixels becomes its mean; columns and rows that fill no square are left out.</summary>
    public static GrayImage Reduce(GrayImage image, int side)
    {
        if (side <= 1)
        {
            return image;
        }

        var (width, height) = (image.Width / side, image.Height / side);
        var samples = new byte[width * height];
        var sums = new int[width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            for (var inner = 0; inner < side; inner++)
            {
                var row = image.Row((y * side) + inner);
                for (int x = 0, at = 0; x < width; x++)
                {
                    var sum = 0;
                    for (var i = 0; i < side; i++)
                    {
                        sum += row[at++];
                    }

                    sums[x] += sum;
                }
            }

            for (var x = 0; x < width; x++)
            {
                samples[(y * width) + x] = (byte)(sums[x] / (side * side));
            }
        }

        return new GrayImage(width, height, samples);
    }

    /// <summary>A picture of a smaller size, each pixel the mean of the area that it covers.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="ratio">The new size as a share of the old, above 0 and below 1.</param>
    public static ColorImage Shrink(ColorImage image, double ratio)
    {
        var (width, height) = (Math.Max(1, (int)Math.Round(image.Width * ratio)), Math.Max(1, (int)Math.Round(image.Height * ratio)));
        var (columns, rows) = (Shares.Of(image.Width, width), Shares.Of(image.Height, height));
        var samples = new byte[3 * width * height];
        var line = new float[3 * image.Width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(line);
            for (var part = rows.First[y]; part < rows.First[y + 1]; part++)
            {
                var share = rows.Weight[part];
                var row = image.Samples.AsSpan(3 * image.Width * rows.Source[part], line.Length);
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] += share * row[i];
                }
            }

            for (var x = 0; x < width; x++)
            {
                var (red, green, blue) = (0.5f, 0.5f, 0.5f);
                for (var part = columns.First[x]; part < columns.First[x + 1]; part++)
                {
                    var (share, at) = (columns.Weight[part], 3 * columns.Source[part]);
                    red += share * line[at];
                    green += share * line[at + 1];
                    blue += share * line[at + 2];
                }

                var to = 3 * ((y * width) + x);
                (samples[to], samples[to + 1], samples[to + 2]) = ((byte)red, (byte)green, (byte)blue);
            }
        }

        return new ColorImage(width, height, samples);
    }

    /// <summary>Which old pixels a new one covers, and how much of it each is; the parts of pixel i lie from First[i] to First[i + 1].</summary>
    private readonly record struct Shares(int[] First, int[] Source, float[] Weight)
    {
        public static Shares Of(int oldLength, int newLength)
        {
            var (first, source, weight) = (new int[newLength + 1], new List<int>(), new List<float>());
            var size = (double)oldLength / newLength;
            for (var i = 0; i < newLength; i++)
            {
                first[i] = source.Count;
                var (start, end) = (i * size, Math.Min(oldLength, (i + 1) * size));
                for (var old = (int)start; old < end; old++)
                {
                    source.Add(old);
                    weight.Add((float)((Math.Min(end, old + 1) - Math.Max(start, old)) / (end - start)));
                }
            }

            first[newLength] = source.Count;
            return new Shares(first, [.. source], [.. weight]);
        }
    }
}
