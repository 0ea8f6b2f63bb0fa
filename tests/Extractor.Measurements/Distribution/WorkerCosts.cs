using System.Globalization;
using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>What a distributed run took: time on the wall, and processor time of each part.</summary>
/// <param name="Wall">From the start of the first worker to the last document.</param>
/// <param name="Workers">The workers themselves: queue, store, sources.</param>
/// <param name="Readers">The processes in which they have documents read.</param>
/// <param name="Broker">The broker.</param>
/// <param name="Database">The database.</param>
/// <param name="Submission">The submission, which is over before the first worker starts.</param>
internal sealed record WorkerCosts(TimeSpan Wall, TimeSpan Workers, TimeSpan Readers, TimeSpan Broker, TimeSpan Database, TimeSpan Submission)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Processor time of all parts while the workers were at it.</summary>
    internal TimeSpan WhileWorking => Workers + Readers + Broker + Database;

    /// <summary>Processor time of our own programs, with the submission.</summary>
    internal TimeSpan OwnPrograms => Workers + Readers + Submission;

    /// <summary>Hands out a folder, has it read by some workers and notes what that takes.</summary>
    internal static WorkerCosts Of(MeasuredProgram program, MeasuredServers servers, string folder, int workers, Action<int> started)
    {
        using var reports = new SubmittedReports(program, servers, folder);
        var submission = reports.Submit();
        var (broker, database) = (servers.TimeOfBroker, servers.TimeOfDatabase);
        var began = TimeProvider.System.GetTimestamp();
        for (var at = 0; at < workers; at++)
        {
            reports.StartWorker();
            started(reports.Workers[at].Id);
        }

        while (reports.Pending() != 0)
        {
            Task.Delay(LookInterval).Wait();
        }

        var wall = TimeProvider.System.GetElapsedTime(began);
        var times = reports.Workers.Select(static worker => ProcessTree.TimeOf(worker.Id)).ToList();
        return new WorkerCosts(
            wall,
            Sum(times.Select(static time => time.Own)),
            Sum(times.Select(static time => time.Children)),
            servers.TimeOfBroker - broker,
            servers.TimeOfDatabase - database,
            submission.Processor);
    }

    /// <summary>Milliseconds of a processor for each of so many reports.</summary>
    internal string InWords(int reports)
    {
        double Of(TimeSpan time) => time.TotalMilliseconds / reports;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Wall.TotalSeconds:0.0} s; ms of a processor a report: readers {Of(Readers):0.0}, workers {Of(Workers):0.0}, database {Of(Database):0.0}, broker {Of(Broker):0.0}, together {Of(WhileWorking):0.0}; {WhileWorking / Wall:0.00} processors at work");
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, static (sum, time) => sum + time);
}
