using System.Xml;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>Sitemaps and indexes of sitemaps (sitemaps.org, 0.9). Only addresses below a start page are followed.</summary>
internal static class Sitemap
{
    /// <summary>Addresses that one sitemap may have, by its protocol.</summary>
    private const int MostAddresses = 50_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 << 20,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Whether a text begins like a sitemap.</summary>
    internal static bool IsSitemap(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<", StringComparison.Ordinal)
            && (start.Contains("<urlset", StringComparison.OrdinalIgnoreCase) || start.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase))
            && !start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address is that of a compressed sitemap, which is not read and would else be kept as a document.</summary>
    internal static bool IsCompressed(WebAddress address) => FileNames.ExtensionOf(address.Uri.AbsolutePath) == "gz";

    /// <summary>Reads a sitemap.</summary>
    internal static PageReading Read(PageBody body, string text, StartColumn column)
    {
        var links = new FoundLinks(body.Address);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), Settings);
            Read(reader, body.Address, column, links);
        }
        catch (XmlException error)
        {
            return new PageReading { Role = AddressRole.List, Problem = CrawlProblems.Unreadable($"the XML of the sitemap is wrong in line {error.LineNumber}") };
        }

        return new PageReading { Role = AddressRole.List, Links = links.ToImmutable() };
    }

    private static void Read(XmlReader reader, WebAddress page, StartColumn column, FoundLinks links)
    {
        var (location, changed, isIndex, count) = ((string?)null, (DateOnly?)null, false, 0);
        for (var isRead = reader.Read(); isRead && count < MostAddresses;)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "loc" or "lastmod" })
            {
                // Reading the content moves behind the element.
                var isLocation = reader.LocalName == "loc";
                var content = reader.ReadElementContentAsString();
                location = isLocation ? content : location;
                changed = isLocation ? changed : PageDates.Find(content);
                isRead = !reader.EOF;
                continue;
            }

            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "url" or "sitemap" })
            {
                count++;
                if (Follow(location, changed, isIndex, page, column) is { } link)
                {
                    links.Add(link);
                }

                (location, changed) = (null, null);
            }

            isIndex |= reader is { NodeType: XmlNodeType.Element, LocalName: "sitemapindex" };
            isRead = reader.Read();
        }
    }

    private static FoundLink? Follow(string? location, DateOnly? changed, bool isIndex, WebAddress page, StartColumn column)
    {
        if (!WebAddress.TryParse(location, page, out var address) || !column.IsAllowed(address))
        {
            return null;
        }

        return IsCompressed(address) ? null
            : isIndex ? new FoundLink(address, AddressRole.List, string.Empty, changed, IsPaging: true)
            : !column.HoldsInFolder(address) || FileNames.IsOther(FileNames.ExtensionOf(address.Uri.AbsolutePath)) ? null
            : new FoundLink(address, LinkRole.IsFile(address) ? AddressRole.File : LinkRole.IsColumn(address) ? AddressRole.List : AddressRole.Article, string.Empty, changed);
    }
}
