using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Measurements.Programs;

/// <summary>What scripts/compare is asked for.</summary>
internal sealed record ProgramsRequest
{
    internal const string Usage = """
        usage: compare [--rounds 5] [--sample 12] [--skip warm,cold,batch,found] [--skip-program NAME,…] [FILE|FOLDER]…

        Runs Extractor beside mutool, pdftotext, pdf.js and tabula on the same PDFs, in turns, and prints a table of ratios.

        --rounds        how often each program reads each file of the warm and the cold part; the least counts
        --sample        how many of the files, spread evenly, the warm part and the figures found are measured on
        --skip          parts to leave out
        --skip-program  programs to leave out
        FILE, FOLDER    PDFs (the fixtures of this repository)
        """;

    internal int Rounds { get; private init; } = 5;

    internal int Sample { get; private init; } = 12;

    internal ImmutableHashSet<string> Skipped { get; private init; } = [];

    /// <summary>The native program.</summary>
    internal string Extractor { get; private init; } = "";

    /// <summary>Where the packages of npm are.</summary>
    internal string NodeModules { get; private init; } = "";

    internal ImmutableArray<string> Paths { get; private init; } = [];

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static ProgramsRequest? Parse(ReadOnlySpan<string> arguments)
    {
        var request = new ProgramsRequest();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                request = request with { Paths = request.Paths.Add(arguments[i]) };
                continue;
            }

            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            var next = arguments[i++] switch
            {
                "--rounds" when isNumber => request with { Rounds = number },
                "--sample" when isNumber => request with { Sample = number },
                "--skip" or "--skip-program" when value.Length > 0 => request with { Skipped = request.Skipped.Union(value.Split(',')) },
                "--extractor" => request with { Extractor = value },
                "--node-modules" => request with { NodeModules = value },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            request = next;
        }

        return request.Paths.IsEmpty || request.Extractor.Length == 0 ? null : request;
    }
}
