using System.Text;
using Extractor.Text;

namespace Extractor.Fiscal.Recognition;

/// <summary>
/// A printed title, label or note on one line, as a person would type it: lines joined, blanks next to Chinese characters left out
/// (they are an effect of typesetting), radicals written as the characters that they stand for.
/// </summary>
internal static class PrintedLine
{
    private const char FirstRadical = '\u2E80';

    private const char LastRadical = '\u2FDF';

    /// <summary>The line of a printed text.</summary>
    public static string Of(string text)
    {
        var joined = LineJoining.Join(text).Trim();
        var line = new StringBuilder(joined.Length);
        for (var at = 0; at < joined.Length; at++)
        {
            if (!IsTypesetting(joined, at))
            {
                var character = joined[at];
                line.Append(character is >= FirstRadical and <= LastRadical ? CompatibilityCharacters.Fold(character) : character);
            }
        }

        return line.ToString();
    }

    /// <summary>A blank beside a Chinese character, or the first of two blanks. The line has no blank at either end.</summary>
    private static bool IsTypesetting(string line, int at) =>
        char.IsWhiteSpace(line[at]) && (IsWide(line[at - 1]) || IsWide(line[at + 1]) || char.IsWhiteSpace(line[at + 1]));

    private static bool IsWide(char character) => character >= FirstRadical;
}
