using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Scanning;

namespace Extractor.Measurements.Scans;

/// <summary>One call of <c>scripts/measure-scans</c>, as its arguments say.</summary>
internal sealed record ScansRequest
{
    public const string Usage = """
        scripts/measure-scans [FILE.pdf ...]   draws pages with tables as scans, reads them, and compares them with the text of the file itself;
                                               without files those of fixtures/
          --engines LIST   tesseract, pp or pp,tesseract; several, parted by blanks (default: each of them)
          --conditions L   clean, scanned, stamped, faded, bilevel, sideways, damaged (default: clean,scanned,stamped,sideways,damaged)
          --dpi LIST       dots an inch (default: 150,200,300)
          --pages N        at most N pages of a file (default 3)
          --seed N         the seed of the scanner (default 1)
          --list           prints each cell that is unequal and each figure that was misread, as it is and as it was read
        scripts/measure-scans --typed          reads the shared scans and compares them with the figures that were typed from them by hand
        scripts/measure-scans --simulate       invents reports, misreads their figures as engines do, and counts what is said of each cell
          --reports N      how many reports (default 2000)
          --seed N         the first seed (default 1)
          --list           prints each cell that is verified or repaired and wrong
        """;

    /// <summary>The program, as built; the script gives it.</summary>
    public string Program { get; init; } = string.Empty;

    public bool IsSimulation { get; init; }

    public bool IsTyped { get; init; }

    public bool IsListing { get; init; }

    public int Reports { get; init; } = 2000;

    public int Seed { get; init; } = 1;

    public int Pages { get; init; } = 3;

    public ImmutableArray<string> Files { get; init; } = [];

    public ImmutableArray<string> Engines { get; init; } = ["tesseract", "pp", "pp,tesseract"];

    public ImmutableArray<int> Resolutions { get; init; } = [150, 200, 300];

    public ImmutableArray<ScanCondition> Conditions { get; init; } =
        [ScanCondition.Clean, ScanCondition.Scanned, ScanCondition.Stamped, ScanCondition.Sideways, ScanCondition.Damaged];

    /// <summary>Null if the arguments make no sense.</summary>
    public static ScansRequest? Parse(IReadOnlyList<string> arguments)
    {
        var request = new ScansRequest();
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            var changed = (arguments[index], number) switch
            {
                ("--simulate", _) => request with { IsSimulation = true },
                ("--program", _) => request with { Program = value },
                ("--typed", _) => request with { IsTyped = true },
                ("--list", _) => request with { IsListing = true },
                ("--reports", > 0) => request with { Reports = number },
                ("--seed", >= 0) => request with { Seed = number },
                ("--pages", > 0) => request with { Pages = number },
                ("--engines", _) when value.Length > 0 => request with { Engines = [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries)] },
                ("--dpi", _) => request with { Resolutions = [.. value.Split(',').Select(dpi => int.Parse(dpi, CultureInfo.InvariantCulture))] },
                ("--conditions", _) => request with { Conditions = [.. value.Split(',').Select(name => Enum.Parse<ScanCondition>(name, ignoreCase: true))] },
                var (file, _) when !file.StartsWith('-') => request with { Files = request.Files.Add(file) },
                _ => null,
            };
            if (changed is null)
            {
                return null;
            }

            index += arguments[index] is "--simulate" or "--typed" or "--list" || !arguments[index].StartsWith('-') ? 0 : 1;
            request = changed;
        }

        return request;
    }
}
