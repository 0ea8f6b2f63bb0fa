using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Filters;

/// <summary>Undoes the TIFF and PNG predictors of Flate and LZW streams (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> bytes, PdfDictionary settings, ObjectTable objects)
    {
        var predictor = objects.Integer(settings["Predictor"]) ?? 1;
        if (predictor < 2)
        {
            return bytes;
        }

        var colors = Math.Clamp(objects.Integer(settings["Colors"]) ?? 1, 1, 64);
        var bits = Math.Clamp(objects.Integer(settings["BitsPerComponent"]) ?? 8, 1, 16);
        var columns = Math.Clamp(objects.Integer(settings["Columns"]) ?? 1, 1, 1 << 24);
        var pixel = Math.Max(1, colors * bits / 8);
        var row = (int)((((long)colors * bits * columns) + 7) / 8);
        return predictor == 2 ? UndoTiff(bytes, bits, pixel, row) : UndoPng(bytes.Span, pixel, row);
    }

    // Only whole bytes: 16-bit and sub-byte samples occur in images, which are handed on undecoded anyway.
    private static ReadOnlyMemory<byte> UndoTiff(ReadOnlyMemory<byte> bytes, int bits, int pixel, int row)
    {
        if (bits != 8)
        {
            return bytes;
        }

        var result = bytes.ToArray();
        for (var start = 0; start < result.Length; start += row)
        {
            var end = Math.Min(start + row, result.Length);
            for (var i = start + pixel; i < end; i++)
            {
                result[i] += result[i - pixel];
            }
        }

        return result;
    }

    private static ReadOnlyMemory<byte> UndoPng(ReadOnlySpan<byte> bytes, int pixel, int row)
    {
        var rows = (bytes.Length + row) / (row + 1);
        var result = new byte[Math.Max(0, bytes.Length - rows)];
        ReadOnlySpan<byte> above = [];
        var written = 0;
        for (var r = 0; r < rows; r++)
        {
            var start = r * (row + 1);
            var source = bytes[(start + 1)..Math.Min(start + 1 + row, bytes.Length)];
            var target = result.AsSpan(written, source.Length);
            source.CopyTo(target);
            UndoRow(bytes[start], target, above, pixel);
            above = target;
            written += target.Length;
        }

        return result;
    }

    private static void UndoRow(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length && kind is >= 1 and <= 4; i++)
        {
            var left = i >= pixel ? row[i - pixel] : 0;
            var up = i < above.Length ? above[i] : 0;
            var corner = i >= pixel && i < above.Length ? above[i - pixel] : 0;
            row[i] += (byte)(kind switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
