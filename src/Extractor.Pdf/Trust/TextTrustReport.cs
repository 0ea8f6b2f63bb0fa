namespace Extractor.Pdf.Trust;

/// <summary>The diagnostics of a page's doubts, with their counts.</summary>
internal static class TextTrustReport
{
    public static IEnumerable<(string Code, string Detail)> Of(PdfTextTrust trust)
    {
        if (trust.IsTrusted)
        {
            yield break;
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.UnknownGlyphs))
        {
            yield return (PdfDiagnosticCode.UnreadableText, $"{trust.UnknownGlyphs} of {trust.Characters} characters");
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.PrivateUse))
        {
            yield return (PdfDiagnosticCode.PrivateUseText, $"{trust.PrivateUse} of {trust.Characters} characters");
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.RareHanzi))
        {
            yield return (PdfDiagnosticCode.RareHanzi, $"{trust.RareHanzi} of {trust.Hanzi} ideographs");
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.ImpossiblePairs))
        {
            yield return (PdfDiagnosticCode.ImpossiblePairs, $"{trust.ImpossiblePairs} pairs among {trust.Characters} characters");
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.DigitsOnly))
        {
            yield return (PdfDiagnosticCode.DigitsOnly, $"{trust.Digits} digits among {trust.Characters} characters");
        }

        if (trust.Doubts.HasFlag(PdfTextDoubts.SpacedDigits))
        {
            yield return (PdfDiagnosticCode.SpacedDigits, $"{trust.SpacedDigits} of {trust.DigitPairs} pairs of digits");
        }
    }
}
