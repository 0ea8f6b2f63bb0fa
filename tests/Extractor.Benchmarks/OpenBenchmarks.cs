using BenchmarkDotNet.Attributes;
using Extractor.Sources;

namespace Extractor.Benchmarks;

/// <summary>Stage open: hash, format, cross-reference, page tree.</summary>
public class OpenBenchmarks : StageBenchmarks
{
    [Benchmark]
    public int Open_a_report()
    {
        using var reading = SourceReader.Read(Report.Bytes, Report.Name);
        return reading.Diagnostics.Length;
    }
}
