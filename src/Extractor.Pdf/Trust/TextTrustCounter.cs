namespace Extractor.Pdf.Trust;

/// <summary>Counts what speaks against a page's text, in one pass over its glyphs.</summary>
internal struct TextTrustCounter
{
    // In ems. Measured on 71 reports: digits of one number are set at most 0.06 apart, those set apart on purpose 0.14 or more, and
    // columns of a table 0.7 or more.
    private const double LeastGap = 0.1;
    private const double LargestGap = 0.6;
    private const double LargestOverlap = 0.7;
    private const double LineTolerance = 0.2;

    private int characters, unknown, privateUse, hanzi, rareHanzi, letters, digits, impossiblePairs, digitPairs, spacedDigits;
    private Script lastScript;
    private int lastDigit;
    private bool blankSinceDigit;

    public static PdfTextTrust Count(ReadOnlySpan<PdfGlyph> glyphs, double pageArea, IReadOnlyList<PdfImage> images)
    {
        var counter = new TextTrustCounter { lastDigit = -1 };
        for (var i = 0; i < glyphs.Length; i++)
        {
            counter.Take(glyphs, i);
        }

        return counter.ToTrust(pageArea, images);
    }

    private void Take(ReadOnlySpan<PdfGlyph> glyphs, int index)
    {
        var text = glyphs[index].Text;
        var first = text[0];
        if (char.IsWhiteSpace(first))
        {
            lastScript = Script.None;
            blankSinceDigit = true;
            return;
        }

        characters++;
        if (char.IsAsciiDigit(first))
        {
            digits++;
            TakeDigit(glyphs, index);
            lastScript = Script.None;
            return;
        }

        lastDigit = -1;
        if (glyphs[index].IsUnknown)
        {
            unknown++;
            lastScript = Script.None;
            return;
        }

        TakeCharacter(first);
    }

    private void TakeCharacter(char character)
    {
        Script script;
        if (CommonHanzi.IsHanzi(character))
        {
            hanzi++;
            rareHanzi += CommonHanzi.Contains(character) ? 0 : 1;
            script = Script.EastAsian;
        }
        else
        {
            privateUse += character is >= '\uE000' and <= '\uF8FF' || char.IsControl(character) ? 1 : 0;
            script = Scripts.Of(character);
        }

        letters += script is Script.None or Script.HighLatin ? 0 : 1;
        impossiblePairs += Scripts.AreImpossible(lastScript, script) ? 1 : 0;
        lastScript = script;
    }

    private void TakeDigit(ReadOnlySpan<PdfGlyph> glyphs, int index)
    {
        if (lastDigit >= 0 && TryGap(glyphs[lastDigit], glyphs[index], out var gap))
        {
            digitPairs++;
            spacedDigits += blankSinceDigit || gap >= LeastGap ? 1 : 0;
        }

        (lastDigit, blankSinceDigit) = (index, false);
    }

    /// <summary>How far a glyph stands from the one before, in ems along the line; false if it is not its neighbour on a line.</summary>
    private static bool TryGap(in PdfGlyph before, in PdfGlyph after, out double gap)
    {
        var (along, across) = after.Rotation switch
        {
            0 => (after.Left - before.Right, after.BaselineY - before.BaselineY),
            90 => (after.Top - before.Bottom, after.BaselineX - before.BaselineX),
            180 => (before.Left - after.Right, after.BaselineY - before.BaselineY),
            _ => (before.Top - after.Bottom, after.BaselineX - before.BaselineX),
        };
        gap = along / after.FontSize;
        return before.Rotation == after.Rotation && after.FontSize > 0
            && Math.Abs(across) <= LineTolerance * after.FontSize && gap is >= -LargestOverlap and <= LargestGap;
    }

    private readonly PdfTextTrust ToTrust(double pageArea, IReadOnlyList<PdfImage> images)
    {
        var trust = new PdfTextTrust(
            characters, unknown, privateUse, hanzi, rareHanzi, letters, digits, impossiblePairs, digitPairs, spacedDigits, PdfTextDoubts.None);
        return trust with { Doubts = TextDoubts.Of(trust, pageArea, images) };
    }
}
