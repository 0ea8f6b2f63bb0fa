using System.Collections.Frozen;

namespace Extractor.Sources.Html;

/// <summary>What the names of elements mean for reading (HTML Living Standard, 13.1 to 13.3).</summary>
internal static class HtmlElements
{
    /// <summary>Elements that have no content and no end tag.</summary>
    private static readonly FrozenSet<string> Void = Set("area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Elements whose content nobody reads on the page.</summary>
    private static readonly FrozenSet<string> Unseen = Set("script", "style", "template", "noscript", "iframe", "noembed", "noframes", "svg", "select", "datalist", "textarea", "audio", "video", "canvas");

    /// <summary>Elements that begin on a line of their own.</summary>
    private static readonly FrozenSet<string> Block = Set(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
        "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /// <summary>Parts of a table.</summary>
    private static readonly FrozenSet<string> TablePart = Set("caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Set([.. Void, .. Unseen, .. Block, "colgroup", "a", "b", "em", "font", "head", "i", "meta", "o:p", "small", "span", "strong", "sub", "sup", "title", "u"])
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name as a string, the same object for each element of a known name.</summary>
    internal static string NameOf(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var known) ? known : name.ToString();

    internal static bool IsVoid(string name) => Void.Contains(name);

    internal static bool IsUnseen(string name) => Unseen.Contains(name);

    internal static bool IsBlock(string name) => Block.Contains(name);

    internal static bool IsTablePart(string name) => TablePart.Contains(name);

    internal static bool IsCell(string name) => name is "td" or "th";

    internal static bool IsRowGroup(string name) => name is "tbody" or "thead" or "tfoot";

    /// <summary>The level of a heading, or 0.</summary>
    internal static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    /// <summary>How the tokenizer must read what follows the start tag, or null for markup.</summary>
    internal static AngleSharp.Html.Parser.HtmlParseMode? ContentOf(string name) => name switch
    {
        "script" => AngleSharp.Html.Parser.HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => AngleSharp.Html.Parser.HtmlParseMode.Rawtext,
        "title" or "textarea" => AngleSharp.Html.Parser.HtmlParseMode.RCData,
        _ => null,
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
