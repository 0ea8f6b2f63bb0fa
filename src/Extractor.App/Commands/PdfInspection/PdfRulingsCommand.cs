using System.Text.Json;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary><c>pdf rulings</c>: every horizontal and vertical line of a page as it was drawn.</summary>
internal sealed class PdfRulingsCommand(Terminal terminal) : PdfPageCommand(
    terminal,
    "rulings",
    "Lists the horizontal and vertical lines of a page as they were drawn, in points from the top-left corner.",
    "extractor pdf rulings report.pdf --page 3 --format json")
{
    /// <inheritdoc/>
    protected override void Write(PdfPage page, string format)
    {
        if (format == "json")
        {
            JsonOutput.WriteAll(Terminal.OutputStream, lines: false, page.Rulings, WriteRuling);
            return;
        }

        var table = new TextTable("axis", Numeric("position"), Numeric("start"), Numeric("end"), Numeric("thickness"), Numeric("lightness"), "dashed");
        foreach (var ruling in page.Rulings)
        {
            table.Add(
                Axis(ruling),
                Points(ruling.Position),
                Points(ruling.Start),
                Points(ruling.End),
                Points(ruling.Thickness),
                Points(ruling.Color.Lightness),
                ruling.IsDashed ? "yes" : "");
        }

        table.WriteTo(Terminal);
    }

    private static string Axis(PdfRuling ruling) => ruling.Axis == PdfAxis.Horizontal ? "horizontal" : "vertical";

    private static void WriteRuling(Utf8JsonWriter writer, PdfRuling ruling)
    {
        writer.WriteStartObject();
        writer.WriteString("axis", Axis(ruling));
        writer.WriteNumber("position", Rounded(ruling.Position));
        writer.WriteNumber("start", Rounded(ruling.Start));
        writer.WriteNumber("end", Rounded(ruling.End));
        writer.WriteNumber("thickness", Rounded(ruling.Thickness));
        writer.WriteNumber("lightness", Rounded(ruling.Color.Lightness));
        writer.WriteBoolean("dashed", ruling.IsDashed);
        writer.WriteEndObject();
    }
}
