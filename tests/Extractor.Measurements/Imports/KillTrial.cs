namespace Extractor.Measurements.Imports;

/// <summary>Imports that are killed at a random moment and resumed until they end: the export must be that of an import left alone.</summary>
internal sealed class KillTrial(MeasuredProgram program, string folder, string work, int jobs)
{
    /// <summary>How long a worker may live on after its import was killed.</summary>
    private static readonly TimeSpan Outliving = TimeSpan.FromSeconds(5);

    /// <summary>Times that an import is killed before it is left to end, at most.</summary>
    private const int KillsAnImport = 5;

    private readonly Random random = new(1);

    /// <summary>Kills as often as asked for.</summary>
    /// <returns>How often an import was killed, how many exports differed, and how many processes outlived their import.</returns>
    internal (int Kills, int Different, int Outlived) Run(int kills)
    {
        Clear("whole.db");
        var whole = Import("whole.db");
        var expected = Export("whole.db");
        var (done, different, outlived) = (0, 0, 0);
        for (var trial = 0; done < kills; trial++)
        {
            var store = $"killed-{trial % 2}.db";
            Clear(store);
            var wanted = Math.Min(random.Next(1, KillsAnImport + 1), kills - done);
            for (var i = 0; i < wanted; i++)
            {
                var wait = whole.Wall * random.NextDouble();
                outlived += Kill(store, wait);
                done++;
            }

            Import(store);
            different += Export(store) == expected ? 0 : 1;
        }

        return (done, different, outlived);
    }

    private ProgramRun Import(string store) => program.Run(Arguments(store));

    private string Export(string store) => program.Run("export", "--store", Path.Combine(work, store)).Output;

    private string[] Arguments(string store) =>
        ["import", folder, "--store", Path.Combine(work, store), "--quiet", "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>Kills an import after a while; returns how many of its processes were there too long.</summary>
    private int Kill(string store, TimeSpan wait)
    {
        using var process = program.Start(Arguments(store));
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(wait);
        var tree = ProcessTree.Of(process.Id);

        // Only the import itself: its workers have to notice.
        process.Kill();
        process.WaitForExit();
        var began = TimeProvider.System.GetTimestamp();
        while (tree.Exists(ProcessTree.IsAlive) && TimeProvider.System.GetElapsedTime(began) < Outliving)
        {
            Thread.Yield();
        }

        return tree.Count(ProcessTree.IsAlive);
    }

    private void Clear(string store)
    {
        foreach (var file in Directory.EnumerateFiles(work, store + "*"))
        {
            File.Delete(file);
        }
    }
}
