using System.Diagnostics;
using System.Globalization;
using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>Measures distributed runs against the floors of docs/quality.md.</summary>
internal sealed class DistributionRun : IDisposable
{
    private const double TwoAgainstOne = 1.7;
    private const double CostOfDistribution = 0.15;

    private readonly DistributionRequest request;
    private readonly TextWriter output;
    private readonly MeasuredProgram program;
    private readonly int brokerPort = ServerScript.FreePorts(3);
    private readonly int databasePort = ServerScript.FreePorts(1);
    private readonly DirectoryInfo brokerFolder = Directory.CreateTempSubdirectory("extractor-broker-");
    private readonly ServerScript database;
    private ServerScript broker;
    private int stores;
    private bool holds = true;

    private DistributionRun(DistributionRequest request, TextWriter output)
    {
        this.request = request;
        this.output = output;
        program = new MeasuredProgram(request.Program);
        broker = StartBroker();
        database = ServerScript.Start("scripts/test/postgresql", databasePort.ToString(CultureInfo.InvariantCulture));
        ServerScript.KeepCommits(databasePort);
    }

    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (DistributionRequest.Parse(arguments) is not { Program.Length: > 0 } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(DistributionRequest.Usage);
            return 2;
        }

        using var run = new DistributionRun(request, output);
        run.Measure();
        return run.holds ? 0 : 1;
    }

    public void Dispose()
    {
        broker.Dispose();
        database.Dispose();
        brokerFolder.Delete(recursive: true);
    }

    private void Measure()
    {
        var paths = GeneratedReports.Write(Path.Combine(request.Work, "reports"), Math.Max(request.Reports, request.Few));
        if (request.Few > 0)
        {
            Compare(Copy(GeneratedReports.Few(paths, request.Few), "distributed-few"));
        }

        if (request.Reports > 0)
        {
            Kill(Copy(paths[..request.Reports], "distributed"));
        }
    }

    private void Compare(string folder)
    {
        var (alone, one, two) = (new List<ProgramRun>(), new List<(TimeSpan Wall, TimeSpan Processor)>(), new List<(TimeSpan Wall, TimeSpan Processor)>());
        for (var round = 0; round < request.Rounds; round++)
        {
            alone.Add(program.Run("import", folder, "--store", NewStore(), "--quiet", "--jobs", "1"));
            one.Add(Distribute(folder, workers: 1));
            two.Add(Distribute(folder, workers: 2));
        }

        var import = alone.OrderBy(static run => run.Processor).ElementAt(request.Rounds / 2);
        var single = Median(one);
        var pair = Median(two);
        Tell(Of($"{request.Few} reports: import {import.Wall.TotalSeconds:0.0} s, processors {import.Processor.TotalSeconds:0.0} s; one worker {single.Wall.TotalSeconds:0.0} s, processors {single.Processor.TotalSeconds:0.0} s; two {pair.Wall.TotalSeconds:0.0} s, {pair.Processor.TotalSeconds:0.0} s"), isSo: true);
        Tell(Of($"cost of a report, one worker against an import with one job: {(single.Processor / import.Processor) - 1:0.0%} more processor time, {(single.Wall / import.Wall) - 1:0.0%} more time"), (single.Processor / import.Processor) - 1 < CostOfDistribution);
        Tell(Of($"two workers against one: {single.Wall / pair.Wall:0.00} times as fast"), single.Wall / pair.Wall >= TwoAgainstOne);
    }

    private static (TimeSpan Wall, TimeSpan Processor) Median(List<(TimeSpan Wall, TimeSpan Processor)> runs) => runs.OrderBy(static run => run.Wall).ElementAt(runs.Count / 2);

    /// <summary>Hands out a folder and has it read; the time is that from the first worker's start to the end of the run.</summary>
    private (TimeSpan Wall, TimeSpan Processor) Distribute(string folder, int workers)
    {
        var (store, queue) = (NewStore(), NewQueue());
        var before = ProcessTree.TimeOfChildren();
        program.Run(["submit", folder, .. Place(store, queue)]);
        var began = TimeProvider.System.GetTimestamp();
        var running = Enumerable.Range(0, workers).Select(_ => StartWorker(folder, store, queue)).ToArray();
        WaitForEnd(folder, store, queue);
        var wall = TimeProvider.System.GetElapsedTime(began);
        foreach (var worker in running)
        {
            Terminate(worker);
        }

        return (wall, ProcessTree.TimeOfChildren() - before);
    }

    private void Kill(string folder)
    {
        var (store, queue) = (NewStore(), NewQueue());
        var submitted = program.Run(["submit", folder, .. Place(store, queue)]);
        Tell(Of($"{submitted.Error.Trim()}: {submitted.Wall.TotalSeconds:0.0} s, processors {submitted.Processor.TotalSeconds:0.0} s"), submitted.ExitCode == 0);
        var workers = Enumerable.Range(0, request.Workers).Select(_ => StartWorker(folder, store, queue)).ToArray();
        var began = TimeProvider.System.GetTimestamp();
        var follow = program.Start(["submit", folder, .. Place(store, queue), "--follow", "--quiet"]);
        _ = follow.StandardError.ReadToEndAsync();
        _ = follow.StandardOutput.ReadToEndAsync();
        var kills = 0;
        while (!IsFinished(store))
        {
            follow.WaitForExit(TimeSpan.FromSeconds(request.KillEvery));
            if (IsFinished(store))
            {
                break;
            }

            KillOne(kills++, workers, folder, store, queue);
        }

        var wall = TimeProvider.System.GetElapsedTime(began);
        if (!follow.HasExited)
        {
            Terminate(follow);
        }

        foreach (var worker in workers)
        {
            Terminate(worker);
        }

        var local = Path.Combine(request.Work, "distributed.db");
        foreach (var file in Directory.EnumerateFiles(request.Work, "distributed.db*"))
        {
            File.Delete(file);
        }

        program.Run("import", folder, "--store", local, "--quiet");
        Tell(Of($"{request.Reports} reports over {request.Workers} workers, {kills} kills: {wall.TotalSeconds:0} s"), isSo: true);
        Tell(Of($"  the store takes {SizeOf(store) / 1024.0 / request.Reports:0} KB a report"), isSo: true);
        Tell("  the export is that of a local import", program.Run("export", "--store", store).Output == program.Run("export", "--store", local).Output);
    }

    /// <summary>Workers in turn; every third time a server, the broker and the database in turn.</summary>
    private void KillOne(int number, Process[] workers, string folder, string store, string queue)
    {
        if (number % 3 < 2)
        {
            var at = number % workers.Length;
            workers[at].Kill();
            workers[at].WaitForExit();
            workers[at] = StartWorker(folder, store, queue);
            return;
        }

        if (number % 6 == 2)
        {
            broker.Dispose();
            broker = StartBroker();
            return;
        }

        ServerScript.CrashDatabase(databasePort);
    }

    private Process StartWorker(string folder, string store, string queue)
    {
        // The reports are links to files in the folder beside.
        var worker = program.Start(["worker", .. Place(store, queue), "--root", folder, "--jobs", "1"]);
        _ = worker.StandardError.ReadToEndAsync();
        _ = worker.StandardOutput.ReadToEndAsync();
        return worker;
    }

    private void WaitForEnd(string folder, string store, string queue) => program.Run(["submit", folder, .. Place(store, queue), "--follow", "--quiet"]);

    private bool IsFinished(string store)
    {
        using var list = program.Start("run", "list", "--store", store, "--format", "csv");
        _ = list.StandardError.ReadToEndAsync();
        var runs = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        return runs.Split("\r\n").Skip(1).Any(static run => run.Contains(",finished,", StringComparison.Ordinal));
    }

    private static void Terminate(Process process)
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Bytes of the tables of a store with their indexes.</summary>
    private long SizeOf(string store) => long.Parse(
        ServerScript.Ask(
            databasePort,
            $"SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{store.Split('=')[^1]}' AND c.relkind = 'r'"),
        CultureInfo.InvariantCulture);

    private string[] Place(string store, string queue) => ["--broker", broker.Address, "--queue", queue, "--store", store];

    private string NewStore() => Of($"{database.Address}?schema=measured_{++stores}");

    private string NewQueue() => Of($"measured-{stores}");

    private ServerScript StartBroker() => ServerScript.Start("scripts/test/rabbitmq", brokerPort.ToString(CultureInfo.InvariantCulture), brokerFolder.FullName);

    private string Copy(string[] paths, string name)
    {
        var folder = Path.GetFullPath(Path.Combine(request.Work, name));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var path in paths)
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(path)), Path.GetFullPath(path));
        }

        return folder;
    }

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Tell(string what, bool isSo)
    {
        holds &= isSo;
        output.WriteLine($"{(isSo ? "    " : "BAD ")}{what}");
        output.Flush();
    }
}
