using Extractor.Fixtures.Invention;

namespace Extractor.Measurements.Errors;

/// <summary>Prints a figure wrong. The same text, error and generator give the same result.</summary>
internal static class WrongText
{
    /// <summary>Letters and signs of the shape of each digit, as recognition of pictures confuses them.</summary>
    private static readonly string[] Shapes = ["OoDQ〇", "lI|丨", "Zz", "З", "A", "Ss", "b", "7", "B", "gq"];

    /// <summary>The wrong text, or null where the figure cannot be wrong in this way.</summary>
    public static string? Of(string text, FigureError error, SeededGenerator generator) => error switch
    {
        FigureError.Digit => ReplaceDigit(text, generator, digit => (digit + 1 + generator.Below(9)) % 10),
        FigureError.Transposed => Transpose(text, generator),
        FigureError.PointMoved => MovePoint(text, generator),
        FigureError.PointDropped => text.Contains('.', StringComparison.Ordinal) ? text.Replace(".", "", StringComparison.Ordinal) : null,
        FigureError.MinusLost => text.StartsWith('-') ? text[1..] : null,
        FigureError.Glyph => Replace(text, generator, digit => Shapes[digit][generator.Below(Shapes[digit].Length)]),
        FigureError.Lost => Replace(text, generator, static _ => '\uFFFD'),
        FigureError.PointDoubled => text.Contains('.', StringComparison.Ordinal) ? text.Replace(".", "..", StringComparison.Ordinal) : null,
        FigureError.Comma => WrongComma(text, generator),
        _ => null,
    };

    private static int DigitOf(char letter) => letter is >= '０' and <= '９' ? letter - '０' : char.IsAsciiDigit(letter) ? letter - '0' : -1;

    private static int[] DigitPlaces(string text) => [.. Enumerable.Range(0, text.Length).Where(at => DigitOf(text[at]) >= 0)];

    private static string? ReplaceDigit(string text, SeededGenerator generator, Func<int, int> other)
    {
        var at = generator.Pick(DigitPlaces(text));
        var changed = (char)(text[at] + other(DigitOf(text[at])) - DigitOf(text[at]));
        return text[..at] + changed + text[(at + 1)..];
    }

    private static string Replace(string text, SeededGenerator generator, Func<int, char> other)
    {
        var at = generator.Pick(DigitPlaces(text));
        return text[..at] + other(DigitOf(text[at])) + text[(at + 1)..];
    }

    private static string? Transpose(string text, SeededGenerator generator)
    {
        var digits = DigitPlaces(text);
        var pairs = Enumerable.Range(0, Math.Max(0, digits.Length - 1)).Where(at => text[digits[at]] != text[digits[at + 1]]).ToArray();
        if (pairs.Length == 0)
        {
            return null;
        }

        var (first, second) = (digits[generator.Pick(pairs)], 0);
        second = digits[Array.IndexOf(digits, first) + 1];
        var letters = text.ToCharArray();
        (letters[first], letters[second]) = (letters[second], letters[first]);
        return new string(letters);
    }

    private static string? MovePoint(string text, SeededGenerator generator)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var to = point + (generator.Chance(50) ? 1 : -1);
        var digits = plain.Remove(Math.Max(0, point), point < 0 ? 0 : 1);
        return point < 0 || to < 1 || to >= digits.Length || DigitOf(digits[to - 1]) < 0 ? null : digits.Insert(to, ".");
    }

    private static string? WrongComma(string text, SeededGenerator generator)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return null;
        }

        var asPoint = generator.Chance(50);
        return asPoint ? text.Remove(comma, 1).Insert(comma, ".") : text.Remove(comma, 1).Insert(comma + 1, ",");
    }
}
