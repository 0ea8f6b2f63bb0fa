using System.Globalization;

namespace Extractor.Measurements.Errors;

/// <summary>One call of <c>scripts/measure-errors</c>, as its arguments say.</summary>
internal sealed record ErrorsRequest
{
    public const string Usage = """
        scripts/measure-errors                 invents reports, puts one or two errors in each table, and counts what is said of each cell
          --reports N    how many reports (default 10000); every twentieth is read from Word, the others from text
          --seed N       the first seed (default 1)
          --kind NAME    only this error: digit, transposed, point-moved, point-dropped, moved, minus-lost (all of these by default), moved-row
          --damaged      damages the text of figures instead: glyph, lost, point-doubled, comma, joined
          --list         prints each cell that is verified or repaired and wrong
        """;

    public int Reports { get; init; } = 10_000;

    public int Seed { get; init; } = 1;

    public bool IsListing { get; init; }

    public IReadOnlyList<FigureError> Kinds { get; init; } =
        [FigureError.Digit, FigureError.Transposed, FigureError.PointMoved, FigureError.PointDropped, FigureError.Moved, FigureError.MinusLost];

    /// <summary>Null if the arguments make no sense.</summary>
    public static ErrorsRequest? Parse(IReadOnlyList<string> arguments)
    {
        var request = new ErrorsRequest();
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            switch (arguments[index])
            {
                case "--damaged":
                    request = request with { Kinds = [FigureError.Glyph, FigureError.Lost, FigureError.PointDoubled, FigureError.Comma, FigureError.Joined] };
                    break;
                case "--list":
                    request = request with { IsListing = true };
                    break;
                case "--reports" when number > 0:
                    request = request with { Reports = number };
                    index++;
                    break;
                case "--seed" when number >= 0:
                    request = request with { Seed = number };
                    index++;
                    break;
                case "--kind" when Enum.TryParse<FigureError>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind):
                    request = request with { Kinds = [kind] };
                    index++;
                    break;
                default:
                    return null;
            }
        }

        return request;
    }
}
