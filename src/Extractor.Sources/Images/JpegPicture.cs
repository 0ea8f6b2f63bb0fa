using System.Buffers.Binary;
using System.Globalization;

namespace Extractor.Sources.Images;

/// <summary>
/// A JPEG file (ISO/IEC 10918-1): its frame says size and colours, JFIF the dots an inch, Exif how it is to be turned. What is compressed is left as
/// it is.
/// </summary>
internal static class JpegPicture
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>Whether the bytes begin as a JPEG file does.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>Reads what stands before the compressed part.</summary>
    public static PictureFile Read(ReadOnlyMemory<byte> file)
    {
        var parts = new Parts();
        if (!Walk(file.Span, ref parts) || parts is not { Width: > 0, Height: > 0, Components: 1 or 3 or 4 })
        {
            return PictureFile.Failed("its JPEG data are damaged: no frame with a size was found");
        }

        return PictureFile.Of(new PicturePage([new PictureStrip(parts.Width, parts.Height, Entries(parts, colorTransform: null), file)], parts.Horizontal, parts.Vertical, parts.Turn));
    }

    /// <summary>A part of a TIFF file that is a JPEG file; null where it is none.</summary>
    /// <param name="file">The part.</param>
    /// <param name="colorTransform">Whether its colours are told as brightness and differences, 1 or 0.</param>
    public static PictureStrip? Strip(ReadOnlyMemory<byte> file, int colorTransform)
    {
        var parts = new Parts();
        return Walk(file.Span, ref parts) && parts is { Width: > 0, Height: > 0, Components: 1 or 3 or 4 }
            ? new PictureStrip(parts.Width, parts.Height, Entries(parts, colorTransform), file)
            : null;
    }

    private static string Entries(Parts parts, int? colorTransform) => string.Create(
        CultureInfo.InvariantCulture,
        $"/ColorSpace /{parts.Components switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" }} /BitsPerComponent 8 /Filter /DCTDecode{(colorTransform is { } transform ? $" /DecodeParms << /ColorTransform {transform} >>" : "")}{(parts is { Components: 4, IsAdobe: true } ? " /Decode [1 0 1 0 1 0 1 0]" : "")}");

    /// <summary>Goes from segment to segment up to the first scan; returns whether a frame was found.</summary>
    private static bool Walk(ReadOnlySpan<byte> file, ref Parts parts)
    {
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                // A fill byte, or a marker without a segment.
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is StartOfScan or EndOfImage || length < 2 || at + 2 + length > file.Length)
            {
                break;
            }

            Take(marker, file.Slice(at + 4, length - 2), ref parts);
            at += 2 + length;
        }

        return parts.Width > 0;
    }

    private static void Take(byte marker, ReadOnlySpan<byte> segment, ref Parts parts)
    {
        // SOF0 to SOF15, but for tables of Huffman and arithmetic codes that stand between them (table B.1).
        if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 6)
        {
            (parts.Height, parts.Width, parts.Components) =
                (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), segment[5]);
        }
        else if (marker == 0xE0 && segment.StartsWith("JFIF\0"u8) && segment.Length >= 12)
        {
            var unit = segment[7] switch { 1 => 1, 2 => 2.54, _ => 0 };
            (parts.Horizontal, parts.Vertical) =
                (unit * BinaryPrimitives.ReadUInt16BigEndian(segment[8..]), unit * BinaryPrimitives.ReadUInt16BigEndian(segment[10..]));
        }
        else if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
        {
            var tags = TiffDirectory.First(segment[6..]);
            parts.Turn = tags is null ? 0 : TiffDirectory.TurnOf(tags.Number(TiffTag.Orientation) ?? 1);
        }
        else if (marker == 0xEE && segment.StartsWith("Adobe"u8))
        {
            parts.IsAdobe = true;
        }
    }

    private struct Parts
    {
        public int Width;
        public int Height;
        public int Components;
        public double Horizontal;
        public double Vertical;
        public int Turn;
        public bool IsAdobe;
    }
}
