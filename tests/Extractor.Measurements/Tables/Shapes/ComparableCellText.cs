using System.Text;
using Extractor.Text;

namespace Extractor.Measurements.Tables.Shapes;

/// <summary>
/// The form in which the text of a cell is compared with what was printed: blanks count only between two Latin letters, because a line
/// break, a blank that spreads a label and a gap inside a figure look alike on the page; a character that a text layer names by its
/// radical (⼊) is the ideograph that it looks like (入), and a ligature (ﬁ) is its letters.
/// </summary>
internal static class ComparableCellText
{
    private static readonly (string Ligature, string Letters)[] Ligatures = [("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl")];

    public static string Of(string text)
    {
        var letters = Ligatures.Aggregate(text, (all, pair) => all.Replace(pair.Ligature, pair.Letters, StringComparison.Ordinal));
        var comparable = new StringBuilder(letters.Length);
        for (var index = 0; index < letters.Length; index++)
        {
            if (!char.IsWhiteSpace(letters[index]))
            {
                comparable.Append(letters[index] is >= '\u2E80' and <= '\u2FDF' ? CompatibilityCharacters.Fold(letters[index]) : letters[index]);
            }
            else if (comparable.Length > 0 && char.IsAsciiLetter(comparable[^1]) && letters[index..].TrimStart() is [var next, ..] && char.IsAsciiLetter(next))
            {
                comparable.Append(' ');
            }
        }

        return comparable.ToString();
    }

    /// <summary>The same without any blank.</summary>
    public static string WithoutBlanks(string text) => Of(text).Replace(" ", "", StringComparison.Ordinal);
}
