using BenchmarkDotNet.Attributes;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;

namespace Extractor.Benchmarks;

/// <summary>Stage forms: tables recognised as statutory forms, their rows and amounts read.</summary>
public class FormBenchmarks : StageBenchmarks
{
    private readonly TitleRecognizer titles = new(FormCatalog.Standard);

    [Benchmark]
    public int Find_and_read_forms() => FixtureForms.Read(Report.Extracted, titles).Sum(form => form.Rows.Length);
}
