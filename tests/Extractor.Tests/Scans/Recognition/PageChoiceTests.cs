using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Recognition;

namespace Extractor.Tests.Scans.Recognition;

/// <summary>Which pages are read from their picture. A text layer that can be trusted is never replaced.</summary>
public sealed class PageChoiceTests
{
    [TestCase("", "", 1.0, false, ExpectedResult = RecognitionReason.NoText, TestName = "A picture and nothing else")]
    [TestCase("- 3 -", "", 1.0, false, ExpectedResult = RecognitionReason.NoText, TestName = "A picture with a page number")]
    [TestCase("", "部门收支总体情况表", 1.0, false, ExpectedResult = RecognitionReason.HiddenText, TestName = "A picture over text of someone else's recognition")]
    [TestCase("部门收支总体情况表一二三四五六七八九十", "", 1.0, false, ExpectedResult = null, TestName = "Text on a background picture")]
    [TestCase("部门收支总体情况表", "", 0.2, false, ExpectedResult = null, TestName = "Text beside a picture")]
    [TestCase("", "", 0.2, false, ExpectedResult = null, TestName = "A small picture alone")]
    [TestCase("", "", 0.0, false, ExpectedResult = null, TestName = "A blank page")]
    [TestCase("鷉鵟麛霝纛爨齾灩讞躞癵", "", 0.0, true, ExpectedResult = RecognitionReason.DoubtedText, TestName = "Text that cannot be what the page shows")]
    [TestCase("123.45678901234567890", "", 0.0, true, ExpectedResult = RecognitionReason.PicturedHanzi, TestName = "Figures beside words that are pictures")]
    [TestCase("123.45\uFFFD678901234567890", "", 0.0, true, ExpectedResult = RecognitionReason.DoubtedText, TestName = "Figures with a hole")]
    public RecognitionReason? The_page_tells(string visible, string hidden, double covered, bool isDoubted) =>
        PageChoice.Of(PageOf(visible, hidden, covered, isDoubted));

    private static Page PageOf(string visible, string hidden, double covered, bool isDoubted) => new()
    {
        Number = 1,
        Width = 600,
        Height = 800,
        Glyphs = [.. Glyphs(visible, isInvisible: false), .. Glyphs(hidden, isInvisible: true)],
        Images = covered > 0 ? [new PageImage(new BoundingBox(0, 0, 600, 800 * covered), 1200, 1600, "jpeg")] : [],
        IsTextDoubted = isDoubted,
    };

    private static ImmutableArray<Glyph> Glyphs(string text, bool isInvisible) =>
        [.. text.Select((letter, i) => new Glyph(letter.ToString(), new BoundingBox(i * 10, 0, (i * 10) + 10, 10), 10, new Point(i * 10, 9), 0, isInvisible))];
}
