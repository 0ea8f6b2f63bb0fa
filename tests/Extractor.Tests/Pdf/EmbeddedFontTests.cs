using System.Buffers.Binary;

namespace Extractor.Tests.Pdf;

/// <summary>Text from the tables of embedded font programs, for fonts that bring neither ToUnicode nor an encoding.</summary>
public sealed class EmbeddedFontTests
{
    [Test]
    public void A_true_type_character_map_is_read_backwards()
    {
        var page = Composite("<0003 0004 0009>", "/FontFile2", "", TrueType((0x4E2D, 3), (0x6587, 4)));

        Assert.That(PdfReading.Text(page), Is.EqualTo("中文\uFFFD"));
    }

    [Test]
    public void A_map_from_cids_to_glyphs_comes_first()
    {
        var page = Composite("<0001>", "/FontFile2", "/CIDToGIDMap 9 0 R", TrueType((0x4E2D, 3), (0x6587, 4)), [0, 0, 0, 4]);

        Assert.That(PdfReading.Text(page), Is.EqualTo("文"));
    }

    [Test]
    public void A_compact_font_names_its_glyphs()
    {
        var page = Composite("<0001 0002>", "/FontFile3", "", CompactFont());

        Assert.That(PdfReading.Text(page), Is.EqualTo("A中"));
    }

    [Test]
    public void A_compact_font_brings_its_own_encoding()
    {
        var page = Simple("<05 C8>", "/FontFile3", CompactFont());

        Assert.That(PdfReading.Text(page), Is.EqualTo("A中"));
    }

    [Test]
    public void A_type_1_font_brings_its_own_encoding()
    {
        var program = "%!PS-AdobeFont-1.0: Any\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 5 /A put\ndup 200 /uni4E2D put\nreadonly def\ncurrentfile eexec\n";
        var page = Simple("<05 C8>", "/FontFile", PdfWriter.Latin(program));

        Assert.That(PdfReading.Text(page), Is.EqualTo("A中"));
    }

    [Test]
    public void Font_programs_cut_anywhere_never_throw()
    {
        foreach (var (key, program) in new[] { ("/FontFile2", TrueType((0x4E2D, 3))), ("/FontFile3", CompactFont()) })
        {
            for (var length = 0; length < program.Length; length++)
            {
                Assert.That(() => Composite("<0003>", key, "", program[..length]), Throws.Nothing, $"{key} cut at {length}");
                var changed = (byte[])program.Clone();
                changed[length] ^= 0xFF;
                Assert.That(() => Simple("<05>", key, changed), Throws.Nothing, $"{key} changed at {length}");
            }
        }
    }

    private static Extractor.Pdf.PdfPage Simple(string codes, string key, byte[] program)
    {
        var writer = PdfWriter.OnePage(
            $"BT /F1 10 Tf 50 700 Td {codes} Tj ET",
            font: "<< /Type /Font /Subtype /Type1 /BaseFont /Any /FontDescriptor 6 0 R >>");
        writer.Add($"<< /Type /FontDescriptor /Flags 4 {key} 7 0 R >>");
        writer.AddStream("", program);
        return PdfReading.OnlyPage(writer.WithTable());
    }

    private static Extractor.Pdf.PdfPage Composite(string codes, string key, string entries, byte[] program, byte[]? map = null)
    {
        var writer = PdfWriter.OnePage(
            $"BT /F1 10 Tf 50 700 Td {codes} Tj ET",
            font: "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [6 0 R] >>");
        writer.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /FontDescriptor 7 0 R {entries} >>");
        writer.Add($"<< /Type /FontDescriptor {key} 8 0 R >>");
        writer.AddStream("", program);
        writer.AddStream("", map ?? []);
        return PdfReading.OnlyPage(writer.WithTable());
    }

    /// <summary>A font file with nothing but a Windows Unicode character map of format 4, one segment a character.</summary>
    private static byte[] TrueType(params (int Character, int Glyph)[] characters)
    {
        var segments = characters.Append((Character: 0xFFFF, Glyph: 0)).ToArray();
        List<byte> map = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12];
        void Word(int value)
        {
            map.Add((byte)(value >> 8));
            map.Add((byte)value);
        }

        foreach (var value in new[] { 4, 16 + (segments.Length * 8), 0, segments.Length * 2, 0, 0, 0 })
        {
            Word(value);
        }

        Array.ForEach(segments, segment => Word(segment.Character));
        Word(0);
        Array.ForEach(segments, segment => Word(segment.Character));
        Array.ForEach(segments, segment => Word(segment.Glyph - segment.Character));
        Array.ForEach(segments, _ => Word(0));
        var header = new byte[28];
        header[5] = 1;
        "cmap"u8.CopyTo(header.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(24), map.Count);
        return [.. header, .. map];
    }

    /// <summary>A Compact Font with the glyphs A (standard string 34, code 5) and uni4E2D (its own string 391, code 200).</summary>
    private static byte[] CompactFont()
    {
        static byte[] Index(params byte[][] items)
        {
            List<byte> index = [0, (byte)items.Length, 1, 1];
            var offset = 1;
            foreach (var item in items)
            {
                index.Add((byte)(offset += item.Length));
            }

            return [.. index, .. items.SelectMany(item => item)];
        }

        // Operands of the form 28 hh ll keep the length of the dictionary the same whatever the offsets are.
        static byte[] Top(int charset, int encoding, int outlines) =>
            [28, (byte)(charset >> 8), (byte)charset, 15, 28, (byte)(encoding >> 8), (byte)encoding, 16, 28, (byte)(outlines >> 8), (byte)outlines, 17];

        byte[] names = Index(PdfWriter.Latin("Any"));
        byte[] strings = [.. Index(PdfWriter.Latin("uni4E2D")), 0, 0];
        var start = 4 + names.Length + Index(Top(0, 0, 0)).Length + strings.Length;
        byte[] charset = [0, 0, 34, 391 >> 8, 391 & 0xFF];
        byte[] encoding = [0, 2, 5, 200];
        byte[] outlines = Index([14], [14], [14]);
        return
        [
            1, 0, 4, 1, .. names, .. Index(Top(start, start + charset.Length, start + charset.Length + encoding.Length)), .. strings,
            .. charset, .. encoding, .. outlines,
        ];
    }
}
