using System.Globalization;
using System.Security;
using System.Text;
using Extractor.Geometry;

namespace Extractor.Inspection;

/// <summary>Writes the few shapes that a drawing of a page needs. Texts are escaped; numbers have at most two decimals.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a drawing of this size, in points.</summary>
    public SvgText(double width, double height) => text.Append(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.##}\" height=\"{height:0.##}\" viewBox=\"0 0 {width:0.##} {height:0.##}\">\n")
        .Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");

    /// <summary>Begins a named layer.</summary>
    public SvgText Open(string name)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g id=\"{name}\">\n");
        return this;
    }

    /// <summary>Ends a layer.</summary>
    public SvgText Close()
    {
        text.Append("</g>\n");
        return this;
    }

    /// <summary>Draws a box, with a text that shows when one points at it.</summary>
    public void Rectangle(BoundingBox box, string fill, string stroke, double opacity = 1, string? title = null)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{box.Left:0.##}\" y=\"{box.Top:0.##}\" width=\"{box.Width:0.##}\" height=\"{box.Height:0.##}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\" stroke=\"{stroke}\" stroke-width=\"0.4\"");
        text.Append(title is null ? "/>\n" : $"><title>{Escape(title)}</title></rect>\n");
    }

    /// <summary>Writes a word so that it fills its box.</summary>
    public void Text(BoundingBox box, double size, string content) => text.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{box.Left:0.##}\" y=\"{box.Bottom - (box.Height * 0.2):0.##}\" font-size=\"{size:0.##}\" textLength=\"{box.Width:0.##}\" lengthAdjust=\"spacingAndGlyphs\">{Escape(content)}</text>\n");

    /// <summary>Draws a straight line.</summary>
    public void Line(Point from, Point to, string stroke, double width, string? title = null)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{from.X:0.##}\" y1=\"{from.Y:0.##}\" x2=\"{to.X:0.##}\" y2=\"{to.Y:0.##}\" stroke=\"{stroke}\" stroke-width=\"{width:0.##}\"");
        text.Append(title is null ? "/>\n" : $"><title>{Escape(title)}</title></line>\n");
    }

    /// <summary>The whole drawing.</summary>
    public string Finish() => text.Append("</svg>\n").ToString();

    /// <summary>XML allows hardly any control characters, not even escaped; they are shown as the replacement character.</summary>
    private static string Escape(string content) => SecurityElement.Escape(
        string.Concat(content.EnumerateRunes().Select(rune => rune.Value < 0x20 || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString())));
}
