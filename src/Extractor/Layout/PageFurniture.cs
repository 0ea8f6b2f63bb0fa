using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Text;

namespace Extractor.Layout;

/// <summary>
/// Recognises what belongs to the page and not to the report: page numbers, and headers or footers that run through the document.
/// Needs all pages, because only repetition tells a running header from a title.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>
    /// Share of the page height, at the top and at the bottom, in which furniture stands. In the reports of the corpus page
    /// numbers lie in the last 9 %, form titles begin below the first 8 %.
    /// </summary>
    private const double MarginShare = 0.1;

    /// <summary>A running header stands on at least so many pages; a title may be repeated on two.</summary>
    private const int FewestPages = 3;

    /// <summary>It also stands on this share of all: headers may alternate between left and right pages, table titles never come near it.</summary>
    private const double FewestPagesShare = 0.4;

    /// <summary>
    /// Page numbers may stand higher: forms printed landscape into portrait reports keep the wide margin. Then their value must
    /// run with the pages.
    /// </summary>
    private const double NumberMarginShare = 0.2;

    /// <summary>For each page, whether each of its lines is furniture; same order and length as given.</summary>
    /// <param name="pages">Page heights in points, and the lines outside tables.</param>
    public static bool[][] Recognise(IReadOnlyList<(double Height, IReadOnlyList<TextLine> Lines)> pages)
    {
        var appearances = new Dictionary<(string Text, int Place), int>();
        foreach (var (height, lines) in pages)
        {
            foreach (var key in lines.Where(line => IsInMargin(line, height)).Select(line => KeyOf(line, height)).Distinct())
            {
                appearances[key] = appearances.GetValueOrDefault(key) + 1;
            }
        }

        var offset = NumberOffset(pages);
        var needed = Math.Max(FewestPages, FewestPagesShare * pages.Count);
        return [.. pages.Select((page, index) => page.Lines
            .Select(line => IsInMargin(line, page.Height)
                ? IsPageNumber(line.Text) || (appearances[KeyOf(line, page.Height)] >= needed && !IsLabelled(line.Text))
                : offset is not null && NumberBelow(line, page.Height) - index == offset)
            .ToArray())];
    }

    /// <summary>By how much printed page numbers run ahead of the pages, where enough pages agree; else null.</summary>
    private static int? NumberOffset(IReadOnlyList<(double Height, IReadOnlyList<TextLine> Lines)> pages) => pages
        .SelectMany((page, index) => page.Lines.Select(line => NumberBelow(line, page.Height) - index))
        .Where(offset => offset is not null)
        .GroupBy(offset => offset)
        .Where(group => group.Count() >= FewestPages)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>The number that a line low on the page consists of, perhaps between dashes; null for other lines.</summary>
    private static int? NumberBelow(TextLine line, double pageHeight) =>
        line.Box.Center.Y > (1 - NumberMarginShare) * pageHeight
        && int.TryParse(MatchingText.Fold(line.Text).Trim('-', '—', '–', '―'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether the text is nothing but a page number: <c>7</c>, <c>- 7 -</c>, <c>第 7 页</c>, <c>7 / 25</c>.</summary>
    public static bool IsPageNumber(string text) => PageNumber().IsMatch(MatchingText.Fold(text));

    private static bool IsInMargin(TextLine line, double pageHeight) =>
        line.Box.Center.Y < MarginShare * pageHeight || line.Box.Center.Y > (1 - MarginShare) * pageHeight;

    /// <summary>部门：… and 单位：万元 repeat on every form and still belong to their tables.</summary>
    private static bool IsLabelled(string text) => MatchingText.Fold(text).Contains(':');

    private static (string Text, int Place) KeyOf(TextLine line, double pageHeight)
    {
        // Headers shift by less than a point from page to page; one part in a hundred of the height separates two lines.
        const double Places = 100;
        return (Digits().Replace(MatchingText.Fold(line.Text), "0"), (int)Math.Round(line.Box.Center.Y / pageHeight * Places));
    }

    [GeneratedRegex(@"^(?:第?[-—–―·.~]*\d{1,4}[-—–―·.~]*页?(?:[/,]?共?\d{1,4}页?)?|[-—–―]+[ivxIVX]{1,6}[-—–―]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
