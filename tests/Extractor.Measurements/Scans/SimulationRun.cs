using System.Globalization;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Measurements.Errors;
using Extractor.Sources;

namespace Extractor.Measurements.Scans;

/// <summary>
/// The trial of what verifies figures read in pictures: sound invented reports are misread as engines misread them, without drawing one, and
/// what is said of each cell is held against the truth.
/// </summary>
internal sealed class SimulationRun(EngineErrors errors, int engines, TextWriter? list)
{
    private const int NegativeEvery = 4;

    /// <summary>The cells with a value that were read in pictures.</summary>
    public CellTally Cells { get; } = new();

    /// <summary>Cells that are verified or repaired and wrong.</summary>
    public int Harm => Cells.WrongOf(Verification.Verified) + Cells.WrongOf(Verification.Repaired);

    /// <summary>The gravest violation that a report was accused of, among all.</summary>
    public FindingSeverity Gravest { get; private set; }

    /// <summary>Reports that were not read as they were made, and are left out.</summary>
    public int Unsound { get; private set; }

    public static int Run(ScansRequest request, TextWriter output)
    {
        output.WriteLine($"{"scans",-9}{"engines",8}{"cells",9}{"misread",9}{"verified",10}{"repaired",10}{"unverified",12}{"contradicted",14}{"verified+wrong",16}{"repaired+wrong",16}{"in 10,000",11}");
        foreach (var errors in EngineErrors.Kinds)
        {
            for (var engines = 1; engines <= 2; engines++)
            {
                var run = new SimulationRun(errors, engines, request.IsListing ? output : null);
                for (var seed = request.Seed; seed < request.Seed + request.Reports; seed++)
                {
                    run.Try(seed);
                }

                output.WriteLine(run.Row());
            }
        }

        return 0;
    }

    /// <summary>Tries one report.</summary>
    public void Try(int seed)
    {
        var sound = FixtureFactory.Invent(FixtureRecipe.FromSeed(seed) with { Defects = [], WithNegativeItem = seed % NegativeEvery == 0 });
        var rendered = TextRenderer.Render(sound, TextDialect.Tab);
        using var reading = SourceReader.Read(rendered.Bytes, rendered.FileName);
        var document = ExtractionPipeline.Extract(reading.Document!);
        var own = ReportReader.Read(document);
        var truth = new TrueFigures(sound, own);
        if (!truth.IsComplete || own.Findings.Any(finding => finding.Status == FindingStatus.Fails))
        {
            Unsound++;
            return;
        }

        var generator = new SeededGenerator((ulong)seed).For($"readings of {errors.Name}");
        var report = ReportReader.Read(PicturedDocument.Of(document, errors.Of(engines, generator)));
        foreach (var (form, cell) in TrueFigures.CellsOf(report).Where(one => one.Cell.Value is not null))
        {
            var isWrong = truth.IsWrong(form, cell);
            Cells.Add(cell.Verification, isWrong);
            if (isWrong && cell.Verification is Verification.Verified or Verification.Repaired)
            {
                list?.WriteLine($"seed {seed} {form} {TrueFigures.PlaceOf(cell)}: {cell.Raw} is {RecordNames.Of(cell.Verification)}");
            }
        }

        var violations = report.Findings.Where(finding => finding.Status == FindingStatus.Fails).Select(finding => finding.Severity);
        Gravest = violations.Append(Gravest).Max();
    }

    private string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"{errors.Name,-9}{engines,8}{Cells.All,9}{Cells.Wrong,9}{Cells.Of(Verification.Verified),10}{Cells.Of(Verification.Repaired),10}{Cells.Of(Verification.Unverified),12}{Cells.Of(Verification.Contradicted),14}{Cells.WrongOf(Verification.Verified),16}{Cells.WrongOf(Verification.Repaired),16}{1e4 * Harm / Math.Max(1, Cells.All),11:F3}");
}
