using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>
/// The endpoints that scripts of a page ask for its list: <c>url: "/api/list?page=" + page</c>, <c>$.get(…)</c>, <c>fetch(…)</c>, <c>axios</c>. Only
/// what is written out is read: texts, numbers, and variables that are set to one; a number of a page becomes that of the first.
/// </summary>
internal static partial class ScriptEndpoints
{
    private const int Most = 5;

    private const int MostCalls = 50;

    /// <summary>Characters of a script; longer ones are libraries.</summary>
    private const int LongestScript = 200_000;

    /// <summary>Links to the first page of each endpoint.</summary>
    internal static IReadOnlyList<FoundLink> Of(HtmlPage page)
    {
        var script = string.Join('\n', page.Scripts.Where(static text => text.Length <= LongestScript));
        script = script[..Math.Min(script.Length, 2 * LongestScript)];
        return [.. Calls().Matches(script).Take(MostCalls)
            .Where(match => !IsPost(script, match))
            .Select(match => AddressOf(match, script) + QueryOf(match, script))
            .Where(static text => Data().IsMatch(text) && !FileNames.IsPage(FileNames.ExtensionOf(text.Split('?')[0])) | text.Contains('?'))
            .Select(text => WebAddress.TryParse(text, page.Base, out var address) ? address : null)
            .OfType<WebAddress>()
            .Where(address => address.Authority == page.Address.Authority && address != page.Address && !IsAsset(address))
            .Distinct()
            .Take(Most)
            .Select(static address => new FoundLink(address, AddressRole.List, string.Empty, IsPaging: true))];
    }

    private static bool IsAsset(WebAddress address) => FileNames.ExtensionOf(address.Uri.AbsolutePath) is "js" or "css" or "png" or "jpg" or "gif" or "svg" or "ico";

    /// <summary>Whether the call sends a body: what is fetched is asked for by GET alone.</summary>
    private static bool IsPost(string script, Match match) =>
        match.Groups["method"].Value.Equals("post", StringComparison.OrdinalIgnoreCase)
        || Post().IsMatch(script.AsSpan(Math.Max(0, match.Index - 200), Math.Min(200, match.Index)).ToString().Split('{')[^1])
        || Post().IsMatch(Rest(script, match).Split("success", 2)[0]);

    private static string Rest(string script, Match match)
    {
        var at = match.Index + match.Length;
        return script.Substring(at, Math.Min(300, script.Length - at));
    }

    /// <summary>The address that a sum of texts and variables makes.</summary>
    private static string AddressOf(Match match, string script)
    {
        var address = string.Concat(Parts().Matches(match.Groups["sum"].Value).Select(part => part.Groups["text"].Success
            ? part.Groups["text"].Value
            : ValueOf(part.Groups["name"].Value, script)));
        return Template().Replace(address, inner => ValueOf(inner.Groups["name"].Value, script));
    }

    /// <summary>The parameters that stand beside the address (<c>data: {page: 1, size: 15}</c>).</summary>
    private static string QueryOf(Match match, string script)
    {
        if (Parameters().Match(Rest(script, match)) is not { Success: true } parameters)
        {
            return string.Empty;
        }

        var pairs = Pairs().Matches(parameters.Groups["pairs"].Value).Select(pair =>
            $"{pair.Groups["key"].Value}={Uri.EscapeDataString(pair.Groups["text"].Success ? pair.Groups["text"].Value : pair.Groups["number"].Success ? pair.Groups["number"].Value : ValueOf(pair.Groups["name"].Value, script))}");
        var query = string.Join('&', pairs);
        return query.Length == 0 ? string.Empty : (match.Groups["sum"].Value.Contains('?') ? "&" : "?") + query;
    }

    /// <summary>What a variable is set to in the scripts; the first page where it counts pages.</summary>
    private static string ValueOf(string name, string script)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        foreach (Match set in Set().Matches(script))
        {
            if (set.Groups["name"].Value == last)
            {
                return set.Groups["text"].Success ? set.Groups["text"].Value : set.Groups["number"].Value;
            }
        }

        return Counts().IsMatch(last) ? "1" : string.Empty;
    }

    [GeneratedRegex("""(?:\b(?:url|api|apiUrl|ajaxUrl|dataUrl|listUrl|requestUrl)\s*[:=]|(?:\$|jQuery|axios|http|request)\.(?<method>get|getJSON|post|ajax)\s*\(|\b(?:fetch|axios|getJSON)\s*\()\s*(?<sum>(?:[A-Za-z_$][\w$.]*\s*\+\s*)?(?:"[^"\r\n]{2,300}"|'[^'\r\n]{2,300}'|`[^`\r\n]{2,300}`)(?:\s*\+\s*(?:"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'|[A-Za-z_$][\w$.]*))*)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex("""["'`](?<text>[^"'`]*)["'`]|(?<name>[A-Za-z_$][\w$.]*)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\$\{\s*(?<name>[A-Za-z_$][\w$.]*)\s*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"^[^{}]{0,120}?(?:(?:data|params)\s*:\s*)?\{\s*(?:params\s*:\s*\{)?(?<pairs>[^{}]{3,400})\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();

    [GeneratedRegex("""["']?(?<key>[A-Za-z_][\w]{0,40})["']?\s*:\s*(?:["'](?<text>[^"']{0,200})["']|(?<number>[0-9]{1,12})|(?<name>[A-Za-z_$][\w$.]*))\s*(?=,|$)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex("""(?<![\w$.])(?<name>[A-Za-z_$][\w$]*)\s*[=:]\s*(?:["'](?<text>[^"'\r\n]{0,200})["']|(?<number>[0-9]{1,12}))(?![\w.])""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Set();

    [GeneratedRegex("^(?:page|pageno|pagenum|pageindex|currentpage|current|curpage|p|pn|n|i|index)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counts();

    [GeneratedRegex("""\b(?:type|method)\s*:\s*["']post["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"/api/|/rest/|\.json|list|query|search|page|info|article|content|getdata|channel|column|category", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Data();
}
