using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Sources.Archives;

/// <summary>Makes zip files byte by byte, with the names and lies that a library would not write.</summary>
internal sealed class ZipBuilder
{
    private readonly List<byte> file = [];
    private readonly List<byte> directory = [];
    private int entries;

    public static byte[] Gbk(string name) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(name);

    /// <summary>Adds a deflated entry.</summary>
    public ZipBuilder Add(string name, byte[] content) => Add(Encoding.UTF8.GetBytes(name), content);

    /// <summary>Adds a deflated entry.</summary>
    /// <param name="name">The name as bytes.</param>
    /// <param name="content">What it inflates to.</param>
    /// <param name="flags">The general purpose flags: 1 for encrypted, 2048 for a name in UTF-8.</param>
    /// <param name="extra">Extra fields.</param>
    /// <param name="length">The length that the archive claims; the true one when left out.</param>
    /// <param name="method">The compression that the archive claims.</param>
    public ZipBuilder Add(byte[] name, byte[] content, int flags = 0, byte[]? extra = null, int? length = null, int method = 8)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        var header = new byte[26];
        BinaryPrimitives.WriteInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(2), (short)flags);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(4), (short)method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(10), Checksum(content));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), (int)deflated.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), length ?? content.Length);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)name.Length);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(24), (short)(extra?.Length ?? 0));
        var offset = new byte[14];
        BinaryPrimitives.WriteInt32LittleEndian(offset.AsSpan(10), file.Count);
        directory.AddRange([.. "PK\x01\x02"u8, 20, 0, .. header, .. offset, .. name, .. extra ?? []]);
        file.AddRange([.. "PK\x03\x04"u8, .. header, .. name, .. extra ?? [], .. deflated.ToArray()]);
        entries++;
        return this;
    }

    public byte[] ToBytes()
    {
        var end = new byte[18];
        BinaryPrimitives.WriteInt16LittleEndian(end.AsSpan(4), (short)entries);
        BinaryPrimitives.WriteInt16LittleEndian(end.AsSpan(6), (short)entries);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(8), directory.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), file.Count);
        return [.. file, .. directory, .. "PK\x05\x06"u8, .. end];
    }

    /// <summary>Info-ZIP's extra field with the name in UTF-8.</summary>
    public static byte[] UnicodePath(byte[] plain, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var field = new byte[9];
        BinaryPrimitives.WriteInt16LittleEndian(field, 0x7075);
        BinaryPrimitives.WriteInt16LittleEndian(field.AsSpan(2), (short)(5 + text.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), Checksum(plain));
        return [.. field, .. text];
    }

    // Bit by bit, so that the faster one of the product has something to be compared with.
    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
