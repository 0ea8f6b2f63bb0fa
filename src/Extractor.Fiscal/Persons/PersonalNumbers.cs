using System.Text.RegularExpressions;

namespace Extractor.Fiscal.Persons;

/// <summary>
/// Numbers of persons inside texts: of mobile phones (eleven digits from 13 to 19, also with hyphens as 138-0013-8000) and of citizens (seventeen
/// digits and a digit or X), in ASCII or full width. Their characters are replaced by as many asterisks, so that a reader sees that something stood
/// there. An amount of eleven digits prints separators or a decimal point and is not taken.
/// </summary>
internal static partial class PersonalNumbers
{
    private const int FewestDigits = 11;

    /// <summary>The text without personal numbers; the same text where there are none.</summary>
    public static string LeaveOut(string text) => text.Length < FewestDigits || !HasDigits(text)
        ? text
        : Number().Replace(text, static match => new string('*', match.Length));

    private static bool HasDigits(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = char.IsDigit(character) ? run + 1 : character == '-' ? run : 0;
            if (run == FewestDigits)
            {
                return true;
            }
        }

        return false;
    }

    // The lookarounds rule out NonBacktracking; every alternative has a bounded length, so the work stays linear.
    [GeneratedRegex(
        @"(?<![0-9０-９.,])(?:[1１][3-9３-９][0-9０-９]-?[0-9０-９]{4}-?[0-9０-９]{4}|[1-9１-９][0-9０-９]{16}[0-9０-９XxＸｘ])(?![0-9０-９.,][0-9０-９]|[0-9０-９])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
