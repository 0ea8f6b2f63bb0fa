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

    /// <summary>A running header stands on at least so many pages,</summary>
    private const int FewestPages = 3;

    /// <summary>and on this share of all: headers may alternate between left and right pages, table titles never come near it.</summary>
    private const double FewestPagesShare = 0.4;

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

        var needed = Math.Max(FewestPages, FewestPagesShare * pages.Count);
        return [.. pages.Select(page => page.Lines
            .Select(line => IsInMargin(line, page.Height)
                && (IsPageNumber(line.Text) || (appearances[KeyOf(line, page.Height)] >= needed && !IsLabelled(line.Text))))
            .ToArray())];
    }

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

    [GeneratedRegex(@"^(?:第?[-—–―·.~]*\d{1,4}[-—–―·.~]*页?(?:[/,]?共?\d{1,4}页?)?|[-—–―]+[ivxIVX]{1,6}[-—–―]+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
