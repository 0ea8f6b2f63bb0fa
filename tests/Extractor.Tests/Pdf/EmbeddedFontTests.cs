using System.Buffers.Binary;
using Extractor.Pdf;

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
    public void Names_of_a_true_type_font_tell_its_glyphs()
    {
        // Glyphs 0 to 4: .notdef, A (standard name 36), dcroat (the last standard name), uni4E2D and two names that say nothing.
        var program = TrueTypeFile(("post", Names([0, 36, 257, 258, 259, 260, 9999], "uni4E2D", "glyph7", "")));

        Assert.That(PdfReading.Text(Composite("<0001 0002 0003 0004 0005 0006 0007>", "/FontFile2", "", program)), Is.EqualTo("Ađ中\uFFFD\uFFFD\uFFFD\uFFFD"));
    }

    [TestCase(258, "A\u00C4ˇŁ")]
    [TestCase(257, "\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void The_standard_order_is_believed_of_a_font_with_as_many_glyphs(int count, string expected)
    {
        var program = TrueTypeFile(("maxp", [0, 1, 0, 0, (byte)(count >> 8), (byte)count]), ("post", [0, 1, 0, 0]));

        Assert.That(PdfReading.Text(Composite("<0024 0062 00E1 00E2>", "/FontFile2", "", program)), Is.EqualTo(expected));
    }

    [Test]
    public void A_name_says_more_than_the_private_use_area()
    {
        var program = TrueTypeFile(("cmap", CharacterMap((0xE123, 1), (0x6587, 2), (0xE124, 3))), ("post", Names([0, 258, 258, 0], "uni4E2D")));

        Assert.That(PdfReading.Text(Composite("<0001 0002 0003>", "/FontFile2", "", program)), Is.EqualTo("中文\uE124"));
    }

    [Test]
    public void Names_of_no_meaning_lead_to_glyphs_of_the_embedded_font()
    {
        // Code 1 has the font's own name of glyph 3; codes 2 and 5 have glyph numbers, which is a guess; 0x26 only repeats its code.
        var program = TrueTypeFile(("cmap", CharacterMap((0x4E2D, 3), (0x6587, 4), (0x5B57, 26))), ("post", Names([0, 0, 0, 258], "own")));
        var page = Simple("<01>", "/FontFile2", program, "/Encoding << /Differences [1 /own] >>");
        var guessed = Simple("<02 05 26>", "/FontFile2", program, "/Encoding << /Differences [2 /g4 5 /cid3 38 /G26] >>");

        Assert.Multiple(() =>
        {
            Assert.That(PdfReading.Text(page), Is.EqualTo("中"));
            Assert.That(page.Diagnostics, Is.Empty);
            Assert.That(PdfReading.Text(guessed), Is.EqualTo("文中\uFFFD"));
            Assert.That(PdfReading.Codes(guessed.Diagnostics), Does.Contain(PdfDiagnosticCode.GuessedCharacters));
        });
    }

    [Test]
    public void Font_programs_cut_anywhere_never_throw()
    {
        foreach (var (key, program) in new[] { ("/FontFile2", TrueType((0x4E2D, 3))), ("/FontFile2", TrueTypeFile(("post", Names([0, 36, 258], "uni4E2D")))), ("/FontFile3", CompactFont()) })
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

    private static Extractor.Pdf.PdfPage Simple(string codes, string key, byte[] program, string entries = "")
    {
        var writer = PdfWriter.OnePage(
            $"BT /F1 10 Tf 50 700 Td {codes} Tj ET",
            font: $"<< /Type /Font /Subtype /Type1 /BaseFont /Any /FontDescriptor 6 0 R {entries} >>");
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

    /// <summary>A font file with nothing but a character map.</summary>
    private static byte[] TrueType(params (int Character, int Glyph)[] characters) => TrueTypeFile(("cmap", CharacterMap(characters)));

    /// <summary>A Windows Unicode character map of format 4, one segment a character, in ascending order.</summary>
    internal static byte[] CharacterMap(params (int Character, int Glyph)[] characters)
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
        return [.. map];
    }

    /// <summary>A post table of format 2: the number of each glyph's name, those from 258 on among the own names.</summary>
    private static byte[] Names(int[] numbers, params string[] own)
    {
        var table = new byte[34 + (numbers.Length * 2)];
        table[1] = 2;
        BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(32), (short)numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(34 + (i * 2)), (short)numbers[i]);
        }

        return [.. table, .. own.SelectMany(name => (byte[])[(byte)name.Length, .. PdfWriter.Latin(name)])];
    }

    internal static byte[] TrueTypeFile(params (string Tag, byte[] Content)[] tables)
    {
        var header = new byte[12 + (16 * tables.Length)];
        header[5] = (byte)tables.Length;
        var offset = header.Length;
        for (var i = 0; i < tables.Length; i++)
        {
            var entry = header.AsSpan(12 + (i * 16));
            PdfWriter.Latin(tables[i].Tag).CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Content.Length);
            offset += tables[i].Content.Length;
        }

        return [.. header, .. tables.SelectMany(table => table.Content)];
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
