using System.Globalization;
using System.Security;
using System.Text;

namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>One page while it is drawn. Places and sizes are points from the top-left corner; the file has millimetres.</summary>
internal sealed class OfdSheet(OfdHand hand, bool landscape)
{
    public const double Margin = 42;

    private readonly StringBuilder objects = new();

    // Objects have numbers in a document; pages only need theirs to differ.
    private int number = 10;

    /// <summary>A4, in points.</summary>
    public double Width => landscape ? 841.89 : 595.28;

    public double Height => landscape ? 595.28 : 841.89;

    public bool Landscape => landscape;

    /// <summary>The objects drawn so far.</summary>
    public string Content => objects.ToString();

    /// <summary>The width of a text in ems: ideographs one, ASCII half.</summary>
    public static double Ems(string text) => text.Sum(Ems);

    public static double Ems(char letter) => letter < 0x80 ? 0.5 : 1;

    public void Open() => objects.Append('<').Append(hand.Prefix).Append("PageBlock ID=\"").Append(number++).Append("\">");

    public void Close() => objects.Append("</").Append(hand.Prefix).Append("PageBlock>");

    /// <summary>Writes a text whose baseline begins at a place.</summary>
    public void Text(double x, double baseline, double size, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var unit = hand.Steps == OfdSteps.Scaled ? size : 1;
        var (top, height) = (baseline - (0.9 * size), 1.2 * size);
        var width = Ems(text) * size;
        objects.Append('<').Append(hand.Prefix).Append("TextObject ID=\"").Append(number++).Append("\" Boundary=\"")
            .Append(Box(x, top, width, height)).Append("\" Font=\"3\" Size=\"").Append(hand.Steps == OfdSteps.Scaled ? "1" : Millimetres(size)).Append('"');
        if (hand.Steps == OfdSteps.Scaled)
        {
            objects.Append(" CTM=\"").Append(Millimetres(size)).Append(" 0 0 ").Append(Millimetres(size)).Append(" 0 0\"");
        }

        objects.Append("><").Append(hand.Prefix).Append("TextCode X=\"0\" Y=\"")
            .Append(hand.Steps == OfdSteps.Scaled ? "0.9" : Millimetres(baseline - top)).Append('"');
        if (text.Length > 1)
        {
            objects.Append(" DeltaX=\"").Append(Steps([.. text[..^1].Select(letter => hand.Steps == OfdSteps.Scaled ? Number(Ems(letter)) : Millimetres(Ems(letter) * size / unit))])).Append('"');
        }

        objects.Append('>').Append(SecurityElement.Escape(text)).Append("</").Append(hand.Prefix).Append("TextCode></").Append(hand.Prefix).Append("TextObject>");
    }

    /// <summary>Draws the edges of a cell.</summary>
    public void Cell(double left, double top, double right, double bottom, bool grey)
    {
        if (hand.Rules == OfdRules.Rectangles)
        {
            Path(left, top, right, bottom, grey, fill: false, $"M 0 0 L {Millimetres(right - left)} 0 L {Millimetres(right - left)} {Millimetres(bottom - top)} L 0 {Millimetres(bottom - top)} C");
            return;
        }

        foreach (var (x1, y1, x2, y2) in new[] { (left, top, right, top), (left, bottom, right, bottom), (left, top, left, bottom), (right, top, right, bottom) })
        {
            if (hand.Rules == OfdRules.Lines)
            {
                Path(x1, y1, x2, y2, grey, fill: false, $"M 0 0 L {Millimetres(x2 - x1)} {Millimetres(y2 - y1)}");
            }
            else
            {
                const double Thick = 0.6;
                var (width, height) = (Math.Max(Thick, x2 - x1), Math.Max(Thick, y2 - y1));
                Path(x1, y1, x1 + width, y1 + height, grey, fill: true, $"M 0 0 L {Millimetres(width)} 0 L {Millimetres(width)} {Millimetres(height)} L 0 {Millimetres(height)} C");
            }
        }
    }

    private void Path(double left, double top, double right, double bottom, bool grey, bool fill, string data)
    {
        var color = grey ? "191 191 191" : "0 0 0";
        objects.Append('<').Append(hand.Prefix).Append("PathObject ID=\"").Append(number++).Append("\" Boundary=\"")
            .Append(Box(left, top, right - left, bottom - top)).Append(fill ? "\" Fill=\"true\" Stroke=\"false\"><" : "\" LineWidth=\"0.2\"><")
            .Append(hand.Prefix).Append(fill ? "FillColor" : "StrokeColor").Append(" Value=\"").Append(color).Append("\"/><")
            .Append(hand.Prefix).Append("AbbreviatedData>").Append(data).Append("</").Append(hand.Prefix).Append("AbbreviatedData></").Append(hand.Prefix).Append("PathObject>");
    }

    private string Steps(string[] steps)
    {
        if (hand.Steps != OfdSteps.Gathered)
        {
            return string.Join(' ', steps);
        }

        var gathered = new List<string>();
        for (var at = 0; at < steps.Length;)
        {
            var end = at;
            while (end < steps.Length && steps[end] == steps[at])
            {
                end++;
            }

            gathered.Add(end - at > 1 ? $"g {end - at} {steps[at]}" : steps[at]);
            at = end;
        }

        return string.Join(' ', gathered);
    }

    private static string Box(double x, double y, double width, double height) =>
        $"{Millimetres(x)} {Millimetres(y)} {Millimetres(width)} {Millimetres(height)}";

    private static string Millimetres(double points) => Number(points * 25.4 / 72);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
