using BenchmarkDotNet.Attributes;

namespace Extractor.Benchmarks;

/// <summary>What every benchmark of a stage begins with: a report of the fixtures.</summary>
[MemoryDiagnoser]
public abstract class StageBenchmarks : IDisposable
{
    private FixtureReport? report;

    [ParamsSource(nameof(Files))]
    public string File { get; set; } = "";

    public static IEnumerable<string> Files => FixtureReport.Files;

    private protected FixtureReport Report => report ?? throw new InvalidOperationException("The report is opened first.");

    [GlobalSetup]
    public void Open()
    {
        report = new FixtureReport(File);
        Prepare();
    }

    [GlobalCleanup]
    public void Close() => Dispose();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            report?.Dispose();
        }
    }

    /// <summary>Makes what the stage starts from.</summary>
    private protected virtual void Prepare()
    {
        // Most stages start from what the report holds.
    }
}
