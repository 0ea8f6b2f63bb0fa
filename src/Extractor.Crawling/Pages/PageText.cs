using System.Text;
using AngleSharp.Dom;

namespace Extractor.Crawling.Pages;

/// <summary>The text of a page as a person sees it.</summary>
internal static class PageText
{
    /// <summary>Whether nobody sees the text of an element.</summary>
    internal static bool IsUnseen(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "select" or "textarea" or "title" or "head" or "noembed" or "noframes" or "datalist";

    /// <summary>The visible text of an element: parts of different blocks and cells have a blank between them, blanks are single.</summary>
    internal static string Of(IElement element, int most = int.MaxValue)
    {
        var text = new StringBuilder();
        Append(element, text, most, without: null);
        return text.ToString().Trim();
    }

    /// <summary>The visible text of an element without that of one inside it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="without">The element that is left out.</param>
    /// <param name="most">Characters after which the text may end.</param>
    /// <param name="isParted">Whether every element is parted from the next by a blank: labels and values stand in elements side by side.</param>
    internal static string Around(IElement element, IElement? without, int most = int.MaxValue, bool isParted = false)
    {
        var text = new StringBuilder();
        Append(element, text, most, without, isParted);
        return text.ToString().Trim();
    }

    /// <summary>A text with single blanks, none around it; empty for null.</summary>
    internal static string Collapse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var collapsed = new StringBuilder(text.Length);
        Append(text, collapsed);
        return collapsed.ToString().Trim();
    }

    /// <summary>Characters that are no blanks.</summary>
    internal static int CountVisible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += IsBlank(character) ? 0 : 1;
        }

        return count;
    }

    private static void Append(IElement root, StringBuilder text, int most, IElement? without, bool isParted = false)
    {
        var open = new Stack<(INode Parent, int Next)>();
        open.Push((root, 0));
        while (text.Length < most && open.TryPop(out var place))
        {
            if (place.Next >= place.Parent.ChildNodes.Length)
            {
                Separate(place.Parent, text, isParted);
                continue;
            }

            open.Push((place.Parent, place.Next + 1));
            switch (place.Parent.ChildNodes[place.Next])
            {
                case IText piece:
                    Append(piece.Data, text);
                    break;
                case IElement element when element != without && !IsUnseen(element):
                    Separate(element, text, isParted);
                    open.Push((element, 0));
                    break;
            }
        }
    }

    private static void Append(ReadOnlySpan<char> piece, StringBuilder text)
    {
        foreach (var character in piece)
        {
            if (!IsBlank(character))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }

    private static void Separate(INode node, StringBuilder text, bool isParted)
    {
        if (node is IElement element && (isParted || !Html.ElementNames.IsInline(element.LocalName)) && text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>White space of any kind, and the marks without width that editors leave behind.</summary>
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character) || character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060';
}
