using System.Text.Json;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary><c>pdf glyphs</c>: every glyph of a page with its box; those that are clipped away after the shown ones.</summary>
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
            JsonOutput.WriteAll(Terminal.OutputStream, lines: false, WithClipped(page), WriteGlyph);
            return;
        }

        var table = new TextTable("text", Numeric("left"), Numeric("top"), Numeric("right"), Numeric("bottom"), Numeric("size"), "seen", "font");
        foreach (var (glyph, isClipped) in WithClipped(page))
        {
            table.Add(
                glyph.Text, Points(glyph.Left), Points(glyph.Top), Points(glyph.Right), Points(glyph.Bottom), Points(glyph.FontSize),
                isClipped ? "clipped" : glyph.IsInvisible ? "invisible" : "", glyph.FontName);
        }

        table.WriteTo(Terminal);
    }

    private static IEnumerable<(PdfGlyph Glyph, bool IsClipped)> WithClipped(PdfPage page) =>
        page.Glyphs.Select(glyph => (glyph, false)).Concat(page.ClippedGlyphs.Select(glyph => (glyph, true)));

    private static void WriteGlyph(Utf8JsonWriter writer, (PdfGlyph Glyph, bool IsClipped) item)
    {
        var glyph = item.Glyph;
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
        writer.WriteBoolean("clipped", item.IsClipped);
        writer.WriteBoolean("unknown", glyph.IsUnknown);
        writer.WriteString("font", glyph.FontName);
        writer.WriteEndObject();
    }
}
