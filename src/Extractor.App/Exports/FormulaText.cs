using System.Buffers;

namespace Extractor.App.Exports;

/// <summary>
/// Text that a spreadsheet program takes for a formula when it opens CSV: it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a
/// carriage return. A published file could use that to run something on the machine of the one who opens the export.
/// </summary>
internal static class FormulaText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,% ");

    /// <summary>The text with an apostrophe before it where it could be a formula. A number with its sign, and a sign alone, are none.</summary>
    internal static string? Disarmed(string? text) => text is { Length: > 1 } && IsStart(text[0]) && !IsNumber(text) ? "'" + text : text;

    private static bool IsStart(char character) => character is '=' or '+' or '-' or '@' or '\t' or '\r';

    private static bool IsNumber(string text) => text[0] is '+' or '-' && !text.AsSpan(1).ContainsAnyExcept(NumberCharacters);
}
