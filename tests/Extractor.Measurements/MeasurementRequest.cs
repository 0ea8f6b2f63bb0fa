using System.Globalization;

namespace Extractor.Measurements;

/// <summary>What is to be measured.</summary>
internal enum MeasurementKind
{
    /// <summary>Files opened, characters, boxes, time and memory against other readers.</summary>
    Compare,

    /// <summary>Where our own time goes.</summary>
    Stages,

    /// <summary>Copies damaged on purpose.</summary>
    Damage,

    /// <summary>Changed copies, read by worker processes with limits.</summary>
    Mutate,

    /// <summary>The worker of <see cref="Mutate"/>.</summary>
    MutateHere,

    /// <summary>Reads one file page by page in this process and tells its peak memory.</summary>
    ReadHere,

    /// <summary>A generated document of very many pages.</summary>
    LongDocument,
}

/// <summary>One call of the program, as its arguments say.</summary>
internal sealed record MeasurementRequest
{
    public const string Usage = """
        scripts/measure-pdf FOLDER…                      opened, characters, boxes, time and memory against mutool and poppler
        scripts/measure-pdf --stages FOLDER…             where the time of reading goes
        scripts/measure-pdf --damage FOLDER…             share of damaged copies that are opened with text found
        scripts/measure-pdf --mutations N FOLDER…        reads N changed copies, 10 s and 512 MB each; files of other formats by name
        scripts/measure-pdf --long-document PAGES        peak memory on a generated document
          --seed N       begins another sequence of changes (default 1)
          --minutes N    ends --mutations after this time (default 60)
          --whole        reads mutations all the way to the record (scripts/measure-mutations does, format by format)
          --no-timing    leaves out times and memory
          --explain FILE writes a list of the pages on which readers differ, with the reason for each
        """;

    public required MeasurementKind Kind { get; init; }

    /// <summary>Folders or files.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Mutations, or pages of the long document.</summary>
    public int Count { get; init; }

    /// <summary>The first mutation a worker reads.</summary>
    public int First { get; init; }

    public int Seed { get; init; } = 1;

    public int Minutes { get; init; } = 60;

    /// <summary>Whether mutations are read all the way to the record.</summary>
    public bool Whole { get; init; }

    public bool Timing { get; init; } = true;

    /// <summary>How the command line of the repository is started, for whole-process measurements; null if it is not to be measured.</summary>
    public string? ExtractorProgram { get; init; }

    /// <summary>Where the list of deviating pages is written; null if nowhere.</summary>
    public string? ExplanationFile { get; init; }

    /// <summary>Null if the arguments make no sense.</summary>
    public static MeasurementRequest? Parse(IReadOnlyList<string> arguments)
    {
        var request = new MeasurementRequest { Kind = MeasurementKind.Compare, Paths = [] };
        List<string> paths = [];
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = i + 1 < arguments.Count ? arguments[i + 1] : "";
            var number = int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
            switch (arguments[i])
            {
                case "--damage":
                    request = request with { Kind = MeasurementKind.Damage };
                    break;
                case "--stages":
                    request = request with { Kind = MeasurementKind.Stages };
                    break;
                case "--no-timing":
                    request = request with { Timing = false };
                    break;
                case "--whole":
                    request = request with { Whole = true };
                    break;
                case "--read-here":
                    request = request with { Kind = MeasurementKind.ReadHere };
                    break;
                case "--explain":
                    request = request with { ExplanationFile = next };
                    i++;
                    break;
                case "--extractor":
                    request = request with { ExtractorProgram = next };
                    i++;
                    break;
                case "--mutations" or "--mutations-here" or "--long-document" or "--seed" or "--minutes" or "--first" when number < 0:
                    return null;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    if (request.WithNumber(option, number) is not { } changed)
                    {
                        return null;
                    }

                    request = changed;
                    i++;
                    break;
                case var path:
                    paths.Add(path);
                    break;
            }
        }

        return paths.Count == 0 && request.Kind != MeasurementKind.LongDocument ? null : request with { Paths = paths };
    }

    private MeasurementRequest? WithNumber(string option, int number) => option switch
    {
        "--mutations" => this with { Kind = MeasurementKind.Mutate, Count = number },
        "--mutations-here" => this with { Kind = MeasurementKind.MutateHere, Count = number },
        "--long-document" => this with { Kind = MeasurementKind.LongDocument, Count = number },
        "--seed" => this with { Seed = number },
        "--minutes" => this with { Minutes = number },
        "--first" => this with { First = number },
        _ => null,
    };
}
