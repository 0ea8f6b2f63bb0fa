using System.Buffers.Binary;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The glyph names and the encoding of a Compact Font Format program (Adobe Technical Note 5176). Outlines are not read. Damaged parts
/// read as empty.
/// </summary>
internal sealed class CompactFont
{
    private const int FirstOwnString = 391;

    // The standard strings from 1 on, as the characters they name; the first 149 are the standard encoding in order.
    private const string StandardStrings =
        " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~"
        + "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß"
        + "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    private readonly string?[] texts;
    private readonly int[] glyphsByCode;

    private CompactFont(string?[] texts, int[] glyphsByCode, bool isCidKeyed)
    {
        this.texts = texts;
        this.glyphsByCode = glyphsByCode;
        IsCidKeyed = isCidKeyed;
    }

    /// <summary>Whether glyphs are named by CIDs, so that the font itself says nothing of text.</summary>
    public bool IsCidKeyed { get; }

    /// <summary>The text of a glyph by its name; null if that says nothing.</summary>
    public string? TextOfGlyph(int glyph) => glyph >= 0 && glyph < texts.Length ? texts[glyph] : null;

    /// <summary>Text by code from the font's own encoding; null entries where it says nothing.</summary>
    public string?[] Encoding()
    {
        var encoding = new string?[256];
        for (var code = 0; code < encoding.Length; code++)
        {
            encoding[code] = TextOfGlyph(glyphsByCode[code]);
        }

        return encoding;
    }

    /// <summary>Reads a font program; null if it is none.</summary>
    public static CompactFont? Open(ReadOnlyMemory<byte> file)
    {
        var data = Unwrap(file.Span);
        if (data.Length < 4 || data[0] != 1)
        {
            return null;
        }

        var names = CompactIndex.Read(data, data[2]);
        var tops = CompactIndex.Read(data, names.End);
        var strings = CompactIndex.Read(data, tops.End);
        if (tops.Count == 0)
        {
            return null;
        }

        var top = CompactDictionary.Read(data[tops.Start(0)..tops.Stop(0)]);
        var count = CompactIndex.Read(data, top.CharStrings).Count;
        var named = new string?[count];
        var charset = top.IsCidKeyed ? [] : Charset(data, top.Charset, count);
        for (var glyph = 1; glyph < charset.Length; glyph++)
        {
            named[glyph] = Text(data, strings, charset[glyph]);
        }

        return new CompactFont(named, Codes(data, top.Encoding, named), top.IsCidKeyed);
    }

    /// <summary>The program inside an OpenType file, or what was given if it is none.</summary>
    private static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> data)
    {
        for (var entry = 12; data.StartsWith("OTTO"u8) && entry + 16 <= data.Length && entry < 12 + (Byte(data, 5) * 16); entry += 16)
        {
            if (data.Slice(entry, 4).SequenceEqual("CFF "u8))
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(data[(entry + 8)..]);
                return offset < data.Length ? data[(int)offset..] : [];
            }
        }

        return data;
    }

    private static string? Text(ReadOnlySpan<byte> data, CompactIndex strings, int name)
    {
        if (name < FirstOwnString)
        {
            return name >= 1 && name <= StandardStrings.Length ? CharacterText.Of(StandardStrings[name - 1]) : null;
        }

        var own = name - FirstOwnString;
        return own < strings.Count ? GlyphNames.ToText(System.Text.Encoding.Latin1.GetString(data[strings.Start(own)..strings.Stop(own)])) : null;
    }

    /// <summary>The string number of each glyph's name; 0, 1 and 2 are predefined charsets, of which the first names glyphs in order.</summary>
    private static int[] Charset(ReadOnlySpan<byte> data, int offset, int count)
    {
        var charset = new int[count];
        if (offset <= 2)
        {
            for (var glyph = 0; glyph < count && offset == 0; glyph++)
            {
                charset[glyph] = glyph;
            }

            return charset;
        }

        var format = Byte(data, offset++);
        for (var glyph = 1; glyph < count && offset + 1 < data.Length;)
        {
            var first = BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);
            offset += 2;
            var left = format switch { 0 => 0, 1 => Byte(data, offset), _ => (Byte(data, offset) << 8) | Byte(data, offset + 1) };
            offset += Math.Min((int)format, 2);
            for (var i = 0; i <= left && glyph < count; i++)
            {
                charset[glyph++] = first + i;
            }
        }

        return charset;
    }

    private static int[] Codes(ReadOnlySpan<byte> data, int offset, string?[] texts)
    {
        var glyphs = new int[256];
        if (offset <= 1)
        {
            // The standard encoding gives codes to names, so the glyph is found by its text.
            var standard = BaseEncodings.Standard();
            for (var code = 0; code < glyphs.Length && offset == 0; code++)
            {
                glyphs[code] = standard[code] is { } text ? Math.Max(0, Array.IndexOf(texts, text)) : 0;
            }

            return glyphs;
        }

        var format = Byte(data, offset) & 0x7F;
        var count = Byte(data, offset + 1);
        offset += 2;
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var first = Byte(data, offset++);
            var left = format == 1 ? Byte(data, offset++) : 0;
            for (var j = 0; j <= left && first + j < 256; j++)
            {
                glyphs[first + j] = glyph++;
            }
        }

        return glyphs;
    }

    private static byte Byte(ReadOnlySpan<byte> data, int at) => at >= 0 && at < data.Length ? data[at] : (byte)0;
}
