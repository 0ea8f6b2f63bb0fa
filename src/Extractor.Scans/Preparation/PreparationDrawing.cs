using System.Globalization;
using System.Security;
using System.Text;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>Draws a step of a preparation as SVG: its picture as PNG, what was found over it. The same step gives the same text.</summary>
public static class PreparationDrawing
{
    /// <summary>Draws one step, one unit a pixel. Red: boxes; blue: straight lines.</summary>
    public static string ToSvg(PreparationStep step)
    {
        var (width, height) = (step.Picture.Width, step.Picture.Height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(step.Name)}: {SecurityElement.Escape(step.Note)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<image width=\"{width}\" height=\"{height}\" href=\"data:image/png;base64,{Convert.ToBase64String(PngWriter.Write(step.Picture))}\"/>\n");
        svg.Append("<g id=\"boxes\" fill=\"#e00\" fill-opacity=\"0.08\" stroke=\"#e00\">\n");
        foreach (var box in step.Boxes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{Math.Max(0, box.Width)}\" height=\"{Math.Max(0, box.Height)}\"/>\n");
        }

        svg.Append("</g>\n<g id=\"lines\" stroke=\"#03c\">\n");
        foreach (var line in step.Lines)
        {
            var (fromX, fromY, toX, toY) = line.IsHorizontal
                ? (line.Start, line.Position, line.End, line.Position)
                : (line.Position, line.Start, line.Position, line.End);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{fromX:0.##}\" y1=\"{fromY:0.##}\" x2=\"{toX:0.##}\" y2=\"{toY:0.##}\" stroke-width=\"{line.Thickness:0.##}\" stroke-opacity=\"0.6\"/>\n");
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }
}
