namespace Extractor.Numbers;

/// <summary>
/// The shortest way for what nearly every cell of a form holds: ASCII digits with sound thousands groups, a point, a hyphen as minus. What
/// is anything else is left to <see cref="NumberText"/>, which gives the same answer for these, only later.
/// </summary>
internal static class PlainFigure
{
    /// <summary>So many digits always fit the integer in which they are gathered.</summary>
    private const int MostDigits = 18;

    /// <summary>Reads the figure; false when the text is not as plain as that.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReading reading)
    {
        reading = default;
        var negative = text[0] == '-';
        var start = negative ? 1 : 0;
        var (digits, count, point, comma) = (0UL, 0, -1, -1);
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character is >= '0' and <= '9')
            {
                digits = (digits * 10) + (uint)(character - '0');
                count++;
            }
            else if (character == ',' && point < 0 && (comma < 0 ? count is > 0 and <= 3 : at == comma + 4))
            {
                comma = at;
            }
            else if (character == '.' && point < 0 && count > 0 && (comma < 0 || at == comma + 4))
            {
                point = at;
            }
            else
            {
                return false;
            }
        }

        var places = point < 0 ? 0 : text.Length - point - 1;
        if (count is 0 or > MostDigits || (point >= 0 ? places == 0 : comma >= 0 && text.Length != comma + 4))
        {
            return false;
        }

        reading = digits == 0
            ? new NumberReading(NumberKind.Zero, 0, places)
            : new NumberReading(NumberKind.Number, new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)places), places);
        return true;
    }
}
