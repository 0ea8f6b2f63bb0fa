using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>
/// Lists of Hanweb's systems (<c>jpage</c>): records of HTML in XML, of which the first stand in a script of the page and the others come
/// from <c>dataproxy.jsp</c>.
/// </summary>
internal static partial class DataStore
{
    private const string Begin = "<![CDATA[";

    /// <summary>Whether a text holds such records.</summary>
    internal static bool IsIn(string text) => Records(text).Any();

    /// <summary>The HTML of all records in a text.</summary>
    internal static string HtmlOf(string text) => string.Concat(Records(text).Select(static record => $"<div>{record}</div>"));

    /// <summary>Links to the records that do not stand in the text.</summary>
    /// <param name="page">The page, or the answer of <c>dataproxy.jsp</c>.</param>
    /// <param name="text">Its script or XML.</param>
    internal static IEnumerable<FoundLink> NextOf(WebAddress page, string text)
    {
        if (NextGroup().Match(text) is { Success: true } next && WebAddress.TryParse(next.Groups["to"].Value.Replace("&amp;", "&", StringComparison.Ordinal), page, out var address))
        {
            return [new FoundLink(address, AddressRole.List, string.Empty, IsPaging: true)];
        }

        if (Total().Match(text) is not { Success: true } total)
        {
            return [];
        }

        var records = Number(total, "n");
        return StartRecord().Match(page.Text) is { Success: true } start && EndRecord().Match(page.Text) is { Success: true } end
            ? Following(page, Number(start, "n"), Number(end, "n"), records)
            : Proxy().Match(text) is { Success: true } proxy ? FromSettings(page, text, proxy.Groups["to"].Value, records)
            : [];
    }

    private static IEnumerable<FoundLink> Following(WebAddress page, int start, int end, int records)
    {
        var step = end - start + 1;
        for (var count = 0; count < 20 && step > 0 && end < records; count++)
        {
            (start, end) = (end + 1, Math.Min(end + step, records));
            var text = EndRecord().Replace(StartRecord().Replace(page.Text, $"startrecord={start}"), $"endrecord={end}");
            if (WebAddress.TryParse(text, page: null, out var address))
            {
                yield return new FoundLink(address, AddressRole.List, string.Empty, IsPaging: true);
            }
        }
    }

    private static IEnumerable<FoundLink> FromSettings(WebAddress page, string script, string proxy, int records)
    {
        var shown = Records(script).Count();
        var settings = Setting().Matches(script).DistinctBy(static match => match.Groups["name"].Value)
            .Where(match => !proxy.Contains(match.Groups["name"].Value + "=", StringComparison.Ordinal))
            .Select(static match => $"{match.Groups["name"].Value}={Uri.EscapeDataString(Uri.UnescapeDataString(match.Groups["value"].Value))}");
        var perPage = PerPage().Match(script) is { Success: true } size ? Number(size, "n") : 15;
        var step = Math.Max(shown, perPage);
        var query = string.Join('&', settings.Prepend($"startrecord={shown + 1}&endrecord={Math.Min(shown + step, records)}&perpage={perPage}"));
        return shown < records && WebAddress.TryParse(proxy + (proxy.Contains('?') ? "&" : "?") + query, page, out var first)
            ? [new FoundLink(first, AddressRole.List, string.Empty, IsPaging: true), .. Following(first, shown + 1, Math.Min(shown + step, records), records)]
            : [];
    }

    /// <summary>What the records of a text hold, in one pass: a text of beginnings without ends costs no more than its length.</summary>
    private static IEnumerable<string> Records(string text)
    {
        var at = 0;
        while ((at = text.IndexOf("<record>", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at += "<record>".Length;
            var inside = text.AsSpan(at).TrimStart();
            if (!inside.StartsWith(Begin, StringComparison.Ordinal))
            {
                continue;
            }

            var start = text.Length - inside.Length + Begin.Length;
            var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return text[start..end];
            at = end;
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<nextgroup>\s*<!\[CDATA\[[^\]]{0,400}?href\s*=\s*\\?["'](?<to>[^"'\\\s<>]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NextGroup();

    [GeneratedRegex("""(?:<totalrecord>|totalRecord["']?\s*:\s*)\s*(?<n>[0-9]{1,7})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex("""perPage["']?\s*:\s*(?<n>[0-9]{1,4})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerPage();

    [GeneratedRegex("""proxyUrl["']?\s*:\s*["'](?<to>[^"'\s<>]+)["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Proxy();

    [GeneratedRegex("""["']?(?<name>col|appid|webid|path|columnid|sourceContentType|unitid|webname|permissiontype)["']?\s*:\s*["']?(?<value>[^"',}\s]{1,100})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex("startrecord=(?<n>[0-9]{1,7})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StartRecord();

    [GeneratedRegex("endrecord=(?<n>[0-9]{1,7})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndRecord();
}
