using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Sources.Images;

/// <summary>
/// The strips of a page of a TIFF file in the words of PDF: what its compressions are called there, and what its colours are. The bytes stay as
/// they are, but for bits that stand in the other order and JPEG files whose tables stand apart.
/// </summary>
internal static class TiffStrips
{
    private const int Jpeg = 7;

    /// <summary>The strips of a page from top to bottom; none, and why.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="directory">The directory of the page.</param>
    /// <param name="budget">What strips of all pages may still take; they take from it.</param>
    public static (ImmutableArray<PictureStrip> Strips, string? Reason) Of(ReadOnlyMemory<byte> file, TiffDirectory directory, TiffBudget budget)
    {
        var (width, height) = (directory.Number(TiffTag.ImageWidth, 0), directory.Number(TiffTag.ImageLength, 0));
        var (offsets, lengths) = (directory.All(TiffTag.StripOffsets), directory.All(TiffTag.StripByteCounts));
        if (directory.Number(TiffTag.TileWidth) is not null)
        {
            return ([], "it is stored in tiles");
        }

        if (width <= 0 || height <= 0 || offsets.IsEmpty || offsets.Length != lengths.Length)
        {
            return ([], "its size or its strips are missing");
        }

        var (colors, reason) = ColorsOf(directory);
        var filter = FilterOf(directory, width);
        if (reason is not null || filter is null)
        {
            return ([], reason ?? string.Create(CultureInfo.InvariantCulture, $"its compression {directory.Number(TiffTag.Compression, 1)} is not known"));
        }

        var rows = Math.Clamp(directory.Number(TiffTag.RowsPerStrip, height), 1, height);
        var strips = ImmutableArray.CreateBuilder<PictureStrip>();
        for (var (strip, left) = (0, height); strip < offsets.Length && left > 0; strip++, left -= rows)
        {
            if (offsets[strip] + lengths[strip] > file.Length || lengths[strip] == 0)
            {
                return ([], "a strip of it lies behind the end of the file, which was probably cut");
            }

            if (!budget.Take((long)lengths[strip]))
            {
                return ([], "its strips are more, or larger in all, than the file can hold without holding them twice");
            }

            var data = file.Slice((int)offsets[strip], (int)lengths[strip]);
            var made = directory.Number(TiffTag.Compression, 1) == Jpeg
                ? JpegPicture.Strip(WithTables(data, directory), directory.Number(TiffTag.PhotometricInterpretation, 6) == 6 ? 1 : 0)
                : new PictureStrip(width, Math.Min(rows, left), $"{colors} {filter}", InOrder(data, directory));
            if (made is null || made.Width != width)
            {
                return ([], "a JPEG file in it is damaged");
            }

            strips.Add(made);
        }

        return (strips.ToImmutable(), null);
    }

    private static (string Entries, string? Reason) ColorsOf(TiffDirectory directory)
    {
        var (bits, samples) = (directory.Number(TiffTag.BitsPerSample, 1), directory.Number(TiffTag.SamplesPerPixel, 1));
        var kind = directory.Number(TiffTag.PhotometricInterpretation, 0);
        if (directory.Number(TiffTag.Compression, 1) == Jpeg)
        {
            return (string.Empty, null);
        }

        if (bits is not (1 or 2 or 4 or 8) || (samples > 1 && directory.Number(TiffTag.PlanarConfiguration, 1) != 1))
        {
            return (string.Empty, "its dots have more than 8 bits a colour, or its colours are stored apart");
        }

        var space = (kind, samples) switch
        {
            (0, 1) => IsFax(directory) ? "/ColorSpace /DeviceGray" : "/ColorSpace /DeviceGray /Decode [1 0]",
            (1, 1) => IsFax(directory) ? "/ColorSpace /DeviceGray /Decode [1 0]" : "/ColorSpace /DeviceGray",
            (2, 3) => "/ColorSpace /DeviceRGB",
            (3, 1) when directory.All(TiffTag.ColorMap) is { IsEmpty: false } map => $"/ColorSpace {PaletteOf(map, bits)}",
            (5, 4) => "/ColorSpace /DeviceCMYK",
            _ => null,
        };
        return space is null
            ? (string.Empty, "its colours are told in a way that is not known")
            : (string.Create(CultureInfo.InvariantCulture, $"{space} /BitsPerComponent {bits}"), null);
    }

    /// <summary>What says white in a fax is black's opposite in either: the decoder of PDF gives black as 0 whatever the file calls it.</summary>
    private static bool IsFax(TiffDirectory directory) => directory.Number(TiffTag.Compression, 1) is 2 or 3 or 4;

    private static string PaletteOf(ImmutableArray<double> map, int bits)
    {
        var count = Math.Min(1 << bits, map.Length / 3);
        var colors = new byte[3 * count];
        for (var color = 0; color < count; color++)
        {
            for (var part = 0; part < 3; part++)
            {
                colors[(3 * color) + part] = (byte)((int)map[(part * (map.Length / 3)) + color] >> 8);
            }
        }

        return PngPicture.Indexed(colors);
    }

    private static string? FilterOf(TiffDirectory directory, int width)
    {
        var options = directory.Number(TiffTag.T4Options, 0);
        var predictor = directory.Number(TiffTag.Predictor, 1) == 2
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" /DecodeParms << /Predictor 2 /Colors {directory.Number(TiffTag.SamplesPerPixel, 1)} /BitsPerComponent {directory.Number(TiffTag.BitsPerSample, 1)} /Columns {width} >>")
            : string.Empty;
        return directory.Number(TiffTag.Compression, 1) switch
        {
            1 => string.Empty,
            2 => Fax("/K 0 /EncodedByteAlign true"),
            3 => Fax(((options & 1) != 0 ? "/K 1 /EndOfLine true" : "/K 0 /EndOfLine true") + ((options & 4) != 0 ? " /EncodedByteAlign true" : string.Empty)),
            4 => Fax("/K -1"),
            5 => "/Filter /LZWDecode" + predictor,
            Jpeg => "/Filter /DCTDecode",
            8 or 32946 => "/Filter /FlateDecode" + predictor,
            32773 => "/Filter /RunLengthDecode",
            _ => null,
        };

        string Fax(string kind) => string.Create(CultureInfo.InvariantCulture, $"/Filter /CCITTFaxDecode /DecodeParms << {kind} /Columns {width} /EndOfBlock false >>");
    }

    private static ReadOnlyMemory<byte> InOrder(ReadOnlyMemory<byte> data, TiffDirectory directory)
    {
        if (directory.Number(TiffTag.FillOrder, 1) != 2)
        {
            return data;
        }

        var turned = data.ToArray();
        for (var at = 0; at < turned.Length; at++)
        {
            // The eight bits the other way round, in three exchanges: halves, pairs, neighbours.
            int bits = turned[at];
            bits = (bits >> 4) | (bits << 4);
            bits = ((bits & 0xCC) >> 2) | ((bits & 0x33) << 2);
            turned[at] = (byte)(((bits & 0xAA) >> 1) | ((bits & 0x55) << 1));
        }

        return turned;
    }

    /// <summary>The tables end with a mark of the end, the strip begins with one of the beginning: without both, one follows the other.</summary>
    private static ReadOnlyMemory<byte> WithTables(ReadOnlyMemory<byte> strip, TiffDirectory directory)
    {
        var tables = directory.All(TiffTag.JpegTables).Select(static value => (byte)value).ToArray();
        return tables.Length < 4 || strip.Length < 2 ? strip : (byte[])[.. tables.AsSpan(0, tables.Length - 2), .. strip.Span[2..]];
    }
}
