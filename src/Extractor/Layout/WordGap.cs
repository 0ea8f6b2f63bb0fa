namespace Extractor.Layout;

/// <summary>
/// Decides whether the space between two neighbouring glyphs is a blank. Chinese is set without blanks, and layout programs
/// open small gaps of their own: a quarter em between Han and Latin, a little between justified Han characters.
/// </summary>
internal static class WordGap
{
    /// <summary>
    /// Em between two Latin letters or digits. Measured on the final accounts of the corpus: a blank of Times is 0.25 em,
    /// tracking inside numbers stays below 0.1.
    /// </summary>
    private const double BetweenLatin = 0.18;

    /// <summary>Em between two Han characters: justified lines open up to 0.3 em, a typed blank of SimSun is 0.5 em.</summary>
    private const double BetweenHan = 0.45;

    /// <summary>Em between Han and Latin: word processors add 0.25 em on their own, a typed blank more.</summary>
    private const double BetweenScripts = 0.4;

    /// <summary>Em that suffice when the source painted a blank there: at least the quarter em that a typed blank advances.</summary>
    private const double WithPaintedBlank = 0.2;

    /// <summary>Whether a blank stands between the two characters.</summary>
    /// <param name="before">The last character before the gap.</param>
    /// <param name="after">The first character after it.</param>
    /// <param name="em">The width of the gap in em of the larger glyph; negative for overlap.</param>
    /// <param name="blankPainted">Whether a blank glyph was painted in the gap.</param>
    public static bool IsBlank(char before, char after, double em, bool blankPainted)
    {
        var wideBefore = IsWide(before);
        var wideAfter = IsWide(after);
        if (!wideBefore && !wideAfter)
        {
            return em > (blankPainted ? WithPaintedBlank / 2 : BetweenLatin);
        }

        return em > (blankPainted ? WithPaintedBlank : wideBefore && wideAfter ? BetweenHan : BetweenScripts);
    }

    /// <summary>Whether a character fills a whole em: Han, kana, full-width forms and Chinese punctuation.</summary>
    public static bool IsWide(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
            or (>= '\uFF01' and <= '\uFF60') or (>= '\uD840' and <= '\uDFFF')
            or '“' or '”' or '‘' or '’' or '—' or '…';
}
