using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Measurements.Distribution;

/// <summary>What scripts/measure-distribution is asked for.</summary>
internal sealed record DistributionRequest
{
    internal const string Usage = """
        usage: measure-distribution [--reports 20000] [--workers 4] [--kill-every 20] [--few 1000] [--rounds 3] [--cut 30] [--work DIR]
                                    [-- PROGRAM …]

        Makes reports of invented departments, hands them out over a RabbitMQ broker to workers with a PostgreSQL store, all on this machine, and holds
        what it measures against the floors.

        --reports     how many reports are handed out while a worker or a server is killed every few seconds; 0 for none
        --workers     how many workers take part in that
        --kill-every  seconds between two kills
        --few         how many reports the comparisons take (two workers with one, one worker with an import), and the cut link; 0 for neither
        --rounds      how often a comparison is repeated; the median counts; 0 for none
        --cut         for how many seconds the link of one of two hosts is cut; 0 for none. Hosts are network namespaces, so this needs root
        --work        where reports and stores are put (.artifacts/imports); reports that are there are taken as they are
        PROGRAM       the program and its first arguments (the native program, or else the plain build)
        """;

    internal int Reports { get; private init; } = 20_000;

    internal int Workers { get; private init; } = 4;

    internal int KillEvery { get; private init; } = 20;

    internal int Few { get; private init; } = 1000;

    internal int Rounds { get; private init; } = 3;

    internal int Cut { get; private init; } = 30;

    internal string Work { get; private init; } = Path.Combine(".artifacts", "imports");

    internal ImmutableArray<string> Program { get; private init; } = [];

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static DistributionRequest? Parse(ReadOnlySpan<string> arguments)
    {
        var request = new DistributionRequest();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (arguments[i] == "--")
            {
                return request with { Program = [.. arguments[(i + 1)..]] };
            }

            if (i + 1 == arguments.Length)
            {
                return null;
            }

            var isNumber = int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var next = arguments[i] switch
            {
                "--work" => request with { Work = arguments[i + 1] },
                "--reports" when isNumber => request with { Reports = number },
                "--workers" when number > 0 => request with { Workers = number },
                "--kill-every" when number > 0 => request with { KillEvery = number },
                "--few" when isNumber => request with { Few = number },
                "--cut" when isNumber => request with { Cut = number },
                "--rounds" when isNumber => request with { Rounds = number },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            request = next;
        }

        return request;
    }
}
