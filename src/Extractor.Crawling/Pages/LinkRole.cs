using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling.Pages;

/// <summary>What a link promises, by its address, its attributes and its text.</summary>
internal static partial class LinkRole
{
    /// <summary>The role of what a link of a list leads to, or null for pictures, styles, films.</summary>
    /// <param name="link">The link.</param>
    /// <param name="isDated">Whether a date stands beside it.</param>
    internal static AddressRole? Of(PageLink link, bool isDated) =>
        IsFile(link) ? AddressRole.File
        : FileNames.IsOther(FileNames.ExtensionOf(link.Address.Uri.AbsolutePath)) ? null
        : !isDated && IsColumn(link.Address) ? AddressRole.List
        : AddressRole.Article;

    /// <summary>Whether a link leads to a file: by its extension, the attribute <c>download</c>, or what download pages are called.</summary>
    internal static bool IsFile(PageLink link) => IsFile(link.Address) || IsDownload(link.Element, link.Address) || IsNamedAsFile(link.Text, link.Address);

    /// <summary>Whether an address is that of a file.</summary>
    internal static bool IsFile(WebAddress address)
    {
        var extension = FileNames.ExtensionOf(address.Uri.AbsolutePath);
        return FileNames.IsDocument(extension)
            || (!FileNames.IsOther(extension) && (Download().IsMatch(address.Uri.PathAndQuery) || NamesFile(address.Uri.Query)));
    }

    /// <summary>The file that a page in a frame shows (<c>viewer.html?file=/a.pdf</c>), or the address itself.</summary>
    internal static WebAddress Unwrapped(WebAddress address)
    {
        if (ViewerPage().IsMatch(address.Uri.AbsolutePath)
            && Viewer().Match(address.Uri.Query) is { Success: true } match
            && FileNames.IsDocument(FileNames.ExtensionOf(PathOf(Uri.UnescapeDataString(match.Groups["file"].Value))))
            && WebAddress.TryParse(Uri.UnescapeDataString(match.Groups["file"].Value), address, out var file))
        {
            return file;
        }

        return address;
    }

    /// <summary>Whether an address looks like that of a column: a folder, an index, a list.</summary>
    internal static bool IsColumn(WebAddress address) =>
        address.Uri.AbsolutePath.EndsWith('/') || Column().IsMatch(address.Uri.AbsolutePath);

    private static bool IsDownload(IElement element, WebAddress address) =>
        element.HasAttribute("download") && !FileNames.IsOther(FileNames.ExtensionOf(address.Uri.AbsolutePath));

    /// <summary>The text of a link that is called like a file, or an attachment, and leads to no page.</summary>
    private static bool IsNamedAsFile(string text, WebAddress address)
    {
        var extension = FileNames.ExtensionOf(address.Uri.AbsolutePath);
        return !FileNames.IsPage(extension) && !FileNames.IsOther(extension) && !address.Uri.AbsolutePath.EndsWith('/')
            && (FileNames.IsDocument(FileNames.ExtensionOf(text)) || Attachment().IsMatch(text));
    }

    private static bool NamesFile(string query) =>
        query.Split('&', '=').Any(static part => FileNames.IsDocument(FileNames.ExtensionOf(Uri.UnescapeDataString(part))));

    private static string PathOf(string address) => address.Split('?', '#')[0];

    [GeneratedRegex(@"(?:/|[?&])(?:down(?:load)?(?:file|attach|s)?|file_?down(?:load)?|attach(?:ment)?_?down(?:load)?|down_?attach|getfile|readfile|downfile)(?:\.|/|\?|=|$)|[?&](?:file_?id|attach_?id|attachment_?id|annex_?id|wjid|fjid)=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Download();

    [GeneratedRegex(@"[?&](?:file|url|src|pdf)=(?<file>[^&]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Viewer();

    [GeneratedRegex(@"viewer|pdfjs|preview", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ViewerPage();

    [GeneratedRegex(@"^\W*附件|附件下载|点击下载", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"/(?:[a-z]*(?:index|list|more|default|node|channel|column|iframe)[a-z]*(?:_?[0-9]+)?|col(?:umn)?_?[0-9]+|[a-z]*lists?_?[0-9]*)\.(?:s?html?|jsp|aspx?|php|do|psp)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Column();
}
