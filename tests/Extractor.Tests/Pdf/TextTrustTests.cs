using System.Text;
using Extractor.Pdf;
using Extractor.Pdf.Trust;
using FsCheck.Fluent;

namespace Extractor.Tests.Pdf;

/// <summary>What makes a page's text not to be trusted, and what does not.</summary>
public sealed class TextTrustTests
{
    private const double PageArea = 600 * 800;

    private const string Report = "二、收入支出决算总体情况说明：2023年度收入总计1,234.56万元，支出总计1,234.56万元。与上年相比，增加78.90万元，增长6.8%。";

    // One glyph after the other on one line, each as wide as half an em, at 10 points.
    private static PdfGlyph[] Line(string text, double pitch = 5) =>
    [
        .. text.EnumerateRunes().Select((rune, index) => new PdfGlyph(
            rune.ToString(), index * pitch, 0, (index * pitch) + 5, 10, index * pitch, 8, 10, 0, false, rune == Rune.ReplacementChar, PdfColor.Black, "")),
    ];

    private static PdfTextTrust Count(string text, double pitch = 5, params PdfImage[] images) =>
        TextTrustCounter.Count(Line(text, pitch), PageArea, images);

    private static PdfImage Image(double size) => new(() => default)
    {
        Box = new PdfRectangle(0, 0, size, size),
        Name = "",
        Width = 1,
        Height = 1,
        BitsPerComponent = 1,
        ColorSpace = "",
        IsMask = true,
        Filter = "",
    };

    [TestCase("")]
    [TestCase(Report)]
    [TestCase("繁體中文：歲入歲出總決算，預算數與執行數比較，經費支出明細表，臺灣省政府財政廳。")]
    [TestCase("日本語の文章です。国の一般会計予算の歳入歳出について説明する。図表を参照。関係機関の連絡先。")]
    [TestCase("대한민국의 예산안은 다음과 같다. 세입과 세출의 총계는 다음과 같다.")]
    [TestCase("Le crédit créé en été à Málaga; smörgåsbord, Überfluß, œuvre, hääyöaie.")]
    [TestCase("Бюджет на 2024 год: доходы и расходы. Οι δαπάνες του προϋπολογισμού.")]
    [TestCase("تقرير الميزانية העברית ไทย")]
    [TestCase("α射线、β粒子、№1、100㎡、20℃、①②③、Ⅲ级、2×3、中·西")]
    [TestCase("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 123 456 789 012 345")]
    public void Sound_text_of_any_script_is_trusted(string text)
    {
        // Blanks between the numbers of a row leave a gap wider than a number has inside.
        Assert.That(Count(text.Replace(" ", "   ", StringComparison.Ordinal)).Doubts, Is.EqualTo(PdfTextDoubts.None));
    }

    [Test]
    public void Unknown_glyphs_are_counted_and_doubted()
    {
        var trust = Count("收入\uFFFD\uFFFD\uFFFD支出");

        Assert.That((trust.Characters, trust.UnknownGlyphs, trust.Doubts), Is.EqualTo((7, 3, PdfTextDoubts.UnknownGlyphs)));
        Assert.That(trust.IsTrusted, Is.False);
    }

    [TestCase("\uFFFD\uFFFD")]
    [TestCase("\uF0B7\uF0B7\uF0B7\uF0B7")]
    public void A_few_odd_bullets_do_not_spoil_a_page(string bullets)
    {
        Assert.That(Count(string.Concat(Enumerable.Repeat(Report, 3)) + bullets).IsTrusted, Is.True);
    }

    [TestCase("\uE001\uE002\uE003\uE004\uE005\uE006")]
    [TestCase("\u0001\u0002\u0003\u0004\u0005\u0006")]
    public void Private_use_and_control_characters_are_doubted(string text)
    {
        Assert.That(Count(Report + text).Doubts, Is.EqualTo(PdfTextDoubts.PrivateUse));
    }

    [Test]
    public void Utf_8_read_as_a_chinese_code_page_is_doubted()
    {
        var misread = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(Encoding.UTF8.GetBytes(Report));

        Assert.That(Count(misread).Doubts & PdfTextDoubts.RareHanzi, Is.EqualTo(PdfTextDoubts.RareHanzi));
    }

    [Test]
    public void Bytes_of_chinese_text_read_as_latin_letters_are_doubted()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Report);

        Assert.That(Count(Encoding.Latin1.GetString(bytes)).Doubts, Is.EqualTo(PdfTextDoubts.ImpossiblePairs));
    }

    // A table of glyph numbers that is off gives characters at random: most ideographs of the block are rare ones.
    [FsCheck.NUnit.Property(MaxTest = 50)]
    public FsCheck.Property Ideographs_at_random_are_doubted() => Prop.ForAll(
        Gen.Choose(0x4E00, 0x9FFF).ArrayOf(200).ToArbitrary(),
        codes => Count(string.Concat(codes.Select(code => ((char)code).ToString()))).Doubts == PdfTextDoubts.RareHanzi);

    [TestCase(0.0, 0, PdfTextDoubts.None)]
    [TestCase(400.0, 1, PdfTextDoubts.DigitsOnly)]
    [TestCase(10.0, 1, PdfTextDoubts.None)]
    [TestCase(10.0, 5, PdfTextDoubts.DigitsOnly)]
    public void Digits_alone_beside_images_are_doubted(double size, int count, PdfTextDoubts expected)
    {
        var images = Enumerable.Range(0, count).Select(_ => Image(size)).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(Count("1,234.56 78.90%", images: images).Doubts, Is.EqualTo(expected));
            Assert.That(Count("收入 1,234.56 78.90%", images: images).Doubts, Is.EqualTo(PdfTextDoubts.None));
        });
    }

    [TestCase(5.0, 0)]
    [TestCase(5.9, 0)]
    [TestCase(6.2, 12)]
    [TestCase(10.9, 12)]
    public void Gaps_between_digits_are_counted(double pitch, int spaced)
    {
        var trust = Count("1234567890123", pitch);

        Assert.That((trust.DigitPairs, trust.SpacedDigits), Is.EqualTo((12, spaced)));
        Assert.That(trust.Doubts, Is.EqualTo(spaced > 0 ? PdfTextDoubts.SpacedDigits : PdfTextDoubts.None));
    }

    [Test]
    public void A_blank_after_every_digit_is_doubted()
    {
        Assert.That(Count("2 0 2 3 1 2 3 4 5 6 7 8 9").Doubts, Is.EqualTo(PdfTextDoubts.SpacedDigits));
    }

    [Test]
    public void Digits_of_different_lines_are_no_pair()
    {
        var glyphs = Line("12");
        glyphs[1] = glyphs[1] with { BaselineY = 20 };

        Assert.That(TextTrustCounter.Count(glyphs, PageArea, []).DigitPairs, Is.Zero);
    }

    [Test]
    public void A_page_says_so_with_counts()
    {
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(
            "BT /F1 10 Tf 50 700 Td <808080> Tj ET",
            font: "<< /Type /Font /Subtype /Type1 /BaseFont /Any /Encoding << /Differences [128 /G17] >> >>").WithTable());

        Assert.That(page.TextTrust.Doubts, Is.EqualTo(PdfTextDoubts.UnknownGlyphs));
        Assert.That(page.Diagnostics.Single(diagnostic => diagnostic.Code == PdfDiagnosticCode.UnreadableText).Message, Does.Contain("(3 of 3 characters)"));
    }
}
