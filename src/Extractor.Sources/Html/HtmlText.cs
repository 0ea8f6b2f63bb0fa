using System.Text;

namespace Extractor.Sources.Html;

/// <summary>
/// White space as a page shows it: runs of it are one blank, and a line break between two ideographs is none (CSS Text 3, 4.1: the
/// source was wrapped there). No-break and ideographic spaces are characters.
/// </summary>
internal static class HtmlText
{
    /// <summary>The text with its white space collapsed.</summary>
    internal static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        Append(collapsed, text);
        return collapsed.ToString();
    }

    /// <summary>Appends a piece of text to what is already collapsed.</summary>
    internal static void Append(StringBuilder collapsed, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (!IsSpace(character))
            {
                collapsed.Append(character is '\u200B' or '\uFEFF' ? string.Empty : character.ToString());
                continue;
            }

            var breaks = false;
            var end = at;
            while (end < text.Length && IsSpace(text[end]))
            {
                breaks |= text[end] is '\n' or '\r';
                end++;
            }

            at = end - 1;
            var before = collapsed.Length == 0 ? '\n' : collapsed[^1];
            var joins = breaks && IsWide(before) && end < text.Length && IsWide(text[end]);
            if (before is not (' ' or '\n') && !joins)
            {
                collapsed.Append(' ');
            }
        }
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsWide(char character) => character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
