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
    public static string Of(string text)
    {
        var comparable = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
            {
                comparable.Append(text[index] switch
                {
                    >= '\u2E80' and <= '\u2FDF' => CompatibilityCharacters.Fold(text[index]).ToString(),
                    '\uFB00' => "ff",
                    '\uFB01' => "fi",
                    '\uFB02' => "fl",
                    '\uFB03' => "ffi",
                    '\uFB04' => "ffl",
                    _ => text[index].ToString(),
                });
            }
            else if (comparable.Length > 0 && char.IsAsciiLetter(comparable[^1]) && text[index..].TrimStart() is [var next, ..] && char.IsAsciiLetter(next))
            {
                comparable.Append(' ');
            }
        }

        return comparable.ToString();
    }

    /// <summary>The same without any blank.</summary>
    public static string WithoutBlanks(string text) => Of(text).Replace(" ", "", StringComparison.Ordinal);
}
