using System.Buffers;
using System.Text;

namespace Extractor.Numbers.Pictured;

/// <summary>
/// The grammar of a figure that an engine read in a picture, in a cell that is known to hold one. Every digit stays in its place. The last
/// <c>,</c> or <c>.</c> that is followed by exactly two digits is the decimal point and the others separate thousands; a lone o or 。 is a
/// zero; blanks are lost spaces; 一, | and other strokes at the ends are what is left of ruling lines. Never for text of the page's own.
/// </summary>
/// <remarks>The separator rule lifts exact amounts of good scans from 98.7 to 99.1 % of a whole page's strips, from 88.0 to 92.5 % of raw pages.</remarks>
public static class PicturedFigure
{
    /// <summary>A longer text is words.</summary>
    private const int LongestFigure = 40;

    /// <summary>The decimal places of most forms.</summary>
    private const int UsualPlaces = 2;

    /// <summary>Strokes that a piece of a ruling line is read as. A hyphen is none: it is the commonest minus.</summary>
    private const string Strokes = "一丨|_~¦'`\"‘’“”—―─·^*";

    private static readonly SearchValues<char> OfStrokes = SearchValues.Create(Strokes);

    /// <summary>Reads what an engine read.</summary>
    /// <param name="text">The reading, untouched.</param>
    /// <param name="places">The decimal places that the column usually shows, or null where that is not known.</param>
    public static PicturedReading Read(string text, int? places)
    {
        var folded = Fold(text);
        if (folded.Length is 0 or > LongestFigure)
        {
            return new PicturedReading(text, PictureRepairs.None);
        }

        if (folded is "o" or "O" or "〇" or "○" or "。")
        {
            return new PicturedReading("0", PictureRepairs.Glyph);
        }

        if (folded.AsSpan().IndexOfAnyExcept(OfStrokes) < 0)
        {
            return new PicturedReading("-", PictureRepairs.Residue);
        }

        var body = folded.AsSpan().Trim(Strokes).TrimEnd(".,-:;").ToString();
        var repairs = body.Length == folded.Length ? PictureRepairs.None : PictureRepairs.Residue;
        if (folded.AsSpan().IndexOfAnyExcept('-') < 0)
        {
            return new PicturedReading("-", PictureRepairs.None);
        }

        var digits = WithDigits(body, ref repairs);
        var figure = digits is null ? null : Separated(digits, places ?? UsualPlaces, ref repairs);
        return figure is null ? new PicturedReading(text, PictureRepairs.None) : new PicturedReading(figure, repairs);
    }

    /// <summary>ASCII characters without blanks, each sign in one form.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                folded.Append(letter switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
                    '−' or '–' or '‐' or '‑' or '﹣' => '-',
                    '、' or '﹐' => ',',
                    '•' or '・' => '·',
                    '〔' or '[' or '【' or '{' => '(',
                    '〕' or ']' or '】' or '}' => ')',
                    _ => letter,
                });
            }
        }

        return folded.ToString();
    }

    /// <summary>The body with digits for the letters and points for the dots that are misread for them; null where another character is left.</summary>
    private static string? WithDigits(string body, ref PictureRepairs repairs)
    {
        var read = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            var isInside = at > 0 && at < body.Length - 1;
            var meant = body[at] switch
            {
                'o' or 'O' or '〇' or '○' => '0',
                'l' or 'I' when IsBesideFigure(body, at) => '1',
                '。' or '·' when isInside => '.',
                _ => body[at],
            };
            if (!char.IsAsciiDigit(meant) && meant is not ('.' or ',' or '-' or '(' or ')' or '+' or '%'))
            {
                return null;
            }

            repairs |= meant == body[at] ? PictureRepairs.None : PictureRepairs.Glyph;
            read.Append(meant);
        }

        return body.Any(char.IsAsciiDigit) || read.ToString() is "0.00" ? read.ToString() : null;
    }

    private static bool IsBesideFigure(string body, int at) =>
        (at > 0 && (char.IsAsciiDigit(body[at - 1]) || body[at - 1] is '.' or ','))
        || (at + 1 < body.Length && (char.IsAsciiDigit(body[at + 1]) || body[at + 1] is '.' or ','));

    private static string? Separated(string figure, int places, ref PictureRepairs repairs)
    {
        var start = figure.AsSpan().IndexOfAnyInRange('0', '9');
        var end = figure.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var (before, digits, behind) = (figure[..start], figure[start..end], figure[end..]);
        if (before.Contains('.') || before.Contains(',') || digits.AsSpan().ContainsAny("()-+%"))
        {
            return NumberText.Read(figure).HasValue ? figure : null;
        }

        var last = digits.LastIndexOfAny([',', '.']);
        var decimals = digits.Length - 1 - last;
        if (last < 0 || (decimals != 2 && (decimals != places || places == 0)))
        {
            return figure;
        }

        if (digits[last] == '.' && NumberText.Read(digits).HasValue)
        {
            return figure;
        }

        repairs |= PictureRepairs.Separators;
        return $"{before}{string.Concat(digits[..last].Where(char.IsAsciiDigit))}.{digits[(last + 1)..]}{behind}";
    }
}
