using System.Text;

namespace Extractor.App.Output;

/// <summary>
/// Text of documents as it may be shown on a terminal: escape sequences and marks that turn the writing direction are replaced,
/// because a published file must not be able to move the cursor of the one who reads it. Data formats are never changed this way.
/// </summary>
internal static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>On one line: line breaks and tabs become blanks.</summary>
    internal static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            safe.Append(character is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(character) ? Replacement : character);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
