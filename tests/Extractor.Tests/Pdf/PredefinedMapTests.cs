using Extractor.Pdf;
using Extractor.Pdf.CMaps;
using Extractor.Pdf.Fonts;

namespace Extractor.Tests.Pdf;

/// <summary>The predefined CMaps of the four collections, and text and widths through them.</summary>
public sealed class PredefinedMapTests
{
    // ISO 32000-1, table 118.
    private const string Names = """
        GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V
        UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V
        UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H
        Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V
        UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H
        UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V
        """;

    private static string[] AllNames => Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static PdfPage Show(string codes, string encoding, string ordering, string more = "") => PdfReading.OnlyPage(Write(codes, encoding, ordering, more).WithTable());

    private static PdfWriter Write(string codes, string encoding, string ordering, string more)
    {
        var writer = PdfWriter.OnePage(
            $"BT /F1 10 Tf 300 700 Td <{codes}> Tj ET",
            font: $"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding {encoding} /DescendantFonts [6 0 R] >>");
        writer.Add($"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 2 >> {more} >>");
        return writer;
    }

    [TestCaseSource(nameof(AllNames))]
    public void Every_predefined_encoding_is_carried_and_gives_blank_and_digits(string name)
    {
        var encoding = PredefinedEncoding.Find(name);

        Assert.That(encoding, Is.Not.Null);
        Assert.That(encoding!.IsVertical, Is.EqualTo(name.EndsWith('V')));
        // H, V and the EUC maps of CNS leave ASCII to other fonts, or have it: those that have it must agree.
        if (name.Length > 1)
        {
            var length = name.StartsWith("Uni", StringComparison.Ordinal) ? 2 : 1;
            Assert.That("0123456789".Select(digit => encoding.Text(digit, length)), Is.EqualTo("0123456789".Select(digit => digit.ToString())));
        }
    }

    // The maps and the code pages of the platform were made by different people: they must agree on the hanzi of GB 2312.
    [TestCase("GB-EUC-H")]
    [TestCase("GBpc-EUC-H")]
    [TestCase("GBK-EUC-H")]
    [TestCase("GBKp-EUC-V")]
    [TestCase("GBK2K-H")]
    public void Chinese_encodings_agree_with_the_code_page_on_all_hanzi_of_gb_2312(string name)
    {
        var encoding = PredefinedEncoding.Find(name)!;
        var codePage = CodePages.Get(CodePages.Gb18030);
        List<string> wrong = [];
        var count = 0;
        for (var row = 0xB0; row <= 0xF7; row++)
        {
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
            {
                count++;
                var expected = codePage.GetString([(byte)row, (byte)cell]);
                if (encoding.Text((row << 8) | cell, 2) != expected)
                {
                    wrong.Add(expected);
                }
            }
        }

        Assert.That(count, Is.EqualTo(6763));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("UniGB-UCS2-H", "4E2D 6587 0031", 1000, 500)]
    [TestCase("UniGB-UTF16-H", "4E2D 6587 0031", 1000, 500)]
    [TestCase("GBKp-EUC-H", "D6D0 CEC4 31", 1000, 500)]
    [TestCase("GBK-EUC-H", "D6D0 CEC4 31", 1000, 300)]
    [TestCase("GB-EUC-H", "D6D0 CEC4 31", 1000, 300)]
    [TestCase("GBK2K-H", "D6D0 CEC4 31", 1000, 500)]
    public void Text_and_widths_come_from_the_cids(string encoding, string codes, double wide, double narrow)
    {
        // Adobe-GB1: 4559 is 中, 3795 is 文; digits begin at 17 (proportional) and 829 (half width); GBK2K has the proportional ones.
        var page = Show(codes, $"/{encoding}", "GB1", "/DW 777 /W [17 26 500 829 838 300 4559 [1000] 3795 3795 1000]");

        Assert.That(PdfReading.Text(page), Is.EqualTo("中文1"));
        Assert.That(
            page.Glyphs.Select(glyph => glyph.Right - glyph.Left), Is.EqualTo(new[] { wide / 100, wide / 100, narrow / 100 }).Within(1e-9));
    }

    // 中 (and kana or hangul) in each collection's own encodings, by the code tables of Big5, Shift JIS, EUC-JP and KS X 1001.
    [TestCase("ETen-B5-H", "CNS1", "A4A4", "中")]
    [TestCase("CNS-EUC-H", "CNS1", "C4E3", "中")]
    [TestCase("90ms-RKSJ-H", "Japan1", "92868341B1", "中アｱ")]
    [TestCase("EUC-H", "Japan1", "C3E6A5A2", "中ア")]
    [TestCase("H", "Japan1", "43662522", "中ア")]
    [TestCase("KSCms-UHC-H", "Korea1", "F1E9B0A1", "中가")]
    [TestCase("UniJIS2004-UTF16-H", "Japan1", "4E2DD842DFB7", "中𠮷")]
    [TestCase("UniGB-UTF16-H", "GB1", "D840DC00", "𠀀")]
    public void All_four_collections_are_read(string encoding, string ordering, string codes, string expected)
    {
        var page = Show(codes, $"/{encoding}", ordering);

        Assert.That(PdfReading.Text(page), Is.EqualTo(expected));
        Assert.That(page.Diagnostics, Is.Empty);
    }

    [TestCase("GB1", "11CF0012033E", "中11")]
    [TestCase("Identity", "11CF", "\uFFFD")]
    public void Identity_codes_are_read_through_the_collection_of_the_font(string ordering, string codes, string expected)
    {
        Assert.That(PdfReading.Text(Show(codes, "/Identity-H", ordering)), Is.EqualTo(expected));
    }

    [Test]
    public void Vertical_variants_replace_some_glyphs_and_keep_the_rest()
    {
        var (horizontal, vertical) = (PredefinedEncoding.Find("UniGB-UCS2-H")!, PredefinedEncoding.Find("UniGB-UCS2-V")!);

        Assert.Multiple(() =>
        {
            Assert.That(vertical.Cid('中', 2), Is.EqualTo(horizontal.Cid('中', 2)).And.EqualTo(4559));
            Assert.That(vertical.Cid('（', 2), Is.Not.EqualTo(horizontal.Cid('（', 2)));
            Assert.That(vertical.Text('（', 2), Is.EqualTo("（"));
        });
    }

    [Test]
    public void An_embedded_encoding_may_stand_on_a_predefined_one()
    {
        var writer = Write("D6D0 41 42", "7 0 R", "GB1", "/DW 1000 /W [814 939 400 100 [250]]");
        writer.AddStream("", "/GBK-EUC-H usecmap 1 begincidchar <42> 100 endcidchar");
        var page = PdfReading.OnlyPage(writer.WithTable());

        Assert.That(page.Glyphs.Take(2).Select(glyph => glyph.Text), Is.EqualTo(new[] { "中", "A" }));
        Assert.That(page.Glyphs.Select(glyph => glyph.Right - glyph.Left), Is.EqualTo(new[] { 10, 4, 2.5 }).Within(1e-9));
    }

    [Test]
    public void Embedded_encodings_that_stand_on_each_other_in_a_circle_end()
    {
        var writer = Write("0041", "7 0 R", "GB1", "");
        writer.AddStream("/UseCMap 7 0 R", "1 begincodespacerange <0000> <FFFF> endcodespacerange");

        Assert.That(PdfReading.OnlyPage(writer.WithTable()).Glyphs, Has.Length.EqualTo(1));
    }

    [Test]
    public void Maps_may_be_asked_for_from_many_threads()
    {
        var found = new int[64];
        Parallel.For(0, found.Length, index => found[index] = PredefinedEncoding.Find(index % 2 == 0 ? "UniKS-UTF16-V" : "UniKS-UCS2-V")!.Cid('가', 2));

        Assert.That(found, Is.All.EqualTo(found[0]).And.All.GreaterThan(0));
    }

    [Test]
    public void An_unknown_encoding_is_reported()
    {
        Assert.That(PdfReading.Codes(Show("0041", "/Nonsense-H", "GB1").Diagnostics), Does.Contain(PdfDiagnosticCode.UnknownEncoding));
    }
}
