using System.Globalization;
using System.Text;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Writes a number into the places that a section of a format has for its digits.</summary>
internal static class NumberText
{
    /// <summary>The most decimals that a decimal keeps and a sheet shows.</summary>
    private const int MostDecimals = 28;

    /// <summary>The number as the section shows it.</summary>
    internal static string Show(FormatSection section, decimal value)
    {
        var tokens = section.Tokens;
        var point = IndexOf(tokens, FormatPart.Point);
        var exponent = IndexOf(tokens, FormatPart.Exponent);
        if (exponent < tokens.Count)
        {
            return value.ToString("0.00E+00", CultureInfo.InvariantCulture);
        }

        var whole = tokens.Take(point).ToArray();
        var fraction = tokens.Skip(point + 1).ToArray();
        if (!Scaled(section, whole, fraction, ref value))
        {
            return DecimalText.Write(value);
        }

        var places = Math.Min(MostDecimals, fraction.Count(static token => token.Part == FormatPart.Digit));
        var rounded = Math.Round(Math.Abs(value), places, MidpointRounding.AwayFromZero);
        var digits = rounded.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var dot = digits.IndexOf('.');
        var text = Whole(whole, dot < 0 ? digits : digits[..dot], IsGrouped(whole));
        if (point < tokens.Count)
        {
            text += "." + Fraction(fraction, dot < 0 ? string.Empty : digits[(dot + 1)..]);
        }

        // A number that rounds to nothing has no sign.
        return (value < 0 && rounded != 0 ? "-" : string.Empty) + text.Trim();
    }

    private static int IndexOf(IReadOnlyList<FormatToken> tokens, FormatPart part)
    {
        var at = 0;
        while (at < tokens.Count && tokens[at].Part != part)
        {
            at++;
        }

        return at;
    }

    /// <summary>Percent multiplies; each comma behind the last place of the whole number divides by a thousand.</summary>
    private static bool Scaled(FormatSection section, FormatToken[] whole, FormatToken[] fraction, ref decimal value)
    {
        try
        {
            for (var count = 0; count < section.Percents; count++)
            {
                value *= 100m;
            }

            foreach (var tokens in (FormatToken[][])[whole, fraction])
            {
                var last = Array.FindLastIndex(tokens, static token => token.Part == FormatPart.Digit);
                foreach (var token in tokens.AsSpan(last + 1))
                {
                    value /= token.Part == FormatPart.Comma && last >= 0 ? 1000m : 1m;
                }
            }

            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool IsGrouped(FormatToken[] whole)
    {
        var first = Array.FindIndex(whole, static token => token.Part == FormatPart.Digit);
        var last = Array.FindLastIndex(whole, static token => token.Part == FormatPart.Digit);
        return first >= 0 && Array.Exists(whole[first..last], static token => token.Part == FormatPart.Comma);
    }

    /// <summary>Fills the places from the right; what is left goes into the first one.</summary>
    private static string Whole(FormatToken[] tokens, string digits, bool isGrouped)
    {
        var left = digits.TrimStart('0').Length == 0 ? string.Empty : digits;
        var text = new StringBuilder();
        var first = Array.FindIndex(tokens, static token => token.Part == FormatPart.Digit);
        var count = 0;
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            if (tokens[at].Part == FormatPart.Literal)
            {
                text.Insert(0, tokens[at].Text);
            }
            else if (tokens[at].Part == FormatPart.Digit)
            {
                do
                {
                    var digit = left.Length > 0 ? left[^1] : tokens[at].Text == "0" ? '0' : '\0';
                    left = left.Length > 0 ? left[..^1] : left;
                    if (digit != '\0')
                    {
                        text.Insert(0, isGrouped && count > 0 && count % 3 == 0 ? $"{digit}," : digit.ToString());
                        count++;
                    }
                }
                while (at == first && left.Length > 0);
            }
        }

        return text.ToString();
    }

    private static string Fraction(FormatToken[] tokens, string digits)
    {
        var text = new StringBuilder();
        var significant = digits.TrimEnd('0').Length;
        var place = 0;
        foreach (var token in tokens)
        {
            if (token.Part == FormatPart.Literal)
            {
                text.Append(token.Text);
            }
            else if (token.Part == FormatPart.Digit && place < digits.Length)
            {
                if (token.Text == "0" || place < significant)
                {
                    text.Append(digits[place]);
                }

                place++;
            }
        }

        return text.ToString();
    }
}
