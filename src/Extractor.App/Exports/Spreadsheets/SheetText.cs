using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extractor.App.Exports.Spreadsheets;

/// <summary>
/// Text as the cells of SpreadsheetML hold it (ISO/IEC 29500-1, 22.4.2.4, ST_Xstring): what XML cannot hold is written as <c>_x0007_</c>, and a
/// text that looks like that already gets its underline escaped. A cell holds 32,767 characters at most.
/// </summary>
internal static class SheetText
{
    internal const int MostCharacters = 32_767;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The text as it fits in a cell: cut between characters where it is too long.</summary>
    internal static string Fitting(string text) => text.Length <= MostCharacters ? text
        : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

    /// <summary>The text without what XML cannot hold.</summary>
    internal static string Escaped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                return Escaped(text, i);
            }
        }

        return text;
    }

    private static string Escaped(string text, int from)
    {
        var escaped = new StringBuilder(text, 0, from, text.Length + 16);
        for (var i = from; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\t' or '\n' => false,
        < ' ' or '\uFFFE' or '\uFFFF' => true,
        '_' => LooksEscaped(text.AsSpan(at)),
        >= '\uD800' and <= '\uDBFF' => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        >= '\uDC00' and <= '\uDFFF' => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept(HexadecimalDigits);
}
