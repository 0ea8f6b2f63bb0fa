using System.Buffers.Binary;
using System.Globalization;

namespace Extractor.Sources.Images;

/// <summary>
/// A PNG file (ISO/IEC 15948). Its compressed rows are those of a PDF with the predictors of PNG, so they are left as they are; only those with
/// transparency are unpacked and laid on white.
/// </summary>
internal static class PngPicture
{
    private const double InchesOfMetre = 0.0254;
    private const int Palette = 3;
    private const int FirstWithAlpha = 4;

    /// <summary>Whether the bytes begin as a PNG file does.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>Reads a picture.</summary>
    public static PictureFile Read(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var parts = new Parts();
        using var rows = new MemoryStream();
        Walk(file.Span, ref parts, rows);
        if (parts is not { Width: > 0, Height: > 0, Bits: 1 or 2 or 4 or 8 or 16, Kind: 0 or 2 or Palette or FirstWithAlpha or 6 } || rows.Length == 0 || (parts.Kind == Palette && parts.Colors is null))
        {
            return PictureFile.Failed("its PNG data are damaged: header, palette or rows are missing");
        }

        if (parts.IsInterlaced)
        {
            return PictureFile.Failed("it is an interlaced PNG. Save it without interlacing, or as JPEG");
        }

        var strip = parts.Kind < FirstWithAlpha
            ? new PictureStrip(parts.Width, parts.Height, Entries(parts), rows.ToArray())
            : PngTransparency.LayOnWhite(parts.Width, parts.Height, parts.Kind == FirstWithAlpha ? 1 : 3, parts.Bits, rows, cancellationToken);
        return strip is null
            ? PictureFile.Failed("its PNG data are damaged: the rows cannot be unpacked")
            : PictureFile.Of(new PicturePage([strip], parts.Horizontal, parts.Vertical, Turn: 0));
    }

    private static string Entries(Parts parts)
    {
        var colors = parts.Kind == 2 ? 3 : 1;
        var space = parts.Kind == 2 ? "/DeviceRGB" : parts.Kind == 0 ? "/DeviceGray" : Indexed(parts.Colors!);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/ColorSpace {space} /BitsPerComponent {parts.Bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {colors} /BitsPerComponent {parts.Bits} /Columns {parts.Width} >>");
    }

    /// <summary>A palette of up to 256 colours, three bytes each.</summary>
    internal static string Indexed(ReadOnlySpan<byte> colors)
    {
        return string.Create(CultureInfo.InvariantCulture, $"[/Indexed /DeviceRGB {(colors.Length / 3) - 1} <{Convert.ToHexString(colors)}>]");
    }

    private static void Walk(ReadOnlySpan<byte> file, ref Parts parts, MemoryStream rows)
    {
        const int Frame = 12;
        for (var at = 8; at + Frame <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var name = file.Slice(at + 4, 4);
            var data = file[(at + 8)..];

            // A file that was cut has what stands before the cut.
            data = length <= (uint)data.Length ? data[..(int)length] : data;
            Take(name, data, ref parts, rows);
            at = length <= (uint)(file.Length - at - Frame) && !name.SequenceEqual("IEND"u8) ? at + Frame + (int)length : file.Length;
        }
    }

    private static void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ref Parts parts, MemoryStream rows)
    {
        if (name.SequenceEqual("IHDR"u8) && data.Length >= 13)
        {
            (parts.Width, parts.Height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
            (parts.Bits, parts.Kind, parts.IsInterlaced) = (data[8], data[9], data[12] != 0);
        }
        else if (name.SequenceEqual("PLTE"u8) && data.Length is >= 3 and <= 768)
        {
            parts.Colors = data[..(data.Length / 3 * 3)].ToArray();
        }
        else if (name.SequenceEqual("pHYs"u8) && data.Length >= 9 && data[8] == 1)
        {
            (parts.Horizontal, parts.Vertical) =
                (BinaryPrimitives.ReadUInt32BigEndian(data) * InchesOfMetre, BinaryPrimitives.ReadUInt32BigEndian(data[4..]) * InchesOfMetre);
        }
        else if (name.SequenceEqual("IDAT"u8))
        {
            rows.Write(data);
        }
    }

    private struct Parts
    {
        public int Width;
        public int Height;
        public int Bits;
        public int Kind;
        public bool IsInterlaced;
        public byte[]? Colors;
        public double Horizontal;
        public double Vertical;
    }
}
