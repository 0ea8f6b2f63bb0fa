using System.Diagnostics;
using System.Globalization;
using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>A folder of reports that is handed out once, with a queue and a store of its own, and those who work at it.</summary>
internal sealed class SubmittedReports : IDisposable
{
    private readonly MeasuredProgram program;
    private readonly MeasuredServers servers;
    private readonly string schema;
    private readonly List<Process> workers = [];

    internal SubmittedReports(MeasuredProgram program, MeasuredServers servers, string folder)
    {
        this.program = program;
        this.servers = servers;
        Folder = folder;
        schema = servers.NewSchema();
    }

    /// <summary>The folder.</summary>
    internal string Folder { get; }

    /// <summary>The store.</summary>
    internal string Store => servers.Store(schema);

    /// <summary>The queue has the name of the schema.</summary>
    internal string Queue => schema;

    /// <summary>Who works, in the order in which they were started.</summary>
    internal IReadOnlyList<Process> Workers => workers;

    /// <summary>Hands them out, and returns what that took.</summary>
    internal ProgramRun Submit() => program.Run(["submit", Folder, "--broker", servers.Broker, "--queue", Queue, "--store", Store]);

    /// <summary>Starts a worker with one job. What it says is passed on, line by line.</summary>
    internal void StartWorker(Action<string>? said = null) => workers.Add(NewWorker(said));

    /// <summary>Kills a worker at once and starts another in its place.</summary>
    internal void KillWorker(int at)
    {
        workers[at].Kill();
        workers[at].WaitForExit();
        workers[at].Dispose();
        workers[at] = NewWorker(said: null);
    }

    /// <summary>What a worker is told: the reports are links to files elsewhere, so their folder is the one that it may read.</summary>
    internal string[] WorkerArguments(string broker, string store) =>
        ["worker", "--broker", broker, "--queue", Queue, "--store", store, "--root", Folder, "--jobs", "1"];

    /// <summary>How many documents nobody has dealt with, or null while the database does not answer.</summary>
    internal int? Pending() => Count("run_documents WHERE state = 'pending'");

    /// <summary>How many rows there are of a table, perhaps with a condition; null while the database does not answer.</summary>
    internal int? Count(string table)
    {
        try
        {
            return int.Parse(servers.Ask($"SELECT count(*) FROM {schema}.{table}"), CultureInfo.InvariantCulture);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Bytes of the tables of the store with their indexes.</summary>
    internal long Size() => long.Parse(
        servers.Ask($"SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{schema}' AND c.relkind = 'r'"),
        CultureInfo.InvariantCulture);

    /// <summary>Tells every worker to stop, and waits until they have.</summary>
    public void Dispose()
    {
        foreach (var worker in workers)
        {
            using (var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                kill.WaitForExit();
            }

            worker.WaitForExit();
            worker.Dispose();
        }

        workers.Clear();
    }

    private Process NewWorker(Action<string>? said)
    {
        var worker = program.Start(WorkerArguments(servers.Broker, Store));
        _ = worker.StandardOutput.ReadToEndAsync();
        worker.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                said?.Invoke(text);
            }
        };
        worker.BeginErrorReadLine();
        return worker;
    }
}
