namespace Extractor.Pdf;

/// <summary>Reasons why the text of a page may not be what its reader sees. Several may hold at once.</summary>
[Flags]
public enum PdfTextDoubts
{
    /// <summary>Nothing speaks against the text.</summary>
    None = 0,

    /// <summary>Many glyphs have no known character.</summary>
    UnknownGlyphs = 1,

    /// <summary>Many characters are of private use or control characters: the font's own numbering, not text.</summary>
    PrivateUse = 2,

    /// <summary>Many ideographs are ones that no national character set counts as common: codes read by a wrong table.</summary>
    RareHanzi = 4,

    /// <summary>Many neighbours are ones that no text puts side by side: bytes read as Latin letters, or scripts at random.</summary>
    ImpossiblePairs = 8,

    /// <summary>There are digits but no letter or ideograph, and images that may show the rest.</summary>
    DigitsOnly = 16,

    /// <summary>Most digits stand apart from the digit before, by a blank or a visible gap, so that numbers fall to pieces.</summary>
    SpacedDigits = 32,
}

/// <summary>
/// What speaks against the text of a page, by count. Counts leave out blanks; pairs are of glyphs drawn one after the other.
/// <see cref="Doubts"/> draws the conclusion.
/// </summary>
/// <param name="Characters">Glyphs that are not blank.</param>
/// <param name="UnknownGlyphs">Of these, glyphs whose character is not known.</param>
/// <param name="PrivateUse">Of these, private-use and control characters.</param>
/// <param name="Hanzi">Of these, unified ideographs of the basic block.</param>
/// <param name="RareHanzi">Of the ideographs, those that are not common in Chinese, Japanese or Korean.</param>
/// <param name="Letters">Characters that are letters of any script, ideographs included.</param>
/// <param name="Digits">Characters that are ASCII digits.</param>
/// <param name="ImpossiblePairs">Pairs of neighbours that no text puts side by side.</param>
/// <param name="DigitPairs">Digits that follow a digit on the same line within 0.6 em.</param>
/// <param name="SpacedDigits">Of the digit pairs, those with a blank between or a gap of 0.1 em or more.</param>
/// <param name="Doubts">Why the text is not to be trusted.</param>
public sealed record PdfTextTrust(
    int Characters,
    int UnknownGlyphs,
    int PrivateUse,
    int Hanzi,
    int RareHanzi,
    int Letters,
    int Digits,
    int ImpossiblePairs,
    int DigitPairs,
    int SpacedDigits,
    PdfTextDoubts Doubts)
{
    /// <summary>Whether nothing speaks against the text. A page without text is trusted: it claims nothing.</summary>
    public bool IsTrusted => Doubts == PdfTextDoubts.None;
}
