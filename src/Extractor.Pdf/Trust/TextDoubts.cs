namespace Extractor.Pdf.Trust;

/// <summary>
/// Concludes from counts whether a page's text is to be trusted. The limits were measured on 2,800 pages of real reports, all sound but
/// for one report with unusable fonts and one with its digits set apart, and on 970 test files of many scripts.
/// </summary>
internal static class TextDoubts
{
    // A few unknown bullets do not spoil a page.
    private const int LeastUnknown = 3;
    private const double UnknownShare = 0.02;

    // Bullets of symbol fonts are private-use characters.
    private const int LeastPrivateUse = 5;
    private const double PrivateUseShare = 0.05;

    // Sound pages reach 0.03; ideographs at random have 0.63.
    private const int LeastHanzi = 20;
    private const double RareShare = 0.2;

    // Sound pages of reports have none. Languages with doubled accented vowels have a few in a hundred.
    private const int LeastPairs = 10;
    private const double ImpossibleShare = 0.2;

    // Sound pages reach 0.2, where columns of single digits stand close together; digits set apart have nearly 1.
    private const int LeastDigitPairs = 10;
    private const double SpacedShare = 0.5;

    // One image of a quarter of the page, or many small ones: a run of text drawn as an image each.
    private const double LargeImageShare = 0.25;
    private const int ManyImages = 5;

    public static PdfTextDoubts Of(PdfTextTrust counts, double pageArea, IReadOnlyList<PdfImage> images)
    {
        var doubts = PdfTextDoubts.None;
        doubts |= Exceeds(counts.UnknownGlyphs, counts.Characters, LeastUnknown, UnknownShare) ? PdfTextDoubts.UnknownGlyphs : 0;
        doubts |= Exceeds(counts.PrivateUse, counts.Characters, LeastPrivateUse, PrivateUseShare) ? PdfTextDoubts.PrivateUse : 0;
        doubts |= counts.Hanzi >= LeastHanzi && Exceeds(counts.RareHanzi, counts.Hanzi, 1, RareShare) ? PdfTextDoubts.RareHanzi : 0;
        doubts |= Exceeds(counts.ImpossiblePairs, counts.Characters, LeastPairs, ImpossibleShare) ? PdfTextDoubts.ImpossiblePairs : 0;
        doubts |= Exceeds(counts.SpacedDigits, counts.DigitPairs, LeastDigitPairs, SpacedShare) ? PdfTextDoubts.SpacedDigits : 0;
        doubts |= counts.Digits > 0 && counts.Letters == 0 && ShowMuch(images, pageArea) ? PdfTextDoubts.DigitsOnly : 0;
        return doubts;
    }

    private static bool Exceeds(int count, int of, int least, double share) => count >= least && count >= share * of;

    private static bool ShowMuch(IReadOnlyList<PdfImage> images, double pageArea)
    {
        foreach (var image in images)
        {
            if (image.Box.Width * image.Box.Height >= LargeImageShare * pageArea)
            {
                return true;
            }
        }

        return images.Count >= ManyImages;
    }
}
