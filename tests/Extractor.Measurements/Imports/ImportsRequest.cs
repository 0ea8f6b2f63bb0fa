using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Measurements.Imports;

/// <summary>What scripts/measure-import is asked for.</summary>
internal sealed record ImportsRequest
{
    internal const string Usage = """
        usage: measure-import [--reports 10000] [--few 100] [--rounds 5] [--kills 200] [--killed 60] [--jobs N] [--folder DIR]… [--work DIR] [-- PROGRAM …]

        Makes reports of invented departments (text, Word, HTML, OFD and workbooks), imports them, and holds what it measures against the floors.

        --reports  how many reports are made and imported
        --few      how many of them, spread evenly, stand for a small import
        --rounds   how often the small import and the comparison of isolation are repeated; the median counts
        --kills    how many imports are killed at a random moment and resumed; 0 for none
        --killed   how many reports such an import has
        --jobs     how many files are read at once; as many as processors when left out
        --folder   another folder on which isolation is compared
        --work     where reports and stores are put (.artifacts/imports); reports that are there are taken as they are
        PROGRAM    the program and its first arguments (the native program, or else the plain build)
        """;

    internal int Reports { get; private init; } = 10_000;

    internal int Few { get; private init; } = 100;

    internal int Rounds { get; private init; } = 5;

    internal int Kills { get; private init; } = 200;

    internal int Killed { get; private init; } = 60;

    internal int Jobs { get; private init; } = Environment.ProcessorCount;

    internal ImmutableArray<string> Folders { get; private init; } = [];

    internal string Work { get; private init; } = Path.Combine(".artifacts", "imports");

    internal ImmutableArray<string> Program { get; private init; } = [];

    /// <summary>Reads the arguments; null when they make no sense.</summary>
    internal static ImportsRequest? Parse(ReadOnlySpan<string> arguments)
    {
        var request = new ImportsRequest();
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
                "--folder" => request with { Folders = request.Folders.Add(value) },
                "--work" => request with { Work = value },
                "--reports" when number > 0 => request with { Reports = number },
                "--few" when number > 0 => request with { Few = number },
                "--rounds" when number > 0 => request with { Rounds = number },
                "--kills" when isNumber => request with { Kills = number },
                "--killed" when number > 0 => request with { Killed = number },
                "--jobs" when number > 0 => request with { Jobs = number },
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
