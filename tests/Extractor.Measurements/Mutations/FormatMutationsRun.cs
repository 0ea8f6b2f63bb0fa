using System.Globalization;

namespace Extractor.Measurements.Mutations;

/// <summary>Reads mutations of every format that is read, all the way to the record, and holds each format to the same floor.</summary>
internal static class FormatMutationsRun
{
    private const string Usage = """
        scripts/measure-mutations N FOLDER…     reads N changed copies of the files of each format: no exception, 10 s and 512 MB each
          --only FORMAT  one format alone, such as ofd
          --seed N       begins another sequence of changes (default 1)
          --minutes N    ends each format after this time (default 60)
        """;

    public static int Run(string[] arguments, TextWriter output)
    {
        var (count, seed, minutes, only) = (-1, 1, 60, "");
        List<string> folders = [];
        for (var at = 0; at < arguments.Length; at++)
        {
            var next = at + 1 < arguments.Length ? arguments[at + 1] : "";
            switch (arguments[at])
            {
                case "--only":
                    only = next;
                    at++;
                    break;
                case "--seed" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out seed):
                case "--minutes" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out minutes):
                    at++;
                    break;
                case var number when count < 0 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count):
                    break;
                case var folder when Path.Exists(folder):
                    folders.Add(folder);
                    break;
                default:
                    count = -1;
                    at = arguments.Length;
                    break;
            }
        }

        if (count <= 0 || folders.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var made = Directory.CreateTempSubdirectory("extractor-mutations-");
        try
        {
            var isSound = true;
            output.WriteLine("format | files | mutations | gave a document | exceptions and crashes | over 10 s | over 512 MB | slowest | peak working set");
            foreach (var (format, files) in MutationFormats.Of(folders, made.FullName).Where(entry => only.Length == 0 || entry.Key == only))
            {
                var tally = MutationRun.Count(
                    new MeasurementRequest { Kind = MeasurementKind.Mutate, Paths = files, Count = count, Seed = seed, Minutes = minutes, Whole = true }, output);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{format} | {tally.Files} | {tally.Count} | {tally.Read} | {tally.Exceptions + tally.Crashes} | {tally.OverTime} | {tally.OverMemory} | {tally.Slowest:F0} ms | {tally.Peak >> 20} MB"));
                output.Flush();
                isSound &= tally.IsSound && tally.Count == count;
            }

            return isSound ? 0 : 1;
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }
}
