using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>
/// Places the text of annotations without an appearance in their rectangles, about as viewers do. Each viewer does it in its own way, so
/// that the place within the rectangle is approximate, which a diagnostic says.
/// </summary>
internal sealed class AnnotationTextShower(PageCollector collector, PageBudget budget)
{
    // What viewers leave free at the edges, and the size they choose where none is given.
    private const double Margin = 2;
    private const double UsualSize = 12;
    private const double LeastSize = 4;
    private const double LineHeight = 1.2;

    private readonly TextShower shower = new(collector, budget);
    private readonly StatedTextFont font = new();

    /// <summary>Shows a text in its rectangle, as far as it has room there.</summary>
    /// <param name="text">The text and its rectangle.</param>
    /// <param name="state">The state the page begins with; it is changed.</param>
    public void Show(in AnnotationText text, GraphicsState state)
    {
        var (area, room) = (text.Area, text.Area.Width - (2 * Margin));
        var size = text.FontSize > 0 ? text.FontSize : Math.Clamp(area.Height / LineHeight, LeastSize, UsualSize);
        state.Font = font;
        state.FontSize = size;
        state.Clip = state.Clip.Intersect(state.ToPage.Apply(area.Left, area.Top, area.Right, area.Bottom));
        var baseline = text.HasLines
            ? area.Bottom - Margin - (size * font.Ascent)
            : ((area.Top + area.Bottom) / 2) - (size * (font.Ascent + font.Descent) / 2);
        foreach (var line in Lines(text.Text, text.HasLines ? room / size : double.PositiveInfinity))
        {
            var free = room - (size * line.EnumerateRunes().Sum(rune => StatedTextFont.Advance(rune.ToString())));
            var indent = text.Alignment switch { 1 => free / 2, 2 => free, _ => 0 };
            shower.Begin();
            shower.NextLine(area.Left + Margin + Math.Max(0, indent), baseline);
            shower.Show(TokenKind.HexString, StatedTextFont.Codes(line), state);
            baseline -= size * LineHeight;
            if (budget.IsSpent || !budget.TakeOperator())
            {
                break;
            }
        }

        collector.Report(PdfDiagnosticCode.AnnotationTextPlaced);
    }

    /// <summary>The lines of a text, broken after the last blank or, without one, anywhere, so that none is wider than so many ems.</summary>
    private static List<string> Lines(string text, double most)
    {
        List<string> lines = [];
        foreach (var given in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var (width, blank) = (0.0, -1);
            foreach (var rune in given.EnumerateRunes())
            {
                var character = rune.ToString();
                var advance = StatedTextFont.Advance(character);
                if (width + advance > most && line.Length > 0 && character != " ")
                {
                    var rest = blank >= 0 ? line.ToString(blank + 1, line.Length - blank - 1) : "";
                    line.Length -= rest.Length;
                    lines.Add(line.ToString());
                    line.Clear().Append(rest);
                    width = rest.EnumerateRunes().Sum(part => StatedTextFont.Advance(part.ToString()));
                    blank = -1;
                }

                blank = character == " " ? line.Length : blank;
                line.Append(character);
                width += advance;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
