using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Measurements.Serving;

/// <summary>What scripts/measure-serve is asked for.</summary>
internal sealed record ServingRequest
{
    internal const string Usage = """
        usage: measure-serve [--reports 10000] [--rounds 40] [--readers 200] [--seconds 600] [--work DIR] [-- PROGRAM …]

        Makes a store of invented reports, serves it on one processor, and holds the time of lists, searches and pages of reports against the floor;
        then many readers ask while a file is imported again and again, and every answer is compared with what one moment of the store can say.

        --reports  how many reports the store has
        --rounds   how often each question is asked, every time with other values
        --readers  how many readers ask at once; 0 for none
        --seconds  how long they ask
        --work     where the store is put (.artifacts/serving); one that is there with as many reports is taken as it is
        PROGRAM    the program and its first arguments (the native program, or else the plain build)
        """;

    internal int Reports { get; private init; } = 10_000;

    internal int Rounds { get; private init; } = 40;

    internal int Readers { get; private init; } = 200;

    internal int Seconds { get; private init; } = 600;

    internal string Work { get; private init; } = Path.Combine(".artifacts", "serving");

    internal ImmutableArray<string> Program { get; private init; } = [];

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static ServingRequest? Parse(ReadOnlySpan<string> arguments)
    {
        var request = new ServingRequest();
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
                "--reports" when number > 0 => request with { Reports = number },
                "--rounds" when number > 0 => request with { Rounds = number },
                "--readers" when isNumber && number <= 1000 => request with { Readers = number },
                "--seconds" when number is > 0 and <= 3600 => request with { Seconds = number },
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
