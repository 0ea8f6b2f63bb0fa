using Extractor.Measurements.Tables.Shapes;

namespace Extractor.Measurements.Tables;

/// <summary>What of tables is to be measured.</summary>
internal enum TablesMeasurement
{
    /// <summary>Documents of a folder: conservation, figures, times.</summary>
    Corpus,

    /// <summary>Invented shapes with known truth.</summary>
    Shapes,

    /// <summary>Adjacency of cells against the truth of the ICDAR 2013 competition.</summary>
    Icdar,
}

/// <summary>One call of <c>scripts/measure-tables</c>, as its arguments say.</summary>
internal sealed record TablesRequest
{
    public const string Usage = """
        scripts/measure-tables FOLDER…           per PDF: conservation of glyphs, figures found in cells, time of the table stage
        scripts/measure-tables --icdar TRUTH     adjacency precision, recall and F1 on the files of the ICDAR 2013 competition
        scripts/measure-tables --shapes [NAME…]  renders the invented shapes and says what is not read exactly
          --against FILE   fails when a figure differs from this scoreboard (shapes), or is lower (folders)
          --accept FILE    writes the figures as the new scoreboard
          --seeds 1-4      seeds of the shapes
          --rendered DIR   where the rendered shapes are kept (.artifacts/table-shapes)
          --no-timing      leaves out times
        """;

    public required TablesMeasurement Kind { get; init; }

    /// <summary>Folders, files, or names of shapes.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public string? Against { get; init; }

    public string? Accept { get; init; }

    public string Seeds { get; init; } = ShapeScoreboard.Seeds;

    public string Rendered { get; init; } = Path.Combine(".artifacts", "table-shapes");

    public bool Timing { get; init; } = true;

    /// <summary>Null if the arguments make no sense.</summary>
    public static TablesRequest? Parse(IReadOnlyList<string> arguments)
    {
        var request = new TablesRequest { Kind = TablesMeasurement.Corpus, Paths = [] };
        List<string> paths = [];
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : null;
            switch (arguments[index])
            {
                case "--shapes":
                    request = request with { Kind = TablesMeasurement.Shapes };
                    break;
                case "--icdar":
                    request = request with { Kind = TablesMeasurement.Icdar };
                    break;
                case "--no-timing":
                    request = request with { Timing = false };
                    break;
                case "--against" or "--accept" or "--seeds" or "--rendered" when value is not null:
                    request = request.With(arguments[index++], value);
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    return null;
                case var path:
                    paths.Add(path);
                    break;
            }
        }

        return paths.Count == 0 && request.Kind != TablesMeasurement.Shapes ? null : request with { Paths = paths };
    }

    private TablesRequest With(string option, string value) => option switch
    {
        "--against" => this with { Against = value },
        "--accept" => this with { Accept = value },
        "--seeds" => this with { Seeds = value },
        _ => this with { Rendered = value },
    };
}
