using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace Extractor.Crawling.Pages.Html;

/// <summary>What the names of elements mean for the tree (HTML Living Standard, 13.1 and 13.2.6).</summary>
internal static class ElementNames
{
    private static readonly FrozenSet<string> Void = Set(
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> ClosesParagraph = Set(
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dd", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
        "table", "ul");

    /// <summary>Elements that an end tag inside them never reaches beyond.</summary>
    private static readonly FrozenSet<string> Border = Set("html", "body", "table", "td", "th", "caption", "template", "object", "button", "select");

    private static readonly FrozenSet<string> Inline = Set("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "label");

    internal static bool IsVoid(string name) => Void.Contains(name);

    internal static bool IsInline(string name) => Inline.Contains(name);

    internal static bool EndsParagraph(string name) => ClosesParagraph.Contains(name);

    internal static bool IsBorder(string name) => Border.Contains(name);

    internal static bool IsInHead(string name) => name is "title" or "meta" or "base" or "link";

    internal static bool IsRowGroup(string name) => name is "tbody" or "thead" or "tfoot";

    internal static bool IsCell(string name) => name is "td" or "th";

    /// <summary>Whether a document can hold an element of this name; soup such as <c>&lt;a"b&gt;</c> makes names that no tree takes.</summary>
    internal static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 64 || !char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How the tokenizer must read what follows the start tag, or null for markup.</summary>
    internal static HtmlParseMode? ContentOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => null,
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
