using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Extractor.Sources.Html;

/// <summary>The attributes of a start tag that reading needs; all others are dropped while the tag is read.</summary>
internal static class HtmlAttributes
{
    /// <summary>An id or a list of classes that is longer than this is data, not a name.</summary>
    private const int LongestMarks = 512;

    /// <summary>Whether the tokenizer is to keep an attribute.</summary>
    internal static bool IsNeeded(ReadOnlySpan<char> name) =>
        name is "id" or "class" or "role" or "style" or "hidden" or "rowspan" or "colspan" or "href" or "charset" or "content" or "http-equiv";

    /// <summary>The element of a start tag.</summary>
    internal static HtmlNode ElementOf(string name, int line, StructAttributes attributes)
    {
        if (attributes.Count == 0)
        {
            return HtmlNode.Element(name, line);
        }

        var (marks, id, classes) = (string.Empty, string.Empty, string.Empty);
        var (hidden, shown, rows, columns) = (false, false, 1, 1);
        for (var at = 0; at < attributes.Count; at++)
        {
            var attribute = attributes[at];
            var value = attribute.Value.Memory.Span;
            switch (attribute.Name.Memory.Span)
            {
                case "id" or "class" or "role" when value.Length <= LongestMarks:
                    var mark = value.ToString();
                    marks = marks.Length == 0 ? mark : $"{marks} {mark}";
                    id = attribute.Name.Memory.Span is "id" ? mark : id;
                    classes = attribute.Name.Memory.Span is "class" ? mark : classes;
                    break;
                case "style":
                    ReadStyle(value, ref hidden, ref shown);
                    break;
                case "hidden":
                    hidden = true;
                    break;
                case "rowspan":
                    rows = SpanOf(value, 0, HtmlBudget.RowSpan);
                    break;
                case "colspan":
                    columns = SpanOf(value, 1, HtmlBudget.ColumnSpan);
                    break;
            }
        }

        return new HtmlNode(name, null, line)
        {
            Marks = marks,
            Id = id,
            ClassList = classes,
            IsHidden = hidden,
            IsShownByOwnStyle = shown,
            RowSpan = rows,
            ColumnSpan = columns,
        };
    }

    /// <summary>The value of an attribute, or null.</summary>
    internal static string? Value(StructAttributes attributes, string name)
    {
        for (var at = 0; at < attributes.Count; at++)
        {
            if (attributes[at].Name.Memory.Span.SequenceEqual(name))
            {
                return attributes[at].Value.ToString();
            }
        }

        return null;
    }

    /// <summary>A number with anything behind it, as browsers read spans; what is no number is 1.</summary>
    private static int SpanOf(ReadOnlySpan<char> value, int least, int most)
    {
        var text = value.TrimStart();
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        return digits.Length is > 0 and < 10 ? Math.Clamp(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), least, most) : 1;
    }

    private static void ReadStyle(ReadOnlySpan<char> style, ref bool hidden, ref bool shown)
    {
        foreach (var range in style.Split(';'))
        {
            if (HtmlDeclaration.Of(style[range]) is { } said)
            {
                hidden |= said.Hides;
                shown |= !said.IsVisibility && !said.Hides;
            }
        }
    }
}
