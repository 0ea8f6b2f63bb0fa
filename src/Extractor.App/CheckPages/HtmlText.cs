using System.Net;
using System.Text;
using Extractor.App.Output;

namespace Extractor.App.CheckPages;

/// <summary>
/// HTML as it is written: every text goes through <see cref="Text"/>, which a document cannot leave. Markup comes from this program alone.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder written = new();

    /// <summary>Begins an element on a line of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Its class in the style sheet, a word of this program, or null.</param>
    internal HtmlText Open(string name, string? kind = null)
    {
        written.Append('<').Append(name);
        if (kind is not null)
        {
            written.Append(" class=\"").Append(kind).Append('"');
        }

        written.Append('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    internal HtmlText Close(string name)
    {
        written.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>An element that holds a text and nothing else.</summary>
    internal HtmlText Element(string name, string? text, string? kind = null) => Open(name, kind).Text(text).Close(name);

    /// <summary>
    /// A text, whatever it holds: what HTML reads as markup is escaped; control characters and marks that turn the writing direction are replaced,
    /// so that a quoted label cannot change what stands around it.
    /// </summary>
    internal HtmlText Text(string? text)
    {
        written.Append(WebUtility.HtmlEncode(WithoutNoncharacters(PrintableText.OneLine(text ?? string.Empty))));
        return this;
    }

    /// <summary>A sentence in both languages, each marked as what it is.</summary>
    internal HtmlText Both(string element, string chinese, string english, string? kind = null)
    {
        Open(element, kind).written.Append("<span lang=\"zh\">");
        Text(chinese).written.Append("</span> <span lang=\"en\">");
        Text(english).written.Append("</span>");
        return Close(element);
    }

    /// <summary>Markup of this program as it stands.</summary>
    internal HtmlText Markup(string markup)
    {
        written.Append(markup).Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => written.ToString();

    /// <summary>Half a character and the code points that are none become a replacement character.</summary>
    private static string WithoutNoncharacters(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune);
        }

        return whole.ToString();
    }
}
