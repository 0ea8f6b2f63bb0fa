using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Fixtures.Invention;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Extractor.Fixtures.Rendering.Word;

/// <summary>The styles, page sizes and paragraphs of the Word rendering.</summary>
internal static class WordStyles
{
    // A4 and its margins in twentieths of a point.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Margin = 840;

    public static Styles Of(PageStyle page)
    {
        var styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = page.FontFace, HighAnsi = page.FontFace, EastAsia = page.FontFace, ComplexScript = page.FontFace },
            new FontSize { Val = "21" }))));
        styles.Append(Style("Normal", 21, bold: false, before: 0, after: 60, isDefault: true));
        styles.Append(Style("CoverTitle", 52, bold: true, before: 4000, after: 200));
        styles.Append(Style("PartHeading", 36, bold: true, before: 240, after: 240));
        styles.Append(Style("SectionHeading", 24, bold: true, before: 120, after: 120));
        styles.Append(Style("FormTitle", 30, bold: true, before: 0, after: 60));
        styles.Append(Style("Caption", 18, bold: false, before: 0, after: 20));
        return styles;
    }

    public static SectionProperties Section(bool landscape) => new(
        new PageSize { Width = landscape ? Long : Short, Height = landscape ? Short : Long, Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 400, Footer = 400, Gutter = 0 });

    public static Paragraph Line(string text, string style, JustificationValues alignment)
        => new(new ParagraphProperties(new ParagraphStyleId { Val = style }, new Justification { Val = alignment }), TextRun(text));

    /// <summary>A line of the contents with leader dots up to its page number.</summary>
    public static Paragraph ContentsLine(ContentsEntry entry) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "Normal" },
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 10200 }),
            new Indentation { Left = entry.Indented ? "420" : "0" }),
        TextRun(entry.Text),
        new Run(new TabChar()),
        TextRun(entry.Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>One text at the left edge of the table and one at its right edge.</summary>
    public static Paragraph TwoEnds(string left, string right, double width) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "Caption" },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)(width * 20) })),
        TextRun(left),
        new Run(new TabChar()),
        TextRun(right));

    public static Paragraph CellText(string text, JustificationValues alignment, double points)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0" },
            new Justification { Val = alignment }));
        if (text.Length > 0)
        {
            string size = Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);
            Run run = TextRun(text);
            run.PrependChild(new RunProperties(new FontSize { Val = size }));
            paragraph.Append(run);
        }
        else
        {
            // An empty cell must not be taller than a filled one.
            paragraph.ParagraphProperties!.Append(new ParagraphMarkRunProperties(new FontSize { Val = "14" }));
        }

        return paragraph;
    }

    public static SpacingBetweenLines Small() => new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact };

    private static Run TextRun(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Style Style(string id, int halfPoints, bool bold, int before, int after, bool isDefault = false)
    {
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) });
        return new Style(
            new StyleName { Val = id },
            new StyleParagraphProperties(new SpacingBetweenLines
            {
                Before = before.ToString(CultureInfo.InvariantCulture),
                After = after.ToString(CultureInfo.InvariantCulture),
            }),
            run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault,
        };
    }
}
