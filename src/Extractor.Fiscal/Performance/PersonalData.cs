using System.Text.RegularExpressions;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Personal data inside texts: numbers of mobile phones (eleven digits from 13 to 19) and of citizens (seventeen digits and a digit or X).
/// Their characters are replaced by as many asterisks, so that a reader sees that something stood there. An amount of eleven digits
/// prints separators or a decimal point and is not taken.
/// </summary>
internal static partial class PersonalData
{
    private const int ShortestNumber = 11;

    /// <summary>The text without personal numbers.</summary>
    public static string LeaveOut(string text) => text.Length < ShortestNumber || !HasDigits(text)
        ? text
        : Number().Replace(text, static match => new string('*', match.Length));

    private static bool HasDigits(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            if (run == ShortestNumber)
            {
                return true;
            }
        }

        return false;
    }

    // The lookarounds rule out NonBacktracking; every alternative has a fixed length, so the work stays linear.
    [GeneratedRegex(@"(?<![\d.,])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![\d.,][\d]|[\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
