using System.IO.Compression;

namespace Extractor.Sources.Images;

/// <summary>Rows of a PNG file with transparency, laid on white paper row by row, so that a large picture takes no more memory than a small one.</summary>
internal static class PngTransparency
{
    private const string Colors = " /BitsPerComponent 8 /Filter /FlateDecode";

    /// <summary>Unpacks the rows and packs them without their transparency; null where they are damaged. Rows behind a cut are white.</summary>
    /// <param name="width">In dots.</param>
    /// <param name="height">In dots.</param>
    /// <param name="colors">Samples of a dot but for its transparency: 1 or 3.</param>
    /// <param name="bits">Bits of a sample, 8 or 16; of 16 the upper 8 count.</param>
    /// <param name="packed">The compressed rows (RFC 1950).</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PictureStrip? LayOnWhite(int width, int height, int colors, int bits, MemoryStream packed, CancellationToken cancellationToken)
    {
        // Only 8 and 16 bits are allowed with transparency (table 11.1); a row of a hostile header has to fit into memory.
        const int LongestRow = 1 << 24;
        var step = (colors + 1) * bits / 8;
        if (bits is not (8 or 16) || (long)width * step > LongestRow)
        {
            return null;
        }

        using var result = new MemoryStream();
        using (var writer = new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Position = 0;
            using var reader = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            var (row, above, laid) = (new byte[1 + (width * step)], new byte[1 + (width * step)], new byte[width * colors]);
            for (var y = 0; y < height; y++, (row, above) = (above, row))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!Fill(reader, row))
                {
                    if (y == 0)
                    {
                        return null;
                    }

                    // Cut: the picture ends here.
                    height = y;
                    break;
                }

                Unfilter(row, above, step);
                Lay(row.AsSpan(1), laid, colors, bits / 8);
                writer.Write(laid);
            }
        }

        return new PictureStrip(width, height, (colors == 1 ? "/ColorSpace /DeviceGray" : "/ColorSpace /DeviceRGB") + Colors, result.ToArray());
    }

    private static bool Fill(ZLibStream reader, byte[] row)
    {
        try
        {
            return reader.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) == row.Length;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return false;
        }
    }

    /// <summary>Undoes the filter that the first byte of a row names (chapter 9).</summary>
    private static void Unfilter(byte[] row, byte[] above, int step)
    {
        for (var at = 1; at < row.Length; at++)
        {
            var left = at > step ? row[at - step] : 0;
            int up = above[at];
            var corner = at > step ? above[at - step] : 0;
            row[at] += (byte)(row[0] switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Nearest(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (byLeft, byUp, byCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    private static void Lay(ReadOnlySpan<byte> row, Span<byte> laid, int colors, int bytes)
    {
        var step = (colors + 1) * bytes;
        for (var (at, to) = (0, 0); at + step <= row.Length; at += step)
        {
            int opacity = row[at + (colors * bytes)];
            for (var color = 0; color < colors; color++, to++)
            {
                laid[to] = (byte)(((row[at + (color * bytes)] * opacity) + (255 * (255 - opacity)) + 127) / 255);
            }
        }
    }
}
