using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages;

/// <summary>
/// Where a page without content of its own sends its reader: a meta element that refreshes, the pages of its frames, or a script that only names
/// another address.
/// </summary>
internal static partial class Forwards
{
    private const int MostCharacters = 60;

    private const int MostScript = 2_000;

    /// <summary>Links to what stands for the page, in its role.</summary>
    internal static IReadOnlyList<FoundLink> Of(HtmlPage page, AddressRole role = AddressRole.List)
    {
        var weight = page.WeightOf(page.Body);
        if (weight.Own > MostCharacters || weight.Links > 3)
        {
            return [];
        }

        var addresses = new List<WebAddress>();
        if (PageLinks.RefreshOf(page) is { } refreshed)
        {
            addresses.Add(refreshed);
        }

        addresses.AddRange(PageLinks.Of(page).Where(static link => link.Element.LocalName is "iframe" or "frame" && !LinkRole.IsFile(link.Address)).Select(static link => link.Address));
        addresses.AddRange(page.Scripts.Where(static script => script.Length < MostScript && !script.Contains("cookie", StringComparison.OrdinalIgnoreCase))
            .Select(static script => Location().Match(script))
            .Where(static match => match.Success)
            .Select(match => WebAddress.TryParse(match.Groups["to"].Value, page.Base, out var address) ? address : null)
            .OfType<WebAddress>());
        return [.. addresses.Where(address => address.Authority == page.Address.Authority && address != page.Address).Distinct().Take(10)
            .Select(address => new FoundLink(address, role, string.Empty, IsPaging: true))];
    }

    [GeneratedRegex("""^[^=(]{0,300}?(?:window\.|document\.|top\.|self\.|parent\.)?location(?:\.href)?\s*=\s*["'](?<to>[^"'\s<>]+)["']|location\.replace\(\s*["'](?<to>[^"'\s<>]+)["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Location();
}
