using System.Text;
using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class TextTests
{
    private static PdfPage Show(string content, string font = "", string resources = "", Action<PdfWriter>? more = null)
    {
        var writer = PdfWriter.OnePage(content, resources: resources, font: font);
        more?.Invoke(writer);
        return PdfReading.OnlyPage(writer.WithTable());
    }

    [Test]
    public void WinAnsi_codes_are_windows_latin()
    {
        Assert.That(PdfReading.Text(Show("BT /F1 10 Tf 50 700 Td (caf\\351 \\200 \\223x\\224 \\225) Tj ET")), Is.EqualTo("café € “x” •"));
    }

    [Test]
    public void Strings_know_escapes_nesting_and_hexadecimal()
    {
        Assert.That(PdfReading.Text(Show("BT /F1 10 Tf 50 700 Td (a\\(b\\)(c)\\\\\\\nd) Tj <6 56 6> Tj ET")), Is.EqualTo("a(b)(c)\\def"));
    }

    [TestCase("/A /eacute /Euro /uni4E2D /u20000 /f_i /A.sc", "AAé€中𠀀fiA")]
    [TestCase("/nosuchname", "A\uFFFD")]
    public void Differences_name_glyphs(string names, string expected)
    {
        var codes = string.Concat(Enumerable.Range(0, names.Count(letter => letter == '/')).Select(index => $"{0x80 + index:X2}"));
        var page = Show(
            $"BT /F1 10 Tf 50 700 Td <41{codes}> Tj ET",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /Any /Encoding << /Differences [128 {names}] >> >>");

        Assert.That(PdfReading.Text(page), Is.EqualTo(expected));
    }

    [Test]
    public void An_unknown_glyph_is_flagged_and_reported()
    {
        var page = Show(
            "BT /F1 10 Tf 50 700 Td <80> Tj ET",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Any /Encoding << /Differences [128 /G17] >> >>");

        Assert.That(page.Glyphs.Single().IsUnknown, Is.True);
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.UnknownGlyphs }));
    }

    [Test]
    public void ToUnicode_maps_characters_ranges_arrays_and_pairs()
    {
        const string Map = """
            /CIDInit /ProcSet findresource begin
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            3 beginbfchar <0001> <4E2D> <0002> <00660069> <0003> <D840DC00> endbfchar
            2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<6587> <5B57>] endbfrange
            endcmap
            """;
        var page = Show(
            "BT /F1 10 Tf 50 700 Td <0001 0002 0003 0010 0011 0012 0020 0021 0099> Tj ET",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>",
            more: writer =>
            {
                writer.AddStream("", Map);
                writer.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 >>");
            });

        Assert.That(page.Glyphs.Select(glyph => glyph.Text), Is.EqualTo(new[] { "中", "fi", "𠀀", "A", "B", "C", "文", "字", "\uFFFD" }));
        Assert.That(page.Glyphs[1].Left, Is.EqualTo(55).Within(1e-9));
    }

    // CID 4559 of Adobe-GB1 is 中; the map's own entry comes before the one below it.
    [TestCase("6 0 R", "/Adobe-GB1-UCS2 usecmap 1 beginbfchar <0022> <0058> endbfchar", "X中")]
    [TestCase("/Adobe-GB1-UCS2", "", "A中")]
    [TestCase("/Identity-H", "", "\uFFFD\uFFFD")]
    public void ToUnicode_may_stand_on_a_predefined_map(string toUnicode, string map, string text)
    {
        var page = Show(
            "BT /F1 10 Tf 50 700 Td <0022 11CF> Tj ET",
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode {toUnicode} /DescendantFonts [7 0 R] >>",
            more: writer =>
            {
                writer.AddStream("", map);
                writer.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 >>");
            });

        Assert.That(PdfReading.Text(page), Is.EqualTo(text));
    }

    [Test]
    public void An_embedded_encoding_cuts_strings_by_its_code_space()
    {
        var page = Show(
            "BT /F1 10 Tf 50 700 Td <41 8142 43> Tj ET",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding 6 0 R /ToUnicode 7 0 R /DescendantFonts [8 0 R] >>",
            more: writer =>
            {
                writer.AddStream("", "2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange 1 begincidrange <8140> <8150> 100 endcidrange");
                writer.AddStream("", "1 beginbfrange <41> <43> <0041> endbfrange 1 beginbfchar <8142> <4E00> endbfchar");
                writer.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 300 /W [102 [900]] >>");
            });

        Assert.That(PdfReading.Text(page), Is.EqualTo("A一C"));
        Assert.That(page.Glyphs[1].Right - page.Glyphs[1].Left, Is.EqualTo(9).Within(1e-9));
    }

    // Helvetica digits advance 5.56 points at 10 points.
    [TestCase("(00) Tj", 5.56)]
    [TestCase("[(0) -1000 (0)] TJ", 15.56)]
    [TestCase("[(0) 200 (0)] TJ", 3.56)]
    [TestCase("3 Tc (00) Tj", 8.56)]
    [TestCase("50 Tz (00) Tj", 2.78)]
    public void Advances_follow_the_text_state(string show, double distance)
    {
        var glyphs = Show($"BT /F1 10 Tf 50 700 Td {show} ET").Glyphs;

        Assert.That(glyphs[1].BaselineX - glyphs[0].BaselineX, Is.EqualTo(distance).Within(1e-9));
    }

    // Widths as the font metrics files of the standard 14 fonts list them.
    [TestCase("Times-Roman", "\\226", 5.0)]
    [TestCase("Times-Bold", "W", 10.0)]
    [TestCase("Helvetica", "\\351", 5.56)]
    [TestCase("Helvetica-Bold", "\\223", 5.0)]
    [TestCase("Courier", "\\205", 6.0)]
    public void Standard_fonts_need_no_widths(string font, string code, double width)
    {
        var glyph = Show(
            $"BT /F1 10 Tf 50 700 Td ({code}) Tj ET",
            $"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>").Glyphs.Single();

        Assert.That(glyph.Right - glyph.Left, Is.EqualTo(width).Within(1e-9));
    }

    [Test]
    public void Word_spacing_widens_blanks()
    {
        var glyphs = Show("BT /F1 10 Tf 50 700 Td 7 Tw (0 0) Tj ET").Glyphs;

        Assert.That(glyphs[2].BaselineX, Is.EqualTo(50 + 5.56 + 2.78 + 7).Within(1e-9));
    }

    [Test]
    public void Lines_follow_leading()
    {
        var glyphs = Show("BT /F1 10 Tf 14 TL 50 700 Td (a) Tj T* (b) Tj (c) ' 0 0 (d) \" 0 -20 TD (e) Tj T* (f) Tj ET").Glyphs;

        Assert.That(glyphs.Select(glyph => glyph.BaselineY), Is.EqualTo(new[] { 100.0, 114, 128, 142, 162, 182 }));
    }

    [Test]
    public void Rise_and_matrices_move_the_baseline()
    {
        var glyphs = Show("q 2 0 0 2 10 20 cm BT /F1 10 Tf 1 0 0 1 50 300 Tm 3 Ts (a) Tj ET Q").Glyphs;

        Assert.That((glyphs[0].BaselineX, glyphs[0].BaselineY, glyphs[0].FontSize), Is.EqualTo((110.0, 800 - 626.0, 20.0)));
    }

    [TestCase("1 0 0 1", 0)]
    [TestCase("0 1 -1 0", 270)]
    [TestCase("-1 0 0 -1", 180)]
    [TestCase("0 -1 1 0", 90)]
    public void Rotation_is_the_direction_of_the_baseline(string matrix, int rotation)
    {
        Assert.That(Show($"BT /F1 10 Tf {matrix} 300 400 Tm (a) Tj ET").Glyphs[0].Rotation, Is.EqualTo(rotation));
    }

    [Test]
    public void Invisible_text_is_kept_and_marked()
    {
        var glyphs = Show("BT /F1 10 Tf 50 700 Td (a) Tj 3 Tr (b) Tj ET").Glyphs;

        Assert.That(glyphs.Select(glyph => glyph.IsInvisible), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void A_glyph_drawn_again_nearby_counts_once()
    {
        Assert.That(PdfReading.Text(Show("BT /F1 10 Tf 50 700 Td (bold) Tj 0.3 0.2 Td (bold) Tj ET")), Is.EqualTo("bold"));
    }

    [Test]
    public void Equal_neighbours_are_not_taken_for_copies()
    {
        Assert.That(PdfReading.Text(Show("BT /F1 4 Tf 50 700 Td (illi0011) Tj 0 -4 Td (illi0011) Tj ET")), Is.EqualTo("illi0011illi0011"));
    }

    [Test]
    public void The_visible_one_of_two_copies_is_kept()
    {
        Assert.That(Show("BT /F1 10 Tf 3 Tr 50 700 Td (a) Tj 0 Tr 50 700 Td ET BT 50 700 Td (a) Tj ET").Glyphs.Single().IsInvisible, Is.False);
    }

    [Test]
    public void Replacement_texts_name_their_glyphs()
    {
        var utf16 = string.Concat(Encoding.BigEndianUnicode.GetBytes("\uFEFF合计").Select(value => $"{value:X2}"));
        var page = Show($"BT /F1 10 Tf 50 700 Td (x) Tj /Span << /ActualText <{utf16}> >> BDC (ab) Tj EMC ET");

        Assert.That(page.ActualTexts, Is.EqualTo(new[] { new PdfActualText("合计", 1, 2) }));
        Assert.That(PdfReading.Text(page), Is.EqualTo("xab"));
    }

    [Test]
    public void Forms_show_their_text_where_they_are_placed()
    {
        var page = Show(
            "q 1 0 0 1 100 200 cm /Fm Do Q",
            resources: "/XObject << /Fm 6 0 R >>",
            more: writer => writer.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 5 0]", "BT /F1 10 Tf 10 20 Td (form) Tj ET"));

        Assert.That(PdfReading.Text(page), Is.EqualTo("form"));
        Assert.That((page.Glyphs[0].BaselineX, page.Glyphs[0].BaselineY), Is.EqualTo((115.0, 580.0)));
    }

    [Test]
    public void Text_without_a_font_is_left_out_and_reported()
    {
        var page = Show("BT /F9 10 Tf 50 700 Td (a) Tj ET");

        Assert.That(page.Glyphs, Is.Empty);
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.ResourceMissing, PdfDiagnosticCode.FontMissing }));
    }

    [Test]
    public void Content_may_be_split_between_streams_anywhere_between_tokens()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents [4 0 R null 5 0 R] /Resources << /Font << /F1 6 0 R >> >> >>");
        writer.AddStream("", "BT /F1 10 Tf 50");
        writer.AddStream("", "700 Td (split) Tj ET");
        writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithTable())), Is.EqualTo("split"));
    }

    [Test]
    public void Pages_read_at_once_and_one_after_another_are_equal()
    {
        var file = PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (threads) Tj ET").WithStreams();
        var expected = PdfReading.OnlyPage(file).Glyphs;
        var document = PdfReading.Open(file);
        var pages = new PdfPage[32];
        Parallel.For(0, pages.Length, index => pages[index] = document.ReadPage(1));

        Assert.That(pages.All(page => page.Glyphs.SequenceEqual(expected)), Is.True);
    }
}
