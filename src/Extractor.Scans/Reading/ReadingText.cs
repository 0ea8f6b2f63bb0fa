using System.Text;

namespace Extractor.Scans.Reading;

/// <summary>What a reading looks like.</summary>
internal static class ReadingText
{
    /// <summary>
    /// Whether a line may be a figure or a code and is worth a look with digits alone: no letters and no ideographs but those that engines
    /// make of a zero, a one or a dash.
    /// </summary>
    internal static bool MayBeFigure(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) || "oO〇。".Contains(letter, StringComparison.Ordinal))
            {
                digits++;
            }
            else if (char.IsLetter(letter) && !"lI一".Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits > 0;
    }

    /// <summary>Whether a character takes a whole square, as ideographs and full-width signs do.</summary>
    internal static bool IsWide(string character) =>
        Rune.TryGetRuneAt(character, 0, out var rune) && rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x20000;
}
