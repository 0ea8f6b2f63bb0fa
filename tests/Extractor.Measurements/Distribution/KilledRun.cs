using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>
/// Hands out reports while a worker or a server is killed every few seconds: each has to be in the store once, and the export has to be that of
/// a local import. How far the run is stands beside each kill, so that one sees what a kill costs, and where a run that does not end hangs.
/// </summary>
internal sealed class KilledRun(DistributionRequest request, MeasuredProgram program, MeasuredServers servers, Verdict verdict)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>When nothing was settled for so long, nothing will be.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(5);

    private readonly TimeProvider time = TimeProvider.System;
    private int kills;
    private int pending;
    private TimeSpan longestPause;

    internal void Measure(string folder)
    {
        using var reports = new SubmittedReports(program, servers, folder);
        var submitted = reports.Submit();
        verdict.Tell($"{submitted.Error.Trim()}: {submitted.Wall.TotalSeconds:0.0} s, processors {submitted.Processor.TotalSeconds:0.0} s", submitted.ExitCode == 0);
        for (var at = 0; at < request.Workers; at++)
        {
            reports.StartWorker();
        }

        pending = request.Reports;
        var began = time.GetTimestamp();
        if (!Kill(reports, began))
        {
            verdict.Tell($"{pending} of {request.Reports} reports are left, and nothing was settled for {LongestStandstill.TotalMinutes:0} minutes", holds: false);
            return;
        }

        var wall = time.GetElapsedTime(began);
        verdict.Tell($"{request.Reports} reports over {request.Workers} workers, {kills} kills: {wall.TotalSeconds:0} s; the longest time without a report {longestPause.TotalSeconds:0} s");
        Compare(reports);
    }

    /// <summary>Kills one after the other until everything is settled; false when nothing moves any more.</summary>
    private bool Kill(SubmittedReports reports, long began)
    {
        var (killed, moved) = (began, began);
        while (pending > 0)
        {
            Task.Delay(LookInterval).Wait();
            if (reports.Pending() is { } left && left != pending)
            {
                var pause = time.GetElapsedTime(moved);
                longestPause = pause > longestPause ? pause : longestPause;
                (pending, moved) = (left, time.GetTimestamp());
            }

            if (time.GetElapsedTime(moved) > LongestStandstill)
            {
                return false;
            }

            if (pending > 0 && time.GetElapsedTime(killed).TotalSeconds >= request.KillEvery)
            {
                var victim = KillOne(reports);
                killed = time.GetTimestamp();
                verdict.Tell($"  {time.GetElapsedTime(began).TotalSeconds,5:0} s: {request.Reports - pending} of {request.Reports} settled; {victim} killed");
            }
        }

        return true;
    }

    /// <summary>Workers in turn; every third time a server, the broker and the database in turn.</summary>
    private string KillOne(SubmittedReports reports)
    {
        var number = kills++;
        if (number % 3 < 2)
        {
            var at = number % reports.Workers.Count;
            reports.KillWorker(at);
            return $"worker {at + 1}";
        }

        if (number % 6 == 2)
        {
            servers.KillBroker();
            return "broker";
        }

        servers.CrashDatabase();
        return "database";
    }

    private void Compare(SubmittedReports reports)
    {
        var local = Path.Combine(request.Work, "distributed.db");
        foreach (var file in Directory.EnumerateFiles(request.Work, "distributed.db*"))
        {
            File.Delete(file);
        }

        program.Run("import", reports.Folder, "--store", local, "--quiet");
        var (documents, read) = (reports.Count("stored_documents"), reports.Count("run_documents WHERE state = 'read' AND document_id IS NOT NULL"));
        verdict.Tell($"  {documents} documents in the store, {read} of the run read; {reports.Size() / 1024.0 / request.Reports:0} KB a report", documents == request.Reports && read == request.Reports);
        verdict.Tell($"  the export is that of a local import", program.Run("export", "--store", reports.Store).Output == program.Run("export", "--store", local).Output);
    }
}
