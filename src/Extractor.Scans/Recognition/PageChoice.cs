using System.Globalization;
using System.Text;
using Extractor.Documents;

namespace Extractor.Scans.Recognition;

/// <summary>Which pages are read from their picture, and why: page by page, and never one whose text can be trusted.</summary>
public static class PageChoice
{
    /// <summary>A page this much covered by pictures is a picture.</summary>
    private const double PictureShare = 0.5;

    /// <summary>The most visible characters of a page that still is a picture: its number, a running header. A line of text has more.</summary>
    private const int FurnitureCharacters = 16;

    /// <summary>Why a page is read from its picture; null for a page whose own text stays.</summary>
    public static RecognitionReason? Of(Page page)
    {
        var counts = Count(page);
        var covered = page.Images.Sum(static image => image.Box.Area);
        if (covered > PictureShare * page.Width * page.Height && counts.Visible <= FurnitureCharacters)
        {
            return counts.Hidden > 0 ? RecognitionReason.HiddenText : RecognitionReason.NoText;
        }

        // Doubted for its pictures alone: the figures are sound, the words are missing.
        return !page.IsTextDoubted || counts.Visible == 0 ? null
            : counts.Letters == 0 && counts.Unknown == 0 ? RecognitionReason.PicturedHanzi
            : RecognitionReason.DoubtedText;
    }

    private static (int Visible, int Hidden, int Letters, int Unknown) Count(Page page)
    {
        var (visible, hidden, letters, unknown) = (0, 0, 0, 0);
        foreach (var glyph in page.Glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                continue;
            }

            if (glyph.IsInvisible)
            {
                hidden++;
                continue;
            }

            visible++;
            var category = Rune.TryGetRuneAt(glyph.Text, 0, out var rune) ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.OtherNotAssigned;
            letters += category <= UnicodeCategory.OtherLetter ? 1 : 0;
            unknown += rune == Rune.ReplacementChar || category is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control ? 1 : 0;
        }

        return (visible, hidden, letters, unknown);
    }
}
