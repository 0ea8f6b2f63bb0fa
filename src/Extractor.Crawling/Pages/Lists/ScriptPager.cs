using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>
/// Pagers that a script writes, so that the page has no links to its further pages. What is read is the call, never the script itself:
/// <c>createPageHTML(12, 0, "index", "html")</c> (TRS; the second page is <c>index_1.html</c>), <c>createPageHTML('page_div', 12, 1, 'list',
/// 'shtml', 118)</c> (the second page is <c>list_2.shtml</c>), an object with <c>size</c>, <c>current</c>, <c>prefix</c> and <c>suffix</c>, and the
/// variables <c>countPage</c> and <c>currentPage</c>.
/// </summary>
internal static partial class ScriptPager
{
    internal static IEnumerable<FoundLink> Of(HtmlPage page) =>
        page.Scripts.Select(script => Of(page, script)).FirstOrDefault(static links => links is not null) ?? [];

    private static IEnumerable<FoundLink>? Of(HtmlPage page, string script)
    {
        if (Call().Match(script) is { Success: true } call)
        {
            // With the name of an element before the numbers, pages count from one; without it, from nought.
            return Links(page, call, isFromOne: call.Groups["element"].Success, call.Groups["name"].Value, call.Groups["extension"].Value);
        }

        if (Settings().Match(script) is { Success: true } settings)
        {
            return Links(page, settings, isFromOne: false, settings.Groups["name"].Value, settings.Groups["extension"].Value);
        }

        if (Variables().Match(script) is { Success: true } variables && script.Contains("\"_\"", StringComparison.Ordinal))
        {
            var file = page.Address.Uri.AbsolutePath[(page.Address.Uri.AbsolutePath.LastIndexOf('/') + 1)..];
            var extension = FileNames.ExtensionOf(file);
            var name = extension is null ? "index" : Numbered().Replace(file[..^(extension.Length + 1)], string.Empty);
            return Links(page, variables, isFromOne: false, name, extension ?? "html");
        }

        return null;
    }

    private static IEnumerable<FoundLink> Links(HtmlPage page, Match match, bool isFromOne, string name, string extension)
    {
        var count = Number(match, "count");
        if (!NumberedAddress.TryResolve(page.Address, $"{name}_{NumberedAddress.Place}.{extension.TrimStart('.')}", out var addresses))
        {
            return [];
        }

        var current = addresses.NumberOf(page.Address) ?? Number(match, "current");
        return PagesAhead.Of(addresses, current + 1, isFromOne ? count : count - 1);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""create[A-Za-z]*Page[A-Za-z]*\s*\(\s*(?:["'](?<element>[^"']*)["']\s*,\s*)?(?<count>[0-9]{1,6})\s*,\s*(?<current>[0-9]{1,6})\s*,\s*["'](?<name>[^"'{}<>]{1,100})["']\s*,\s*["']\.?(?<extension>[A-Za-z]{2,6})["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex("""\bsize\s*:\s*(?<count>[0-9]{1,6})\s*,[^{}]{0,200}?\bcurrent\s*:\s*(?<current>[0-9]{1,6})\s*,[^{}]{0,200}?\bprefix\s*:\s*["'](?<name>[^"'{}<>]{1,100})["']\s*,[^{}]{0,200}?\bsuffix\s*:\s*["']\.?(?<extension>[A-Za-z]{2,6})["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\bcurrentPage\s*=\s*(?<current>[0-9]{1,6})\s*;[^{}]{0,400}?\bcountPage\s*=\s*(?<count>[0-9]{1,6})|\bcountPage\s*=\s*(?<count>[0-9]{1,6})\s*;[^{}]{0,400}?\bcurrentPage\s*=\s*(?<current>[0-9]{1,6})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Variables();

    [GeneratedRegex("_[0-9]{1,6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
