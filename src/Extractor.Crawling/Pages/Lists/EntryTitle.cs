using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>The title and the date that a link of a list carries itself.</summary>
internal static partial class EntryTitle
{
    /// <summary>Reads a link.</summary>
    /// <returns>The title, whole where the text was cut and the title attribute is not; and the date in the link, or null.</returns>
    internal static (string Title, string? Date) Of(IElement link)
    {
        var inner = ElementWalk.Below(link).Where(static element => element.ChildNodes.Length <= 8)
            .Select(static element => (Element: element, Text: PageText.Of(element, most: 60)))
            .FirstOrDefault(static part => part.Text.Length is > 3 and < 40 && PageDates.IsDate(part.Text));
        if (inner.Element is not null)
        {
            return (Whole(link, PageText.Around(link, inner.Element, most: 600)), inner.Text);
        }

        var text = PageText.Of(link, most: 600);
        return Dated().Match(text) is { Success: true } match
            ? (Whole(link, match.Groups["title"].Value.Trim()), match.Groups["date"].Value)
            : (Whole(link, text), null);
    }

    private static string Whole(IElement link, string text)
    {
        var title = PageText.Collapse(link.GetAttribute("title"));
        var start = text.AsSpan().TrimEnd("….·").TrimStart("·•●■◆▪>[]【】 ").Trim();
        if (title.Length is 0 or > 300)
        {
            return text;
        }

        // Browsers show the attribute only beside the text; so it is the title where it goes on with what was cut, or where there is no text.
        return start.IsEmpty || (title.Length >= start.Length && title.AsSpan().Contains(start, StringComparison.Ordinal)) ? Plain(title) : text;
    }

    /// <summary>Some systems put more than the title into the attribute, each with its label.</summary>
    private static string Plain(string title) => Labelled().Match(title) is { Success: true } match ? match.Groups["title"].Value.Trim() : title;

    [GeneratedRegex(@"^(?:(?<title>.{4,}?)(?:\s+|\s*[\[（(【])(?<date>(?:20[0-9]{2}\s?[-/.年]\s?)?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}日?)[\]）)】]?|[\[（(【]?(?<date>20[0-9]{2}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}日?)[\]）)】\s]+(?<title>.{4,}))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:文章)?标题[：:]\s*(?<title>.+?)(?:\s+(?:发布|发表|更新|作者|点击|来源).*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
