using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>S.PAGE: no page before the last is empty. S.HIDDEN: the text in the file is the text that a reader sees.</summary>
internal static class PageChecks
{
    private const string BlankPage = "S.PAGE";
    private const string HiddenText = "S.HIDDEN";

    /// <summary>The reader's code for glyphs that clipping or the page's edge hides.</summary>
    private const string ClippedGlyphs = "PDF4004";

    private static readonly BilingualText Empty = new("整页没有内容", "nothing is printed on the page");

    private static readonly BilingualText Clipped = new(
        "文件中有文字被裁去，页面上看不到", "the file has text there that the page cuts off, where no reader sees it");

    /// <summary>At most one finding a check, with all its pages: a cut cell on every page of a sheet is one thing to mend.</summary>
    public static IEnumerable<Comparison> Evaluate(ExtractedDocument document)
    {
        var empty = document.Pages.Where(page => page.Glyphs == 0 && page.Number < document.Pages.Length && !IsUnread(document, page.Number));
        var clipped = document.Diagnostics.Where(one => one.Code == ClippedGlyphs).Select(one => one.Location.Page).OfType<int>();
        return
        [
            .. OnPages(document, BlankPage, [.. empty.Select(page => page.Number)], Empty),
            .. OnPages(document, HiddenText, [.. clipped.Distinct().Order()], Clipped),
        ];
    }

    /// <summary>Whether something kept the page from being read, or it may show a picture: such a page is not known to be empty.</summary>
    private static bool IsUnread(ExtractedDocument document, int page) =>
        document.Diagnostics.Any(one => one.Location.Page == page && one.Code != ClippedGlyphs);

    private static IEnumerable<Comparison> OnPages(ExtractedDocument document, string check, int[] pages, BilingualText detail)
    {
        if (pages.Length > 0)
        {
            var prefix = document.Identity.Sha256[..Math.Min(8, document.Identity.Sha256.Length)];
            var first = pages[0].ToString("0000", CultureInfo.InvariantCulture);
            var list = string.Join(", ", pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
            var subject = new ComparedFigure(
                $"{prefix}-P{first}", null, null, string.Empty, list, [], string.Empty, null, ComparisonUnit.None, 0m, new Provenance(pages[0], null, null, null));
            yield return new Comparison(check, subject, FindingStatus.Fails, FindingSeverity.Low) { Sentence = "stated.fails.pages", Detail = detail };
        }
    }
}
