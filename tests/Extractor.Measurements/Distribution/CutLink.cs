using System.Diagnostics;
using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>Two hosts work; the link of one is cut for a while and mended: what the other does meanwhile, and how long the first takes to come back.</summary>
internal sealed class CutLink(DistributionRequest request, MeasuredProgram program, MeasuredServers servers, Verdict verdict)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider time = TimeProvider.System;
    private readonly Lock gate = new();
    private readonly List<(TimeSpan At, string Line)> told = [];
    private long began;

    internal void Measure(string folder)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            verdict.Tell($"a link that is cut for {request.Cut} s: not measured, which needs root for network namespaces", holds: false);
            return;
        }

        using var reports = new SubmittedReports(program, servers, folder);
        reports.Submit();
        using var near = new RemoteHost();
        using var far = new RemoteHost();
        began = time.GetTimestamp();
        using var cut = Start(far, reports, Note);
        using var stays = Start(near, reports, static _ => { });
        WaitUntil(() => reports.Pending() <= request.Few * 9 / 10);
        far.Cut();
        var (cutAt, before) = (time.GetElapsedTime(began), reports.Pending());
        WaitUntil(() => time.GetElapsedTime(began) - cutAt >= TimeSpan.FromSeconds(request.Cut));
        var after = reports.Pending();
        far.Mend();
        var mendedAt = time.GetElapsedTime(began);
        WaitUntil(() => reports.Pending() == 0);
        var end = time.GetElapsedTime(began);
        Stop(cut);
        Stop(stays);

        var (noticed, back) = (When("QUE006"), When("Connected to"));
        var first = When(" failing checks", behind: back);
        verdict.Tell($"{request.Few} reports on two hosts, the link of one cut for {request.Cut} s: {end.TotalSeconds:0} s in all, {before - after} reports by the other host meanwhile", before > after || after == 0);
        verdict.Tell($"  the cut was noticed after {(noticed - cutAt)?.TotalSeconds:0.0} s; {(back - mendedAt)?.TotalSeconds:0.0} s after the link was mended the worker had the broker again, {(first - mendedAt)?.TotalSeconds:0.0} s after it its first report", noticed is not null && back is not null && first is not null);
        verdict.Tell($"  every report once, none given up: {reports.Count("stored_documents")} documents", reports.Count("stored_documents") == request.Few && reports.Count("run_documents WHERE state = 'read'") == request.Few);
    }

    private Process Start(RemoteHost host, SubmittedReports reports, Action<string> said)
    {
        var worker = host.Start(
            [.. request.Program, .. reports.WorkerArguments($"amqp://{host.Relay(servers.BrokerPort)}", reports.Store.Replace($"127.0.0.1:{servers.DatabasePort}", host.Relay(servers.DatabasePort), StringComparison.Ordinal)), "--verbose"]);
        worker.ErrorDataReceived += (_, line) => said(line.Data ?? string.Empty);
        worker.BeginErrorReadLine();
        return worker;
    }

    private static void Stop(Process worker)
    {
        using (var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        worker.WaitForExit();
    }

    private static void WaitUntil(Func<bool> holds)
    {
        while (!holds())
        {
            Task.Delay(LookInterval).Wait();
        }
    }

    private void Note(string line)
    {
        lock (gate)
        {
            told.Add((time.GetElapsedTime(began), line));
        }
    }

    /// <summary>When the worker first told a text, or first after some moment.</summary>
    private TimeSpan? When(string text, TimeSpan? behind = null)
    {
        lock (gate)
        {
            return told.Where(one => one.At > (behind ?? TimeSpan.Zero) && one.Line.Contains(text, StringComparison.Ordinal)).Select(static one => (TimeSpan?)one.At).FirstOrDefault();
        }
    }
}
