using System.Text;

namespace Extractor.Text;

/// <summary>
/// Joins printed lines into running text. In Chinese a line break inside a word is no blank, so nothing is put between the lines
/// unless both sides are Latin letters or a letter and a digit, where a blank was implied.
/// </summary>
public static class LineJoining
{
    /// <summary>Joins the lines of <paramref name="text"/> (separated by <c>\n</c>) into one.</summary>
    public static string Join(string text)
    {
        if (!text.Contains('\n'))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (joined.Length > 0 && NeedsBlank(joined[^1], line[0]))
            {
                joined.Append(' ');
            }

            joined.Append(line);
        }

        return joined.ToString();
    }

    /// <summary>Whether a blank belongs between two characters that a line break separates.</summary>
    public static bool NeedsBlank(char before, char after) =>
        (char.IsAsciiLetter(before) && char.IsAsciiLetterOrDigit(after)) || (char.IsAsciiDigit(before) && char.IsAsciiLetter(after));
}
