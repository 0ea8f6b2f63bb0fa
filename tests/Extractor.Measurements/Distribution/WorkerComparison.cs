using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>
/// One worker against an import on one machine, and two workers against one. Broker and database share the processors of this machine with the
/// workers, so how much faster two can be here is bounded by what all of them need for a report; to see what workers cost each other apart from that,
/// they are also held to a share of a processor each, as if each had a small machine of its own.
/// </summary>
internal sealed class WorkerComparison(DistributionRequest request, MeasuredProgram program, MeasuredServers servers, Verdict verdict)
{
    private const double TwoAgainstOne = 1.7;
    private const double CostOfDistribution = 0.15;

    /// <summary>Percent of a processor that a worker has with its readers: two of them, broker and database together stay below two processors.</summary>
    private const int Share = 30;

    internal void Measure(string folder)
    {
        var (alone, one, two) = (new List<ProgramRun>(), new List<WorkerCosts>(), new List<WorkerCosts>());
        for (var round = 0; round < request.Rounds; round++)
        {
            alone.Add(program.Run("import", folder, "--store", servers.Store(servers.NewSchema()), "--quiet", "--jobs", "1"));
            one.Add(WorkerCosts.Of(program, servers, folder, workers: 1, static _ => { }));
            two.Add(WorkerCosts.Of(program, servers, folder, workers: 2, static _ => { }));
        }

        var import = alone.OrderBy(static run => run.Processor).ElementAt(request.Rounds / 2);
        var (single, pair) = (Median(one), Median(two));
        verdict.Tell($"{request.Few} reports, import with one job: {import.Wall.TotalSeconds:0.0} s, {import.Processor.TotalMilliseconds / request.Few:0.0} ms of a processor a report");
        verdict.Tell($"one worker: {single.InWords(request.Few)}");
        verdict.Tell($"two workers: {pair.InWords(request.Few)}");
        verdict.Tell(
            $"cost of a report, one worker against an import with one job: {(single.OwnPrograms / import.Processor) - 1:0.0%} more processor time, {(single.Wall / import.Wall) - 1:0.0%} more time",
            (single.OwnPrograms / import.Processor) - 1 < CostOfDistribution);
        var processors = Environment.ProcessorCount;
        verdict.Tell(
            $"two workers against one: {single.Wall / pair.Wall:0.00} times as fast; {processors} processors allow {processors / (single.WhileWorking / single.Wall):0.00} with what one worker, broker and database use",
            single.Wall / pair.Wall >= TwoAgainstOne);
        MeasureShares(folder);
    }

    private void MeasureShares(string folder)
    {
        if (!ProcessorShare.CanBeSet)
        {
            verdict.Tell($"two workers with {Share} % of a processor each: not measured, which needs root and the controller cpu of cgroups");
            return;
        }

        var (single, pair) = (Median([.. Enumerable.Range(0, request.Rounds).Select(_ => Shared(folder, 1))]), Median([.. Enumerable.Range(0, request.Rounds).Select(_ => Shared(folder, 2))]));
        verdict.Tell($"one worker with {Share} % of a processor: {single.InWords(request.Few)}");
        verdict.Tell($"two of them: {pair.InWords(request.Few)}");
        verdict.Tell($"two workers with {Share} % of a processor each against one: {single.Wall / pair.Wall:0.00} times as fast", single.Wall / pair.Wall >= TwoAgainstOne);
    }

    private WorkerCosts Shared(string folder, int workers)
    {
        var shares = new List<ProcessorShare>();
        try
        {
            return WorkerCosts.Of(program, servers, folder, workers, process => shares.Add(ProcessorShare.Of(process, Share)));
        }
        finally
        {
            shares.ForEach(static share => share.Dispose());
        }
    }

    private static WorkerCosts Median(List<WorkerCosts> runs) => runs.OrderBy(static run => run.Wall).ElementAt(runs.Count / 2);
}
