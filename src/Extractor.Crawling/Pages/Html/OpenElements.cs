using AngleSharp.Dom;

namespace Extractor.Crawling.Pages.Html;

/// <summary>The elements whose end tag is still to come, the innermost last (HTML Living Standard, 13.2.4.2).</summary>
internal sealed class OpenElements(IElement body)
{
    private readonly List<IElement> stack = [body];
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);

    /// <summary>The innermost.</summary>
    internal IElement Current => stack[^1];

    /// <summary>How many there are.</summary>
    internal int Depth => stack.Count;

    internal void Push(IElement element) => stack.Add(element);

    /// <summary>Remembers an element that lies too deep, so that its end tag closes no other.</summary>
    internal void Drop(string name) => dropped[name] = dropped.GetValueOrDefault(name) + 1;

    /// <summary>Whether an element of this name is open in the page.</summary>
    internal bool IsOpen(string name)
    {
        for (var at = stack.Count - 1; at > 0; at--)
        {
            if (stack[at].LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Closes the elements that end where one of this name begins.</summary>
    internal void CloseBefore(string name)
    {
        switch (name)
        {
            case "li":
                CloseUnless("li", "ul", "ol", "menu", "dir");
                break;
            case "dt" or "dd":
                CloseUnless("dt", "dl");
                CloseUnless("dd", "dl");
                break;
            case "option" or "optgroup":
                CloseUnless("option", "select");
                break;
            case "td" or "th":
                CloseUnless("td", "tr", "table");
                CloseUnless("th", "tr", "table");
                break;
            case "tr":
                CloseUnless("tr", "table");
                CloseUnless("caption", "table");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUnless("tbody", "table");
                CloseUnless("thead", "table");
                CloseUnless("tfoot", "table");
                break;
            case "a":
                CloseUnless("a", "td", "th", "table", "div", "li");
                break;
        }

        if (ElementNames.EndsParagraph(name))
        {
            CloseUnless("p", "td", "th", "table", "caption", "button", "object");
        }
    }

    /// <summary>Finds the open element that an end tag closes.</summary>
    internal bool TryFind(string name, out int at)
    {
        if (dropped.TryGetValue(name, out var count) && count > 0)
        {
            dropped[name] = count - 1;
            at = -1;
            return false;
        }

        var isInline = ElementNames.IsInline(name);
        for (at = stack.Count - 1; at > 0; at--)
        {
            var open = stack[at].LocalName;
            if (open == name)
            {
                return true;
            }

            // </div> in a cell closes no div around its table; </span> behind an open <div> is a slip, but </a> always ends the link.
            if (IsBarrier(open, name) || (isInline && name != "a" && !ElementNames.IsInline(open)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Closes an element and all inside it; returns those inside a link that go on behind it, the outermost first.</summary>
    internal IReadOnlyList<IElement> Close(int at, bool reopens)
    {
        var inside = reopens ? stack.Skip(at + 1).Where(static element => !ElementNames.IsInline(element.LocalName)).ToArray() : [];
        stack.RemoveRange(at, stack.Count - at);
        return inside;
    }

    private static bool IsBarrier(string open, string name) => open switch
    {
        "td" or "th" => !(name is "tr" or "table" || ElementNames.IsRowGroup(name)),
        "table" => true,
        _ => ElementNames.IsBorder(open),
    };

    private void CloseUnless(string name, params ReadOnlySpan<string> borders)
    {
        for (var at = stack.Count - 1; at > 0; at--)
        {
            var open = stack[at].LocalName;
            if (open == name)
            {
                stack.RemoveRange(at, stack.Count - at);
                return;
            }

            if (borders.Contains(open))
            {
                return;
            }
        }
    }
}
