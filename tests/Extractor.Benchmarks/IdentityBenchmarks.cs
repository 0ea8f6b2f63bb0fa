using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Recognition;

namespace Extractor.Benchmarks;

/// <summary>Stage identities: every accounting identity of the forms evaluated, findings worded.</summary>
public class IdentityBenchmarks : StageBenchmarks
{
    private ImmutableArray<FormReading> forms = [];

    [Benchmark]
    public int Evaluate_identities() =>
        ReportChecks.Evaluate(Report.Extracted.Identity, forms, forms.Length, formsAttached: false, blankMeansZero: true, []).Findings.Length;

    private protected override void Prepare() => forms = FixtureForms.Read(Report.Extracted, new TitleRecognizer(FormCatalog.Standard));
}
