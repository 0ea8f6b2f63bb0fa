using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Numbers;

namespace Extractor.Fiscal.Repairs;

/// <summary>
/// The readings of a text that is no number, under the model of damage: foreign characters become what they stand for, the point is found
/// again among the separators or before the usual decimals, two figures are parted. Every printed digit stays where it is.
/// </summary>
/// <param name="damage">The model.</param>
internal sealed class FigureReadings(FigureDamage damage)
{
    /// <summary>A damaged figure is hardly longer, even two in one cell.</summary>
    private const int LongestText = 32;

    /// <summary>Two lost digits; with three the print says too little.</summary>
    private const int MostReadings = 200;

    /// <summary>The readings, the cheapest first; none where the text is a number, has no digit, or is beyond the model.</summary>
    /// <param name="printed">The text of a cell.</param>
    /// <param name="places">The decimal places that the form prints, 0 to 6.</param>
    public ImmutableArray<FigureReading> Of(string printed, int places)
    {
        var text = Fold(printed);
        if (text.Length is 0 or > LongestText || NumberText.Read(text).Kind is not (NumberKind.Illegible or NumberKind.Text) || !text.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var readings = new Dictionary<(string Own, string? Next), FigureReading>();
        foreach (var (figure, cost, rule) in Spell(text))
        {
            foreach (var reading in Read(figure, places).Where(IsNumber))
            {
                var whole = reading with { Cost = reading.Cost + cost, Rule = rule ?? reading.Rule };
                if (!readings.TryGetValue((whole.Text, whole.Rest), out var known) || whole.Cost < known.Cost)
                {
                    readings[(whole.Text, whole.Rest)] = whole;
                }
            }
        }

        return readings.Count > MostReadings ? [] : [.. readings.Values.OrderBy(reading => reading.Cost).ThenBy(reading => reading.Text, StringComparer.Ordinal)];
    }

    /// <summary>ASCII digits and separators without blanks; other characters as they are.</summary>
    private static string Fold(string printed) => string.Concat(printed.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter switch
    {
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        '，' => ',',
        '．' => '.',
        '－' or '−' or '–' => '-',
        _ => letter,
    }));

    /// <summary>The texts of digits, separators and a leading minus that the characters may stand for.</summary>
    private IEnumerable<(string Figure, int Cost, string? Rule)> Spell(string text)
    {
        List<(string Figure, int Cost, string? Rule)> spellings = [(string.Empty, 0, null)];
        foreach (var letter in text)
        {
            (char Meant, int Cost)[] meanings = char.IsAsciiDigit(letter) || letter is '.' or ',' or '-' ? [(letter, 0)] : [.. damage.MeaningsOf(letter)];
            if (meanings.Length == 0 || spellings.Count * meanings.Length > MostReadings)
            {
                return [];
            }

            spellings = [.. spellings.SelectMany(spelling => meanings.Select(meaning => (
                spelling.Figure + meaning.Meant,
                spelling.Cost + meaning.Cost,
                meaning.Cost == 0 ? spelling.Rule : spelling.Rule ?? (meanings.Length < 10 ? "glyph" : "lost-digit"))))];
        }

        return spellings.Where(spelling => spelling.Figure.LastIndexOf('-') <= 0);
    }

    private IEnumerable<FigureReading> Read(string figure, int places)
    {
        if (NumberText.Read(figure).HasValue)
        {
            return [new FigureReading(figure.Replace(",", string.Empty, StringComparison.Ordinal), null, "glyph", 0)];
        }

        var sign = figure.StartsWith('-') ? "-" : string.Empty;
        var body = figure[sign.Length..];
        return body.Length > 0 && char.IsAsciiDigit(body[0]) && char.IsAsciiDigit(body[^1])
            ? Separated(sign, body, places).Concat(Joined(sign, body, places))
            : [];
    }

    /// <summary>More digits than an amount can have are none: <c>181716913399726694115871266.58</c>.</summary>
    private static bool IsNumber(FigureReading reading) => NumberText.Read(reading.Text).HasValue;

    /// <summary>The point is the last separator, or was lost before the usual decimals; all other separators parted thousands.</summary>
    private IEnumerable<FigureReading> Separated(string sign, string body, int places)
    {
        var digits = string.Concat(body.Where(char.IsAsciiDigit));
        var behind = body.Length - 1 - body.LastIndexOfAny(['.', ',']);
        var points = body.Count(letter => letter == '.');
        var rule = points == 1 ? "comma" : "point";
        var cost = points == 1 ? damage.CommaCost : damage.PointCost;
        if (places > 0 && behind == places && digits.Length > places)
        {
            yield return new FigureReading(sign + digits[..^places] + '.' + digits[^places..], null, rule, cost);
        }
        else if (places > 0 && points == 0 && digits.Length > places)
        {
            yield return new FigureReading(sign + digits[..^places] + '.' + digits[^places..], null, "point", damage.PointCost);
        }

        if (places == 0)
        {
            yield return new FigureReading(sign + digits, null, rule, cost);
        }
    }

    /// <summary>Two figures, where the first ends with its usual decimals.</summary>
    private IEnumerable<FigureReading> Joined(string sign, string body, int places)
    {
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var end = point + 1 + places;
        if (point < 0 || places == 0 || end >= body.Length)
        {
            yield break;
        }

        var (first, rest) = (sign + body[..end], body[end..]);
        if (NumberText.Read(first).HasValue && NumberText.Read(rest) is { HasValue: true } second && second.DecimalPlaces == places)
        {
            yield return new FigureReading(
                first.Replace(",", string.Empty, StringComparison.Ordinal), rest.Replace(",", string.Empty, StringComparison.Ordinal), "joined", damage.JoinedCost);
        }
    }
}
