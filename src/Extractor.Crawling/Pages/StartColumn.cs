using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages;

/// <summary>The columns that a crawl was pointed at: what lies below them belongs to them.</summary>
internal sealed partial class StartColumn
{
    private readonly ImmutableArray<(string Authority, string Folder)> folders;
    private readonly ImmutableHashSet<string> columns;
    private readonly ImmutableHashSet<string> hosts;
    private readonly ImmutableHashSet<WebAddress> start;

    internal StartColumn(SiteRecipe recipe)
    {
        folders = [.. recipe.Start.Select(static address => (address.Authority, FolderOf(address)))];
        columns = [.. recipe.Start.SelectMany(ColumnsOf)];
        hosts = [.. recipe.Hosts];
        start = [.. recipe.Start];
    }

    /// <summary>Whether an address is one of the start pages.</summary>
    internal bool IsStart(WebAddress address) => start.Contains(address);

    /// <summary>Whether the crawl may ask the host of an address.</summary>
    internal bool IsAllowed(WebAddress address) => hosts.Contains(address.Authority);

    /// <summary>
    /// Whether an address lies in the folder of a start page, or names the number of its column (<c>col123</c>, <c>columnid=123</c>). The root of
    /// a site is no column.
    /// </summary>
    internal bool Holds(WebAddress address) =>
        folders.Any(column => column.Folder.Length > 1 && column.Authority == address.Authority && address.Uri.AbsolutePath.StartsWith(column.Folder, StringComparison.Ordinal))
        || (!columns.IsEmpty && IsAllowed(address) && ColumnsOf(address).Any(columns.Contains));

    /// <summary>Whether an address lies in the folder of a start page, the root of its site included.</summary>
    internal bool HoldsInFolder(WebAddress address) =>
        folders.Any(column => column.Authority == address.Authority && address.Uri.AbsolutePath.StartsWith(column.Folder, StringComparison.Ordinal));

    private static string FolderOf(WebAddress address)
    {
        var path = address.Uri.AbsolutePath;
        return path[..(path.LastIndexOf('/') + 1)];
    }

    private static IEnumerable<string> ColumnsOf(WebAddress address) =>
        Columns().Matches(address.Uri.PathAndQuery).Select(static match => match.Groups["id"].Value);

    [GeneratedRegex(@"/col(?<id>[0-9]{2,})(?:/|$)|/art_(?<id>[0-9]{2,})_[0-9]+\.|[?&](?:columnid|channelid|chnlid|catid|categoryid|cid|lmid|nodeid)=(?<id>[A-Za-z0-9-]{2,})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Columns();
}
