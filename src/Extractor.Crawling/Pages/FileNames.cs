using System.Collections.Frozen;

namespace Extractor.Crawling.Pages;

/// <summary>The extensions of names and addresses.</summary>
internal static class FileNames
{
    private const int LongestExtension = 6;

    private static readonly FrozenSet<string> Documents = Set(
        "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "wps", "et", "ofd", "ceb", "rtf", "odt", "ods", "csv", "txt", "zip", "rar", "7z", "gz", "mht", "mhtml");

    private static readonly FrozenSet<string> Others = Set(
        "jpg", "jpeg", "png", "gif", "bmp", "ico", "svg", "webp", "tif", "tiff", "css", "js", "json", "swf", "mp3", "mp4", "avi", "wmv", "flv", "wav", "mov", "m3u8",
        "exe", "apk", "msi", "dmg", "ppt", "pptx", "woff", "ttf");

    private static readonly FrozenSet<string> Pages = Set("htm", "html", "shtml", "shtm", "xhtml", "jhtml", "jsp", "jspx", "asp", "aspx", "php", "do", "action", "cgi", "psp", "dhtml");

    /// <summary>The extension of a name or path, lower case and without its point; null when it has none that looks like one.</summary>
    internal static string? ExtensionOf(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var end = name.AsSpan().TrimEnd();
        end = end[(end.LastIndexOfAny('/', '\\') + 1)..];
        var at = end.LastIndexOf('.');
        if (at < 0 || end.Length - at - 1 is 0 or > LongestExtension)
        {
            return null;
        }

        foreach (var character in end[(at + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return null;
            }
        }

        return end[(at + 1)..].ToString().ToLowerInvariant();
    }

    /// <summary>Whether it is the extension of files that may hold reports.</summary>
    internal static bool IsDocument(string? extension) => extension is not null && Documents.Contains(extension);

    /// <summary>Whether it is the extension of something that is neither page nor report: pictures, styles, films, programs.</summary>
    internal static bool IsOther(string? extension) => extension is not null && Others.Contains(extension);

    /// <summary>Whether it is the extension of pages.</summary>
    internal static bool IsPage(string? extension) => extension is not null && Pages.Contains(extension);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
