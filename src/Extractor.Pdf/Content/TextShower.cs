using Extractor.Pdf.Fonts;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>Places the glyphs of text operators (ISO 32000-1, 9.4) on the page.</summary>
internal sealed class TextShower(PageCollector collector, PageBudget budget)
{
    // Spreadsheets print a text too long for its cell in full and clip it: what a reader can still make out counts as shown.
    private const double LeastVisible = 0.25;

    private Matrix text = Matrix.Identity;
    private Matrix line = Matrix.Identity;
    private byte[] scratch = new byte[256];

    public void Begin() => text = line = Matrix.Identity;

    public void SetMatrix(in Matrix matrix) => text = line = matrix;

    public void NextLine(double x, double y) => text = line = line.After(x, y);

    /// <summary>Shifts by thousandths of text space, backwards, as numbers in <c>TJ</c> do.</summary>
    public void Adjust(double thousandths, GraphicsState state)
    {
        var shift = -thousandths / 1000 * state.FontSize;
        text = state.Font is { IsVertical: true } ? text.After(0, shift) : text.After(shift * state.HorizontalScale, 0);
    }

    /// <summary>Shows a string token of the content.</summary>
    public void Show(TokenKind kind, ReadOnlySpan<byte> token, GraphicsState state)
    {
        if (state.Font is not { } font)
        {
            collector.Report(PdfDiagnosticCode.FontMissing);
            return;
        }

        if (!budget.TakeCodes(token.Length))
        {
            return;
        }

        if (scratch.Length < token.Length + 1)
        {
            scratch = new byte[token.Length * 2];
        }

        var length = kind == TokenKind.HexString ? StringToken.DecodeHex(token, scratch) : StringToken.DecodeLiteral(token, scratch);
        var codes = scratch.AsSpan(0, length);
        var toPage = text.Then(state.ToPage);
        var position = 0;
        double alongX = 0, alongY = 0;
        while (position < codes.Length)
        {
            var before = position;
            var glyph = font.Next(codes, ref position);
            if (position <= before)
            {
                break;
            }

            Place(glyph, font, toPage, alongX, alongY, state);
            var spacing = state.CharacterSpacing + (position - before == 1 && codes[before] == ' ' ? state.WordSpacing : 0);
            if (font.IsVertical)
            {
                alongY += (glyph.VerticalAdvance * state.FontSize) + spacing;
            }
            else
            {
                alongX += ((glyph.Advance * state.FontSize) + spacing) * state.HorizontalScale;
            }
        }

        text = text.After(alongX, alongY);
    }

    private void Place(FontGlyph glyph, Font font, in Matrix toPage, double alongX, double alongY, GraphicsState state)
    {
        if (glyph.Text.Length == 0)
        {
            return;
        }

        // One em along the baseline and one em upwards, on the page.
        var across = state.FontSize * state.HorizontalScale;
        var (rightX, rightY) = (toPage.A * across, toPage.B * across);
        var (upX, upY) = (toPage.C * state.FontSize, toPage.D * state.FontSize);
        var originX = toPage.X(alongX, alongY + state.Rise);
        var originY = toPage.Y(alongX, alongY + state.Rise);
        var (left, low, right, high) = font.IsVertical ? Cell(glyph) : (0, font.Descent, glyph.Advance, font.Ascent);
        var box = new Matrix(rightX, rightY, upX, upY, originX, originY).Apply(left, low, right, high);
        if (!Touches(box, state.Page))
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text))
            {
                collector.Report(PdfDiagnosticCode.GlyphsOffPage);
            }

            return;
        }

        var placed = new PdfGlyph(
            glyph.Text, box.Left, box.Top, box.Right, box.Bottom, originX, originY,
            Math.Sqrt((upX * upX) + (upY * upY)), font.IsVertical ? Rotation(-upX, -upY) : Rotation(rightX, rightY),
            state.RenderMode is 3 or 7, glyph.IsUnknown, state.Fill.Color, font.Name);
        if (IsVisible(box, state.Clip))
        {
            collector.Add(placed);
        }
        else
        {
            collector.AddClipped(placed);
        }
    }

    /// <summary>What a glyph of vertical writing takes of its column, in ems from its origin: from there down to the next glyph's.</summary>
    private static (double Left, double Low, double Right, double High) Cell(FontGlyph glyph)
    {
        var down = glyph.VerticalAdvance == 0 ? -1 : glyph.VerticalAdvance;
        return (-glyph.OriginX, down, glyph.Advance - glyph.OriginX, 0);
    }

    /// <summary>Whether a box lies on the page, at least with an edge.</summary>
    internal static bool Touches(in PdfRectangle box, in PdfRectangle page)
    {
        var inside = box.Intersect(page);
        return inside.Width >= 0 && inside.Height >= 0;
    }

    /// <summary>Whether enough of a glyph's box is inside the clipping path to be made out.</summary>
    internal static bool IsVisible(in PdfRectangle box, in PdfRectangle clip)
    {
        var visible = box.Intersect(clip);
        return visible.Width >= LeastVisible * box.Width && visible.Height >= LeastVisible * box.Height;
    }

    /// <summary>The direction of text on the page to the nearest quarter turn, clockwise.</summary>
    internal static int Rotation(double x, double y) =>
        Math.Abs(x) >= Math.Abs(y) ? (x >= 0 ? 0 : 180) : (y > 0 ? 90 : 270);
}
