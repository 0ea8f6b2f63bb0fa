using System.Runtime.Intrinsics;

namespace Extractor.Scans.Imaging;

/// <summary>Turns rows of samples into rows of bits, sixteen samples at a time.</summary>
internal static class PixelRows
{
    /// <summary>The pixels that are darker than a level.</summary>
    public static BitImage DarkerThan(GrayImage image, int level)
    {
        var dark = new BitImage(image.Width, image.Height);
        var limit = Vector128.Create((byte)Math.Clamp(level, 0, 255));
        var tail = new byte[BitImage.WordBits];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var bits = dark.Row(y);
            for (var word = 0; word < bits.Length; word++)
            {
                var part = row[(word * BitImage.WordBits)..];
                if (part.Length < BitImage.WordBits)
                {
                    Array.Fill(tail, (byte)255);
                    part.CopyTo(tail);
                    part = tail;
                }

                var set = 0UL;
                for (var i = 0; i < BitImage.WordBits; i += Vector128<byte>.Count)
                {
                    set |= (ulong)Vector128.LessThan(Vector128.Create(part.Slice(i, Vector128<byte>.Count)), limit).ExtractMostSignificantBits() << i;
                }

                bits[word] = set;
            }
        }

        return dark;
    }

    /// <summary>
    /// The pixels of thin lines along x: darker by a step than both the pixel above and the pixel below at one of two distances. The edge
    /// of a shaded area is no line, nor is anything thicker than the distances.
    /// </summary>
    /// <param name="image">The picture; outside it is white.</param>
    /// <param name="near">The smaller distance in pixels.</param>
    /// <param name="far">The greater distance in pixels.</param>
    /// <param name="step">How much darker, 1 to 255.</param>
    public static BitImage LyingRidges(GrayImage image, int near, int far, int step)
    {
        var ridges = new BitImage(image.Width, image.Height);
        var white = new byte[image.Width + BitImage.WordBits];
        Array.Fill(white, (byte)255);
        for (var y = 0; y < image.Height; y++)
        {
            PackRidges(image.Row(y), RowOrWhite(y - near), RowOrWhite(y + near), RowOrWhite(y - far), RowOrWhite(y + far), step, ridges.Row(y));
        }

        return ridges;

        ReadOnlySpan<byte> RowOrWhite(int y) => y < 0 || y >= image.Height ? white.AsSpan(0, image.Width) : image.Row(y);
    }

    /// <summary>The same for thin lines along y: darker than the pixels to the left and to the right.</summary>
    public static BitImage StandingRidges(GrayImage image, int near, int far, int step)
    {
        var ridges = new BitImage(image.Width, image.Height);
        var padded = new byte[image.Width + (2 * far)];
        Array.Fill(padded, (byte)255);
        for (var y = 0; y < image.Height; y++)
        {
            image.Row(y).CopyTo(padded.AsSpan(far));
            PackRidges(From(0), From(-near), From(near), From(-far), From(far), step, ridges.Row(y));
        }

        return ridges;

        ReadOnlySpan<byte> From(int offset) => padded.AsSpan(far + offset, image.Width);
    }

    private static void PackRidges(
        ReadOnlySpan<byte> here, ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind, ReadOnlySpan<byte> farBefore, ReadOnlySpan<byte> farBehind, int step, Span<ulong> bits)
    {
        // Strictly darker by step - 1: a black neighbour gives zero, and nothing is darker than that.
        var less = Vector128.Create((byte)(step - 1));
        var x = 0;
        for (; x + Vector128<byte>.Count <= here.Length; x += Vector128<byte>.Count)
        {
            var around = Vector128.Max(Vector128.Min(Load(before, x), Load(behind, x)), Vector128.Min(Load(farBefore, x), Load(farBehind, x)));
            var darker = Vector128.GreaterThan(Vector128.Max(around, less) - less, Load(here, x));
            bits[x >> 6] |= (ulong)darker.ExtractMostSignificantBits() << (x & 63);
        }

        for (; x < here.Length; x++)
        {
            var around = Math.Max(Math.Min(before[x], behind[x]), Math.Min(farBefore[x], farBehind[x]));
            if (around - step >= here[x])
            {
                bits[x >> 6] |= 1UL << (x & 63);
            }
        }

        static Vector128<byte> Load(ReadOnlySpan<byte> row, int x) => Vector128.Create(row.Slice(x, Vector128<byte>.Count));
    }
}
