using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>The further pages of a list that a page shows: 下一页, numbers, 尾页, the options of a drop-down, or a call that writes them.</summary>
internal static partial class Pager
{
    /// <summary>Links to further pages, in the order of the page.</summary>
    internal static IReadOnlyList<FoundLink> Of(HtmlPage page)
    {
        var links = PageLinks.Of(page).Where(link => link.Address.Authority == page.Address.Authority && link.Address != page.Address && !LinkRole.IsFile(link.Address)).ToArray();
        var turns = links.Where(static link => Turn().IsMatch(Label(link))).ToArray();
        var isPaged = turns.Length > 0 || links.Any(static link => Back().IsMatch(Label(link)));
        var numbers = links.Where(link => Number().IsMatch(Label(link)) && IsBeside(page.Address, link.Address) && (isPaged || IsInPager(link.Element)));
        var found = turns.Concat(numbers).Select(static link => link.Address)
            .Concat(Options(page))
            .Concat(Next(page))
            .Select(static address => new FoundLink(address, AddressRole.List, string.Empty, IsPaging: true))
            .Concat(ScriptPager.Of(page));
        return [.. found.DistinctBy(static link => link.Address)];
    }

    /// <summary>Whether a link turns pages, so that it is no entry.</summary>
    internal static bool Turns(PageLink link) => Label(link) is var label && (Turn().IsMatch(label) || Back().IsMatch(label) || Number().IsMatch(label));

    private static string Label(PageLink link) => link.Text.Length > 0 ? link.Text : PageText.Collapse(link.Element.GetAttribute("title"));

    /// <summary>Further pages lie in the folder of the list, below it, or are the same page with another query.</summary>
    private static bool IsBeside(WebAddress page, WebAddress other)
    {
        var path = page.Uri.AbsolutePath;
        return other.Uri.AbsolutePath.StartsWith(path[..(path.LastIndexOf('/') + 1)], StringComparison.Ordinal);
    }

    private static bool IsInPager(IElement element) =>
        ElementWalk.Upwards(element).Take(5).SelectMany(Marks.WordsOf)
            .Any(static word => word is "page" or "pages" or "pager" or "paging" or "pagination" or "pagelist" or "fenye" or "pagebar" or "pagenav" or "pb");

    private static IEnumerable<WebAddress> Next(HtmlPage page) => page.Document.Head!.Children
        .Where(static element => element.LocalName == "link" && string.Equals(element.GetAttribute("rel"), "next", StringComparison.OrdinalIgnoreCase))
        .Select(element => WebAddress.TryParse(element.GetAttribute("href"), page.Base, out var address) ? address : null)
        .OfType<WebAddress>();

    private static IEnumerable<WebAddress> Options(HtmlPage page) => ElementWalk.Below(page.Body)
        .Where(static element => element.LocalName == "option")
        .Select(option => (Value: option.GetAttribute("value"), Text: PageText.Collapse(option.TextContent)))
        .Where(static option => option.Value is not null && Number().IsMatch(option.Text) && PageValue().IsMatch(option.Value))
        .Select(option => WebAddress.TryParse(option.Value, page.Base, out var address) && IsBeside(page.Address, address) && address != page.Address ? address : null)
        .OfType<WebAddress>();

    [GeneratedRegex(@"^[\s\[【<>›»]*(?:下一?页|后一?页|下一页[>›»]*|尾页|末页|最后一?页|最末页|next(?:\s*page)?|last(?:\s*page)?|[>›»]{1,2})[\s\]】>›»]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Turn();

    [GeneratedRegex(@"^[\s\[【<‹«]*(?:上一?页|前一?页|首页|第一页|prev(?:ious)?|first|[<‹«]{1,2})[\s\]】]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(@"^[\[【\s]*(?:第\s*)?[0-9]{1,4}(?:\s*页)?[\]】\s]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.(?:s?html?|jhtml|jspx?|aspx?|php)\b|[?&][a-z]*page[a-z]*=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageValue();
}
