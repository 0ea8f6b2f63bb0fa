using System.Runtime.Intrinsics;

namespace Extractor.Fixtures.Scanning;

/// <summary>What baseline JPEG loses: blocks of eight by eight through the cosine transform, rounded, and back; colour at half the detail.</summary>
internal static class JpegLoss
{
    private const int Side = 8;

    /// <summary>The tables of ISO/IEC 10918-1, annex K.1.</summary>
    private static readonly byte[] Luminance =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] Chrominance =
    [
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>Rows of the transform, and of its transpose.</summary>
    private static readonly (Vector256<float>[] Rows, Vector256<float>[] Columns) Cosines = MakeCosines();

    /// <summary>Applies the loss in place.</summary>
    /// <param name="sheet">The picture.</param>
    /// <param name="quality">1 to 100, as the IJG's library counts it.</param>
    public static void Apply(Sheet sheet, int quality)
    {
        (int width, int height) = (sheet.Width, sheet.Height);
        float[] luma = new float[width * height];
        (int halfWidth, int halfHeight) = ((width + 1) / 2, (height + 1) / 2);
        (float[] blue, float[] red) = (new float[halfWidth * halfHeight], new float[halfWidth * halfHeight]);
        Separate(sheet, luma, blue, red, halfWidth);
        Lose(luma, width, height, Scaled(Luminance, quality));
        Lose(blue, halfWidth, halfHeight, Scaled(Chrominance, quality));
        Lose(red, halfWidth, halfHeight, Scaled(Chrominance, quality));
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int half = ((y / 2) * halfWidth) + (x / 2);
                (float light, float b, float r) = (luma[(y * width) + x] + 128, blue[half], red[half]);
                int at = sheet.At(x, y);
                sheet.Samples[at] = ToByte(light + (1.402f * r));
                sheet.Samples[at + 1] = ToByte(light - (0.344136f * b) - (0.714136f * r));
                sheet.Samples[at + 2] = ToByte(light + (1.772f * b));
            }
        }
    }

    private static void Separate(Sheet sheet, float[] luma, float[] blue, float[] red, int halfWidth)
    {
        for (int y = 0; y < sheet.Height; y++)
        {
            for (int x = 0; x < sheet.Width; x++)
            {
                int at = sheet.At(x, y);
                (float r, float g, float b) = (sheet.Samples[at], sheet.Samples[at + 1], sheet.Samples[at + 2]);
                luma[(y * sheet.Width) + x] = (0.299f * r) + (0.587f * g) + (0.114f * b) - 128;
                int half = ((y / 2) * halfWidth) + (x / 2);
                blue[half] += 0.25f * ((-0.168736f * r) - (0.331264f * g) + (0.5f * b));
                red[half] += 0.25f * ((0.5f * r) - (0.418688f * g) - (0.081312f * b));
            }
        }
    }

    private static void Lose(float[] plane, int width, int height, Vector256<float>[] steps)
    {
        Vector256<float>[] block = new Vector256<float>[Side];
        Span<float> row = stackalloc float[Side];
        for (int top = 0; top < height; top += Side)
        {
            for (int left = 0; left < width; left += Side)
            {
                for (int y = 0; y < Side; y++)
                {
                    int from = Math.Min(top + y, height - 1) * width;
                    for (int x = 0; x < Side; x++)
                    {
                        row[x] = plane[from + Math.Min(left + x, width - 1)];
                    }

                    block[y] = Vector256.Create<float>(row);
                }

                LoseBlock(block, steps);
                for (int y = 0; y < Side && top + y < height; y++)
                {
                    block[y].CopyTo(row);
                    row[..Math.Min(Side, width - left)].CopyTo(plane.AsSpan(((top + y) * width) + left));
                }
            }
        }
    }

    private static void LoseBlock(Vector256<float>[] block, Vector256<float>[] steps)
    {
        Product(Cosines.Rows, block);
        Transpose(block);
        Product(Cosines.Rows, block);
        for (int i = 0; i < Side; i++)
        {
            // The block lies on its side here; both tables are used that way round, too.
            Vector256<float> count = block[i] / steps[i];
            block[i] = Vector256.ConvertToSingle(Vector256.ConvertToInt32(count + Vector256.ConditionalSelect(
                Vector256.GreaterThanOrEqual(count, Vector256<float>.Zero), Vector256.Create(0.5f), Vector256.Create(-0.5f)))) * steps[i];
        }

        Product(Cosines.Columns, block);
        Transpose(block);
        Product(Cosines.Columns, block);
    }

    /// <summary>The matrix times the block, into the block.</summary>
    private static void Product(Vector256<float>[] matrix, Vector256<float>[] block)
    {
        Span<Vector256<float>> product = stackalloc Vector256<float>[Side];
        for (int i = 0; i < Side; i++)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int k = 0; k < Side; k++)
            {
                sum += block[k] * matrix[i][k];
            }

            product[i] = sum;
        }

        product.CopyTo(block);
    }

    private static void Transpose(Vector256<float>[] block)
    {
        Span<float> flat = stackalloc float[Side * Side];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                flat[(x * Side) + y] = block[y][x];
            }
        }

        for (int y = 0; y < Side; y++)
        {
            block[y] = Vector256.Create<float>(flat.Slice(y * Side, Side));
        }
    }

    private static (Vector256<float>[] Rows, Vector256<float>[] Columns) MakeCosines()
    {
        float[] rows = new float[Side * Side];
        float[] columns = new float[Side * Side];
        for (int k = 0; k < Side; k++)
        {
            for (int n = 0; n < Side; n++)
            {
                double scale = k == 0 ? Math.Sqrt(1.0 / Side) : Math.Sqrt(2.0 / Side);
                rows[(k * Side) + n] = columns[(n * Side) + k] = (float)(scale * Math.Cos(((2 * n) + 1) * k * Math.PI / (2 * Side)));
            }
        }

        return (Lines(rows), Lines(columns));
    }

    private static Vector256<float>[] Scaled(byte[] table, int quality)
    {
        int scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        float[] steps = new float[Side * Side];
        for (int i = 0; i < steps.Length; i++)
        {
            // Transposed, as the block is when it is rounded.
            steps[((i % Side) * Side) + (i / Side)] = Math.Clamp(((table[i] * scale) + 50) / 100, 1, 255);
        }

        return Lines(steps);
    }

    private static Vector256<float>[] Lines(float[] flat) => [.. Enumerable.Range(0, Side).Select(line => Vector256.Create<float>(flat.AsSpan(line * Side, Side)))];

    private static byte ToByte(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
