using System.Globalization;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Fixtures;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Fixtures.Rendering.Word;
using Extractor.Sources;

namespace Extractor.Measurements.Errors;

/// <summary>
/// The trial of verification: sound invented reports are printed with errors and read, and what is said of each cell is held against the
/// truth. The figure that matters is how many cells are verified or repaired and wrong.
/// </summary>
internal sealed class ErrorsRun
{
    private const int WordEvery = 20;

    private const int NegativeEvery = 4;

    private readonly ErrorsRequest request;

    private readonly TextWriter output;

    private readonly CellTally clean = new();

    private readonly CellTally all = new();

    private readonly CellTally untouched = new();

    private readonly Dictionary<FigureError, CellTally> byKind;

    private readonly Dictionary<FigureError, int> unread = [];

    private int unsound;

    /// <summary>All cells with a value of the reports with errors.</summary>
    public CellTally All => all;

    /// <summary>The cells of the reports without errors.</summary>
    public CellTally Clean => clean;

    /// <summary>Reports that are not read as they were made, and are left out.</summary>
    public int Unsound => unsound;

    /// <summary>Cells that are verified or repaired and wrong.</summary>
    public int Harm => all.WrongOf(Verification.Verified) + all.WrongOf(Verification.Repaired);

    private ErrorsRun(ErrorsRequest request, TextWriter output)
    {
        this.request = request;
        this.output = output;
        byKind = request.Kinds.ToDictionary(kind => kind, _ => new CellTally());
    }

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (ErrorsRequest.Parse(arguments) is not { } request)
        {
            Console.Error.WriteLine(ErrorsRequest.Usage);
            return 2;
        }

        var run = Of(request, output);
        run.Tell();
        return run.unsound == 0 ? 0 : 1;
    }

    /// <summary>Tries every report.</summary>
    public static ErrorsRun Of(ErrorsRequest request, TextWriter output)
    {
        var run = new ErrorsRun(request, output);
        for (var seed = request.Seed; seed < request.Seed + request.Reports; seed++)
        {
            run.Try(seed);
        }

        return run;
    }

    private void Try(int seed)
    {
        var sound = FixtureFactory.Invent(FixtureRecipe.FromSeed(seed) with { Defects = [], WithNegativeItem = seed % NegativeEvery == 0 });
        var reading = Read(sound, seed);
        var truth = new TrueFigures(sound, reading);
        var soundCells = TrueFigures.CellsOf(reading).ToArray();
        if (!truth.IsComplete
            || reading.Findings.Any(finding => finding.Status == FindingStatus.Fails)
            || Array.Exists(soundCells, one => truth.IsWrong(one.Form, one.Cell)))
        {
            unsound++;
            output.WriteLine($"seed {seed} is not read as it was made; left out");
            return;
        }

        foreach (var (_, cell) in soundCells.Where(one => one.Cell.Value is not null))
        {
            clean.Add(cell.Verification, isWrong: false);
        }

        var wrong = ErrorInjection.Apply(sound, request.Kinds);
        Count(seed, truth, wrong, Read(wrong.Report, seed));
    }

    private void Count(int seed, TrueFigures truth, WrongReport wrong, FiscalReport reading)
    {
        var places = wrong.Places.ToDictionary(place => truth.PlaceOf(place, wrong.Report), place => place.Kind);
        foreach (var (form, cell) in TrueFigures.CellsOf(reading))
        {
            var isWrong = truth.IsWrong(form, cell);
            var isInjected = places.TryGetValue((form, TrueFigures.PlaceOf(cell)), out var kind);
            if (cell.Value is null)
            {
                if (isInjected)
                {
                    unread[kind] = unread.GetValueOrDefault(kind) + 1;
                }

                continue;
            }

            all.Add(cell.Verification, isWrong);
            (isInjected ? byKind[kind] : untouched).Add(cell.Verification, isWrong);
            if (request.IsListing && isWrong && cell.Verification is not (Verification.Unverified or Verification.Contradicted))
            {
                var errors = string.Join("; ", places.Where(place => place.Key.Form == form).Select(place => $"{RecordNames.Of(place.Value)} {place.Key.Place}"));
                output.WriteLine($"seed {seed} {form} {TrueFigures.PlaceOf(cell)}: {cell.Raw} is {RecordNames.Of(cell.Verification)}; errors there: {errors}");
            }
        }
    }

    private static FiscalReport Read(InventedReport report, int seed)
    {
        var rendered = seed % WordEvery == 0 ? WordRenderer.Render(report) : TextRenderer.Render(report, DialectOf(seed));
        return Read(rendered);
    }

    private static TextDialect DialectOf(int seed) => (seed % 3) switch { 0 => TextDialect.Tab, 1 => TextDialect.TabInside, _ => TextDialect.Noisy };

    private static FiscalReport Read(Rendered rendered)
    {
        using var reading = SourceReader.Read(rendered.Bytes, rendered.FileName);
        return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
    }

    private void Tell()
    {
        output.WriteLine($"{request.Reports} reports from seed {request.Seed}, {unsound} left out");
        output.WriteLine($"{"cells with a value",-22}{"all",10}{"verified",10}{"repaired",10}{"unverified",11}{"contradicted",13}{"wrong",8}{"verified+wrong",15}{"repaired+wrong",15}{"no value",9}");
        Tell("clean reports", clean, 0);
        Tell("with errors", all, unread.Values.Sum());
        Tell("  untouched", untouched, 0);
        foreach (var (kind, tally) in byKind)
        {
            Tell("  " + RecordNames.Of(kind), tally, unread.GetValueOrDefault(kind));
        }

        var injected = byKind.Values.Sum(tally => tally.All) + unread.Values.Sum();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verified or repaired and wrong: {Harm}, {1e4 * Harm / Math.Max(1, all.All):F3} in 10,000 of all cells, {1e4 * Harm / Math.Max(1, injected):F3} in 10,000 of the places that were made wrong"));
    }

    private void Tell(string name, CellTally tally, int without) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22}{tally.All,10}{tally.Of(Verification.Verified),10}{tally.Of(Verification.Repaired),10}{tally.Of(Verification.Unverified),11}{tally.Of(Verification.Contradicted),13}{tally.Wrong,8}{tally.WrongOf(Verification.Verified),15}{tally.WrongOf(Verification.Repaired),15}{without,9}"));
}
