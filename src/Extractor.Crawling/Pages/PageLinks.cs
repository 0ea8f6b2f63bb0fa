using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages;

/// <summary>A link on a page.</summary>
/// <param name="Element">The element that links.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its visible text; blanks are single.</param>
internal sealed record PageLink(IElement Element, WebAddress Address, string Text);

/// <summary>Finds the links of a page, those of scripts in attributes included: <c>onclick</c>, <c>javascript:window.open('…')</c>.</summary>
internal static partial class PageLinks
{
    /// <summary>All links of a page in its order; an address may be there several times.</summary>
    internal static IEnumerable<PageLink> Of(HtmlPage page) => Of(page, page.Document.DocumentElement);

    /// <summary>The links in a part of a page.</summary>
    internal static IEnumerable<PageLink> Of(HtmlPage page, IElement root)
    {
        foreach (var element in ElementWalk.Below(root))
        {
            if (TargetOf(element) is { } target && AddressOf(page, target) is { } address)
            {
                yield return new PageLink(element, address, PageText.Of(element, most: 600));
            }
        }
    }

    /// <summary>The link that an element is, or null.</summary>
    internal static PageLink? At(HtmlPage page, IElement element) =>
        TargetOf(element) is { } target && AddressOf(page, target) is { } address
            ? new PageLink(element, address, PageText.Of(element, most: 600))
            : null;

    /// <summary>Where a meta element leads to after a while, or null.</summary>
    internal static WebAddress? RefreshOf(HtmlPage page)
    {
        foreach (var meta in page.Document.Head!.Children.Where(static element => element.LocalName == "meta"))
        {
            if (string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                && Refresh().Match(meta.GetAttribute("content") ?? string.Empty) is { Success: true } match
                && AddressOf(page, match.Groups["to"].Value) is { } address
                && address != page.Address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? TargetOf(IElement element) => element.LocalName switch
    {
        "a" or "area" => FirstAddress(element.GetAttribute("href")) ?? Quoted(element.GetAttribute("onclick")),
        "iframe" or "frame" or "embed" => element.GetAttribute("src"),
        "object" => element.GetAttribute("data"),
        _ => element.HasAttribute("onclick") ? Quoted(element.GetAttribute("onclick")) : null,
    };

    /// <summary>What a link names, unless it names only a place on its page or a script without an address.</summary>
    private static string? FirstAddress(string? href)
    {
        var target = href?.Trim();
        return string.IsNullOrEmpty(target) || target[0] == '#' ? null
            : target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? Quoted(target)
            : target;
    }

    /// <summary>The address that a piece of script opens, or null.</summary>
    private static string? Quoted(string? script) =>
        script is not { Length: < 2000 } ? null
        : Opens().Match(script) is { Success: true } opened ? opened.Groups["to"].Value
        : Named().Match(script) is { Success: true } named ? named.Groups["to"].Value
        : null;

    private static WebAddress? AddressOf(HtmlPage page, string target) =>
        WebAddress.TryParse(target, page.Base, out var address) ? LinkRole.Unwrapped(address) : null;

    [GeneratedRegex("""(?:window\.open|window\.location(?:\.href)?|document\.location(?:\.href)?|location\.href|location\.replace|location|open)\s*(?:\(|=)\s*\\?["'](?<to>[^"'\\\s<>]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex("""["'](?<to>[^"'\\\s<>]*\.(?:s?html?|jhtml|jspx?|aspx?|php|pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:\?[^"'\\\s<>]*)?)\\?["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("""url\s*=\s*["']?(?<to>[^"'\s>]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();
}
