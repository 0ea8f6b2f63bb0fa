using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Extractor.Sources.Archives;

/// <summary>
/// The names of zip entries. A flag announces UTF-8, an extra field repeats the name in Unicode; without either the name is in the
/// code page of the machine that wrote it, which in China is GBK.
/// </summary>
internal static class ZipNames
{
    // Info-ZIP's Unicode path extra field (APPNOTE 4.6.9): version, CRC-32 of the plain name, name in UTF-8.
    private const int UnicodePath = 0x7075;
    private const int UnicodePathHeader = 5;

    private const int Utf8Flag = 1 << 11;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name as its writer meant it.</summary>
    /// <param name="name">The bytes in the header.</param>
    /// <param name="extra">The extra fields of the same header.</param>
    /// <param name="flags">The general purpose flags.</param>
    public static string Decode(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, int flags)
    {
        if ((flags & Utf8Flag) != 0)
        {
            return Encoding.UTF8.GetString(name).Replace('\\', '/');
        }

        // The checksum says whether the name was changed by a program that does not know the field.
        var unicode = ExtraField(extra, UnicodePath);
        return unicode.Length > UnicodePathHeader && BinaryPrimitives.ReadUInt32LittleEndian(unicode[1..]) == Crc32.HashToUInt32(name)
            ? Encoding.UTF8.GetString(unicode[UnicodePathHeader..]).Replace('\\', '/')
            : Guess(name).Replace('\\', '/');
    }

    /// <summary>A name without any sign of its encoding: UTF-8 if it is valid as such, else GB18030, of which GBK is a part.</summary>
    public static string Guess(ReadOnlySpan<byte> name)
    {
        try
        {
            return StrictUtf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(name);
        }
    }

    /// <summary>The content of an extra field; empty if there is none of that number.</summary>
    public static ReadOnlySpan<byte> ExtraField(ReadOnlySpan<byte> extra, int number)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == number)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return default;
    }
}
