using System.Text.Json;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary><c>pdf glyphs</c>: every glyph of a page with its box.</summary>
internal sealed class PdfGlyphsCommand(Terminal terminal) : PdfPageCommand(
    terminal,
    "glyphs",
    "Lists the glyphs of a page in the order of drawing, with their boxes in points from the top-left corner.",
    "extractor pdf glyphs report.pdf --page 3 --format json")
{
    /// <inheritdoc/>
    protected override void Write(PdfPage page, string format)
    {
        if (format == "json")
        {
            JsonOutput.WriteAll(Terminal.OutputStream, lines: false, page.Glyphs, WriteGlyph);
            return;
        }

        var table = new TextTable("text", Numeric("left"), Numeric("top"), Numeric("right"), Numeric("bottom"), Numeric("size"), "font");
        foreach (var glyph in page.Glyphs)
        {
            table.Add(glyph.Text, Points(glyph.Left), Points(glyph.Top), Points(glyph.Right), Points(glyph.Bottom), Points(glyph.FontSize), glyph.FontName);
        }

        table.WriteTo(Terminal);
    }

    private static void WriteGlyph(Utf8JsonWriter writer, PdfGlyph glyph)
    {
        writer.WriteStartObject();
        writer.WriteString("text", glyph.Text);
        writer.WriteStartArray("bbox");
        writer.WriteNumberValue(Rounded(glyph.Left));
        writer.WriteNumberValue(Rounded(glyph.Top));
        writer.WriteNumberValue(Rounded(glyph.Right));
        writer.WriteNumberValue(Rounded(glyph.Bottom));
        writer.WriteEndArray();
        writer.WriteStartArray("origin");
        writer.WriteNumberValue(Rounded(glyph.BaselineX));
        writer.WriteNumberValue(Rounded(glyph.BaselineY));
        writer.WriteEndArray();
        writer.WriteNumber("size", Rounded(glyph.FontSize));
        writer.WriteNumber("rotation", glyph.Rotation);
        writer.WriteBoolean("invisible", glyph.IsInvisible);
        writer.WriteBoolean("unknown", glyph.IsUnknown);
        writer.WriteString("font", glyph.FontName);
        writer.WriteEndObject();
    }
}
