using System.Text;

namespace Extractor.Sources.WordBinary;

/// <summary>Characters of one byte.</summary>
internal static class NarrowCharacters
{
    /// <summary>What stands for the second byte of a character of two, so that positions keep counting bytes. It is not printed.</summary>
    internal const char Nothing = '\0';

    /// <summary>Those of Windows code page 1252 that are not the characters of their number ([MS-DOC] 2.9.73); 0 where there is none.</summary>
    private const string FromHexadecimal80 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The code page of a language whose characters take two bytes, or null.</summary>
    internal static Encoding? CodePageOf(ushort language) => language switch
    {
        0x0804 or 0x1004 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030"),
        0x0404 or 0x0C04 or 0x1404 => CodePagesEncodingProvider.Instance.GetEncoding("big5"),
        _ => null,
    };

    /// <summary>Gives a character to each byte.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="codePage">A code page of characters of up to two bytes, or null for 1252.</param>
    /// <param name="target">As many characters as bytes.</param>
    internal static void Decode(ReadOnlySpan<byte> bytes, Encoding? codePage, Span<char> target)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (codePage is not null && bytes[i] > 0x80 && i + 1 < bytes.Length && bytes[i + 1] >= 0x40
                && codePage.TryGetChars(bytes.Slice(i, 2), target.Slice(i, 2), out var written))
            {
                target[i + 1] = written == 1 ? Nothing : target[i + 1];
                i++;
                continue;
            }

            target[i] = bytes[i] is >= 0x80 and < 0xA0 ? FromHexadecimal80[bytes[i] - 0x80] : (char)bytes[i];
        }
    }
}
