using Extractor.Diagnostics;
using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Places the characters of text objects (GB/T 33190, 11): each begins where the steps from the first one lead, on its baseline. Where a
/// run of characters has no steps, the advances of the font take their place.
/// </summary>
internal sealed class OfdTextPainter(PageCollector collector, OfdNotes notes)
{
    // A text that leaves its boundary by less than this share of its size was meant to be seen: writers measure boundaries loosely.
    private const double BoundaryTolerance = 0.25;

    private readonly OfdCharacters reader = new();
    private readonly List<OfdCharacter> characters = [];
    private int left = OfdBudget.Characters;

    public void Draw(OfdElement element, OfdContext context)
    {
        if (context.Resources.Font(element["Font"u8]) is not { } font)
        {
            notes.Add(DiagnosticCatalog.FontUnlisted(element["Font"u8] ?? "", notes.Location));
            font = OfdFont.Unknown;
        }

        var space = context.Space.Enter(element, clipsToBoundary: false);
        var run = new OfdTextRun(element, context, font, space.ToPage);
        if (OfdNumbers.Box(element.Value("Boundary"u8)) is { Width: > 0, Height: > 0 } boundary)
        {
            var looseness = BoundaryTolerance * run.Size * context.Space.ToPage.Scale;
            var box = context.Space.ToPage.Apply(boundary.Left, boundary.Top, boundary.Right, boundary.Bottom);
            run.Boundary = new PdfRectangle(box.Left - looseness, box.Top - looseness, box.Right + looseness, box.Bottom + looseness);
        }

        reader.Begin(element, font);
        for (var next = element.First; next is { } code; next = code.Next)
        {
            if (code.Name != "TextCode")
            {
                continue;
            }

            reader.Read(code, characters);
            if ((left -= characters.Count + 1) < 0)
            {
                notes.BudgetSpent("characters on a page");
                return;
            }

            Draw(code, run, space);
        }
    }

    private void Draw(OfdElement code, OfdTextRun run, in OfdSpace space)
    {
        var (x, y) = run.Start(code);
        var stepsX = new OfdDeltas(code.Value("DeltaX"u8));
        var stepsY = new OfdDeltas(code.Value("DeltaY"u8));
        var isStepped = stepsX.IsGiven || stepsY.IsGiven;
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i];
            var advance = run.Advance(character, isExact: !isStepped);
            double stepX, stepY;
            if (isStepped)
            {
                (stepX, stepY) = (stepsX.Next(), stepsY.Next());
            }
            else
            {
                (stepX, stepY) = run.Along(advance * run.Size * run.HorizontalScale);
            }

            if (character.Text.Length > 0)
            {
                // Characters do not overlap: where the next one is nearer than this one is said to be wide, it is narrower.
                var width = i + 1 < characters.Count && stepX > 0 ? Math.Min(advance * run.Size * run.HorizontalScale, stepX) : advance * run.Size * run.HorizontalScale;
                Place(run.Glyph(character, x, y, width), run, space);
            }

            (x, y) = (x + stepX, y + stepY);
        }
    }

    private void Place(in PdfGlyph glyph, OfdTextRun run, in OfdSpace space)
    {
        var box = glyph.Box;
        if (!double.IsFinite(box.Left + box.Top + box.Right + box.Bottom + glyph.FontSize) || !TextShower.Touches(box, space.Page))
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text))
            {
                collector.Report(PdfDiagnosticCode.GlyphsOffPage);
            }
        }
        else if (TextShower.IsVisible(box, space.Clip) && (run.Boundary is not { } boundary || TextShower.Touches(box, boundary)))
        {
            collector.Add(glyph);
        }
        else
        {
            collector.AddClipped(glyph);
        }
    }
}
