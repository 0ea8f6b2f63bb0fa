using System.Buffers;

namespace Extractor.Numbers;

/// <summary>
/// Reads the printed text of a table cell as a number: value or reason, never an exception. ASCII and full-width digits, thousands
/// separators, signs (hyphen, minus, 负, △), balanced brackets as negative, a percent sign, a unit of money behind the digits, Chinese and
/// 大写 amounts, and the ways a report says that there is no figure. Nothing is guessed: a grouping that fits no grammar is illegible, not
/// a number. Everyday numerals without a unit (一, 二十) are words here, because labels are numbered with them. Plain figures, dashes and
/// blanks are read without allocating.
/// </summary>
/// <remarks>The rules are those of the normalisation tables of the specification of 部门决算 reports: raw text to value, and the four empties.</remarks>
public static class NumberText
{
    /// <summary>The longest text that is considered; a longer one is words.</summary>
    private const int LongestNumber = 64;

    private static readonly SearchValues<char> DashCharacters = SearchValues.Create("-—―─_/\\");

    private static readonly string[] NoneWords = ["无", "无此项", "未发生", "没有"];

    private static readonly string[] IllegibleMarks = ["[illegible]", "□", "\uFFFD"];

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static NumberReading Read(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (trimmed.IsEmpty)
        {
            return new NumberReading(NumberKind.Blank);
        }

        if (PlainFigure.TryRead(trimmed, out var plain))
        {
            return plain;
        }

        if (IsIllegible(trimmed))
        {
            return new NumberReading(NumberKind.Illegible);
        }

        if (trimmed.Length > LongestNumber)
        {
            return new NumberReading(NumberKind.Text);
        }

        Span<char> buffer = stackalloc char[trimmed.Length];
        var length = Fold(trimmed, buffer, out var isJoined);
        ReadOnlySpan<char> folded = buffer[..length];
        return IsDash(folded) ? new NumberReading(NumberKind.Dash)
            : IsNone(folded) ? new NumberReading(NumberKind.StatedNone)
            : ReadNumber(folded, trimmed, isJoined);
    }

    private static NumberReading ReadNumber(ReadOnlySpan<char> folded, ReadOnlySpan<char> printed, bool isJoined)
    {
        var body = folded;
        var repairs = isJoined ? NumberRepairs.JoinedDigits : NumberRepairs.None;
        var negative = TakeBrackets(ref body, ref repairs);
        negative ^= TakeSign(ref body);
        if (!body.IsEmpty && body[0] == '¥')
        {
            body = body[1..];
        }

        var digits = DigitsAtStart(body);
        if (digits == 0)
        {
            return WrittenNumber.Read(printed, repairs);
        }

        var tail = body[digits..];
        var percentage = tail is "%";
        var unit = tail.IsEmpty ? null : AmountUnit.Named(tail);
        if (!tail.IsEmpty && !percentage && unit is null)
        {
            return WrittenNumber.Read(printed, repairs);
        }

        if (!TryParse(body[..digits], out var value, out var places))
        {
            return new NumberReading(NumberKind.Illegible);
        }

        return value == 0
            ? new NumberReading(NumberKind.Zero, 0, places, percentage, unit, repairs)
            : new NumberReading(NumberKind.Number, negative ? -value : value, places, percentage, unit, repairs);
    }

    /// <summary>
    /// Folds full-width characters and the variants of one sign, and drops blanks. A blank between the parts of one figure makes a joint;
    /// one before a unit or percent sign is how many print it.
    /// </summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> buffer, out bool isJoined)
    {
        var length = 0;
        var behindBlank = false;
        isJoined = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                behindBlank = true;
                continue;
            }

            buffer[length] = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '−' or '–' or '‐' or '‑' or '﹣' => '-',
                '，' or '﹐' or '٬' => ',',
                '．' or '﹒' => '.',
                '％' or '﹪' => '%',
                '￥' => '¥',
                _ => character,
            };
            isJoined |= behindBlank && length > 0 && IsOfFigure(buffer[length]) && IsOfFigure(buffer[length - 1]);
            behindBlank = false;
            length++;
        }

        return length;
    }

    private static bool IsOfFigure(char folded) => char.IsAsciiDigit(folded) || folded is ',' or '.';

    private static bool TakeBrackets(ref ReadOnlySpan<char> body, ref NumberRepairs repairs)
    {
        var opens = body.Length > 1 && body[0] == '(';
        var closes = body.Length > 1 && body[^1] == ')';
        if (opens && closes)
        {
            body = body[1..^1];
            return true;
        }

        if (opens || closes)
        {
            body = opens ? body[1..] : body[..^1];
            repairs |= NumberRepairs.DroppedStrayBracket;
        }

        return false;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> body)
    {
        if (body.Length < 2 || body[0] is not ('-' or '+' or '负' or '△' or '▲'))
        {
            return false;
        }

        var negative = body[0] != '+';
        body = body[1..];
        return negative;
    }

    /// <summary>How many of the first characters are digits, commas and points; zero when the first is no digit.</summary>
    private static int DigitsAtStart(ReadOnlySpan<char> body)
    {
        if (body.IsEmpty || !char.IsAsciiDigit(body[0]))
        {
            return 0;
        }

        var end = 0;
        while (end < body.Length && (char.IsAsciiDigit(body[end]) || body[end] is ',' or '.'))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Digits with optional thousands groups and at most one decimal point: <c>1467.16</c>, <c>1,467.16</c>, <c>12,345,678</c>.
    /// A group of other than three digits, a second point or a trailing separator does not parse.
    /// </summary>
    private static bool TryParse(ReadOnlySpan<char> text, out decimal value, out int places)
    {
        value = 0;
        var point = text.IndexOf('.');
        places = point < 0 ? 0 : text.Length - point - 1;
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if ((point >= 0 && fraction.IsEmpty) || fraction.ContainsAny(',', '.') || !HasSoundGroups(whole))
        {
            return false;
        }

        var count = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                continue;
            }

            // 28 digits always fit a decimal exactly; leading zeros are free.
            if ((count > 0 || character != '0') && ++count > 28)
            {
                return false;
            }

            value = (value * 10) + (character - '0');
        }

        if (places > 28)
        {
            return false;
        }

        value = Scaled(value, places);
        return true;
    }

    private static decimal Scaled(decimal digits, int places)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], isNegative: false, (byte)places);
    }

    private static bool HasSoundGroups(ReadOnlySpan<char> whole)
    {
        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return true;
        }

        if (comma is 0 or > 3)
        {
            return false;
        }

        for (var at = comma; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || whole.Length < at + 4 || whole.Slice(at + 1, 3).Contains(','))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(ReadOnlySpan<char> folded) => folded.IndexOfAnyExcept(DashCharacters) < 0;

    private static bool IsNone(ReadOnlySpan<char> folded)
    {
        foreach (var word in NoneWords)
        {
            if (folded.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIllegible(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('[', '□', '\uFFFD') < 0)
        {
            return false;
        }

        foreach (var mark in IllegibleMarks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
