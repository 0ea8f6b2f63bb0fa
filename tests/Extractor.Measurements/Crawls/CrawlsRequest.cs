using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Measurements.Crawls;

/// <summary>What scripts/measure-crawl is asked for.</summary>
internal sealed record CrawlsRequest
{
    internal const string Usage = """
        usage: measure-crawl [--kills 50] [--faults 3] [--seed 1] [--work DIR] [-- PROGRAM …]

        Serves the disclosure columns of invented municipalities on this machine, crawls them with the program, and holds what it measures against
        the floors of crawls.

        --kills    how many crawls are killed at a random moment and resumed; 0 for none
        --faults   how many times everything is crawled while a fifth of the answers fail
        --seed     the seed of the moments and of the faults
        --work     where stores are put (.artifacts/crawls)
        PROGRAM    the program and its first arguments (the native program, or else the plain build)
        """;

    internal int Kills { get; private init; } = 50;

    internal int Faults { get; private init; } = 3;

    internal int Seed { get; private init; } = 1;

    internal string Work { get; private init; } = Path.Combine(".artifacts", "crawls");

    internal ImmutableArray<string> Program { get; private init; } = [];

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static CrawlsRequest? Parse(ReadOnlySpan<string> arguments)
    {
        var request = new CrawlsRequest();
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

            var value = arguments[i + 1];
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var next = arguments[i] switch
            {
                "--work" => request with { Work = value },
                "--kills" when isNumber => request with { Kills = number },
                "--faults" when isNumber => request with { Faults = number },
                "--seed" when isNumber => request with { Seed = number },
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
