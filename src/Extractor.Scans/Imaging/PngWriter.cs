using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.Scans.Imaging;

/// <summary>Writes pictures as PNG (ISO/IEC 15948): 8 bits a sample, one zlib stream, rows told as differences from the row above.</summary>
public static class PngWriter
{
    private const byte Gray = 0;
    private const byte Color = 2;
    private const byte UpFilter = 2;

    private static readonly uint[] Remainders = MakeRemainders();

    /// <summary>Writes a picture in shades of grey. The same picture gives the same bytes.</summary>
    public static byte[] Write(GrayImage image) => Write(image.Width, image.Height, image.Samples, samplesAPixel: 1);

    /// <summary>Writes a picture in colour. The same picture gives the same bytes.</summary>
    public static byte[] Write(ColorImage image) => Write(image.Width, image.Height, image.Samples, samplesAPixel: 3);

    private static byte[] Write(int width, int height, byte[] samples, int samplesAPixel)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = samplesAPixel == 1 ? Gray : Color;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(samples, width * samplesAPixel, height));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(byte[] samples, int rowLength, int height)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[rowLength + 1];
            line[0] = UpFilter;
            for (var y = 0; y < height; y++)
            {
                for (var i = 0; i < rowLength; i++)
                {
                    var at = (y * rowLength) + i;
                    line[i + 1] = (byte)(samples[at] - (y == 0 ? 0 : samples[at - rowLength]));
                }

                stream.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Add(content, Add(type, uint.MaxValue)));
        file.Write(number);
    }

    /// <summary>The cyclic redundancy check of the format, its annex D.</summary>
    private static uint Add(ReadOnlySpan<byte> bytes, uint check)
    {
        foreach (var value in bytes)
        {
            check = Remainders[(byte)(check ^ value)] ^ (check >> 8);
        }

        return check;
    }

    private static uint[] MakeRemainders()
    {
        var remainders = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            remainders[i] = value;
        }

        return remainders;
    }
}
