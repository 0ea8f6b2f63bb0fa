using System.Text;
using Extractor.Scans.Reading.Tesseract;

namespace Extractor.Tests.Scans.Reading;

/// <summary>What Tesseract writes.</summary>
public sealed class TesseractWordTests
{
    private const string Header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    [Test]
    public void Words_are_read_and_other_levels_left_out()
    {
        var words = Read(Header + "1\t1\t0\t0\t0\t0\t0\t0\t500\t900\t-1\t\n5\t1\t1\t1\t1\t1\t40\t47\t30\t31\t96.5\t合计\n");

        Assert.That(words, Is.EqualTo(new[] { new TesseractWord(40, 47, 30, 31, 0.965, "合计") }));
    }

    [Test]
    public void A_page_without_words_has_none() => Assert.That(Read(Header), Is.Empty);

    [TestCase("")]
    [TestCase("hello\n")]
    [TestCase(Header + "5\t1\t1\n")]
    [TestCase(Header + "5\t1\t1\t1\t1\t1\tx\t47\t30\t31\t96.5\t合计\n")]
    [TestCase(Header + "5\t1\t1\t1\t1\t1\t40\t47\t30\t31\tNaN\t合计\n")]
    [TestCase("\0\u0001\u0002")]
    public void What_is_no_table_of_words_is_told(string text) => Assert.That(Read(text), Is.Null);

    private static IEnumerable<TesseractWord>? Read(string text) => TesseractWord.ReadAll(Encoding.UTF8.GetBytes(text)) is { } words ? words : null;
}
