using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Codes;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Facts;
using Extractor.Fiscal.Facts.Checks;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Performance;
using Extractor.Fiscal.Performance.Checks;
using Extractor.Fiscal.Persons;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Proofreading;
using Extractor.Fiscal.Publication;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Repairs;
using Extractor.Numbers;

namespace Extractor.Fiscal;

/// <summary>
/// Reads a report of final accounts or a budget: the forms of the document become records, and the records are checked against their
/// own arithmetic. Pure: the same document gives the same report. Never throws for what a document contains.
/// </summary>
public static class ReportReader
{
    private static readonly Lazy<TitleRecognizer> Titles = new(static () => new TitleRecognizer(FormCatalog.Standard));

    /// <summary>Reads <paramref name="document"/> without personal data.</summary>
    public static FiscalReport Read(ExtractedDocument document) => Read(document, ReadOptions.Default);

    /// <summary>Reads <paramref name="document"/>.</summary>
    public static FiscalReport Read(ExtractedDocument document, ReadOptions options)
    {
        var lines = DocumentLine.Of(document);
        var contents = new ContentsFinder(Titles.Value).Find(lines);
        var performance = PerformanceFinder.Find(lines, contents);
        var claimed = performance.SelectMany(form => form.Tables).ToHashSet();
        var found = new FormFinder(FormCatalog.Standard, Titles.Value).Find(lines, contents, claimed);
        found = found with { Forms = [.. found.Forms.Select(form => form.WithRunningHeaders(document.PageFurniture))] };
        var government = GovernmentReport.Find(lines, found, contents, claimed);
        found = government is null ? found : new FoundForms([.. government.Tables.Select(form => form.WithRunningHeaders(document.PageFurniture))], government.OtherTables);
        contents = government is null ? contents : contents with { Announced = [] };
        var header = ReportHeader.Of(lines, contents, found.Forms).OfGovernment(government);
        var area = IssuerArea.Of(header.IssuerName, header.Title, lines.Select(line => line.Text));
        var unit = UnitOf(found.Forms, lines);
        var damaged = DamagedFigures.Repair(ReadForms(document, contents, found, unit), header.BlankMeansZero);
        var forms = MisreadFigures.Repair(damaged, header.BlankMeansZero);
        var narrative = FactReader.Read(document.Identity, lines, contents, header, [.. forms.Select(form => form.Table)]);
        var evaluated = ReadPerformance(performance, forms, lines, PrefixOf(document), unit, options);
        ImmutableArray<Comparison> comparisons =
        [
            .. CodeChecks.Evaluate(forms, header.FiscalYear),
            .. ProofreadingChecks.Evaluate(document, forms, header.Kind, header.FiscalYear),
            .. FactChecks.Evaluate(narrative, forms, header.Kind, header.IsOfGovernment, performance.Count(form => form.Form.Id == FactChecks.ProjectEvaluation), ProofText.Of(document)),
            .. PerformanceChecks.Evaluate(evaluated, [.. forms.Select(form => form.Table)], lines, contents, PrefixOf(document)),
        ];
        var findings = ReportChecks.Evaluate(
            document.Identity, forms, contents.Announced.Length, AttachedForms.AreNamed(lines), header.BlankMeansZero, comparisons);
        var tables = CellVerification.Apply(forms, findings.Evaluations);
        var coverage = CoverageOf(tables, contents.Announced.Length, found.UnrecognisedTables);
        tables = WithPerformance(tables, BlockVerification.Apply(evaluated, comparisons));
        var report = new FiscalReport
        {
            Id = $"{area.Division?.Code ?? "unknown"}:{header.IssuerName ?? "unknown"}:{header.FiscalYear?.ToString() ?? "unknown"}:{RecordNames.Of(header.Kind)}:{RecordNames.Of(header.Level)}",
            Document = DocumentOf(document),
            Title = header.Title,
            Kind = header.Kind,
            FiscalYear = header.FiscalYear,
            Level = header.Level,
            Issuer = new Issuer(header.IssuerName, area.Division?.Code, area.Division?.FullName, area.Reason),
            IssuedOn = header.IssuedOn,
            AmountUnit = unit is null ? null : new AmountUnitRecord(unit.Name, unit.Yuan, UnitSource.Document),
            BlankMeansZero = header.BlankMeansZero,
            Coverage = coverage,
            Tables = tables,
            Facts = PicturedFacts.Of(document, [.. narrative.Facts.Select(fact => fact.Fact)]),
            Findings = PicturedFindings.Of(document, tables, findings.Findings),
            ObservedCodes = CodeChecks.Observed(forms),
            Diagnostics = DiagnosticsOf(document, forms),
            RecognisedPages = document.Recognitions.IsEmpty ? null : [.. document.Recognitions.Select(RecognisedPage.Of)],
            WithPersonalData = options.WithPersonalData,
        };
        return options.WithPersonalData ? report : RecordWithoutPersons.Of(report);
    }

    private static ImmutableArray<FormReading> ReadForms(ExtractedDocument document, Contents contents, FoundForms found, AmountUnit? unit)
    {
        var prefix = PrefixOf(document);
        var forms = ImmutableArray.CreateBuilder<FormReading>();
        foreach (var occurrence in found.Forms)
        {
            forms.Add(FormReader.Read(occurrence, NextId(), GovernmentReport.NeedsOwnUnit(occurrence.Form) ? null : unit));
        }

        var present = found.Forms.Select(occurrence => occurrence.Form.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var announced in contents.Announced.Where(announced => !present.Contains(announced.Form.Id)))
        {
            forms.Add(FormReader.Missing(announced, NextId()));
        }

        return forms.ToImmutable();

        string NextId() => $"{prefix}-T{forms.Count + 1:00}";
    }

    private static string PrefixOf(ExtractedDocument document) => document.Identity.Sha256.Length >= 8 ? document.Identity.Sha256[..8] : document.Identity.Sha256;

    /// <summary>The performance forms. They are numbered on behind the others, which keep their ids.</summary>
    private static ImmutableArray<FormTable> ReadPerformance(
        ImmutableArray<PerformanceOccurrence> performance, ImmutableArray<FormReading> forms, ImmutableArray<DocumentLine> lines, string prefix, AmountUnit? unit, ReadOptions options) =>
        [.. performance.Select((occurrence, at) => PerformanceForms.Read(occurrence, $"{prefix}-T{forms.Length + at + 1:00}", unit, lines, options.WithPersonalData))];

    /// <summary>The forms with the performance forms behind the last form that was found; announced and missing ones stay at the end.</summary>
    private static ImmutableArray<FormTable> WithPerformance(ImmutableArray<FormTable> tables, ImmutableArray<FormTable> performance)
    {
        var present = tables.TakeWhile(table => table.Status != FormStatus.Missing).Count();
        return [.. tables[..present], .. performance, .. tables[present..]];
    }

    /// <summary>The unit of most forms; a document without any on its forms may state one in its text.</summary>
    private static AmountUnit? UnitOf(ImmutableArray<FormOccurrence> forms, ImmutableArray<DocumentLine> lines)
    {
        var printed = forms.Select(FormReader.UnitOf).OfType<AmountUnit>().ToArray();
        return (printed.Length > 0 ? printed : lines.Select(line => UnitLine.Find(line.Text)).OfType<AmountUnit>())
            .GroupBy(unit => unit.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First())
            .FirstOrDefault();
    }

    private static FormCoverage CoverageOf(ImmutableArray<FormTable> tables, int announced, int unrecognised)
    {
        return new FormCoverage(
            announced,
            Count(FormStatus.Complete),
            Count(FormStatus.Empty),
            Count(FormStatus.CaptionOnly),
            Count(FormStatus.Illegible),
            Count(FormStatus.Missing),
            unrecognised);

        int Count(FormStatus status) => tables.Count(table => table.Status == status);
    }

    private static ReportDocument DocumentOf(ExtractedDocument document) => new(
        document.Identity.FileName,
        document.Identity.Sha256,
        document.Identity.MediaType,
        document.Pages.IsEmpty ? null : document.Pages.Length,
        document.LineCount,
        new ExtractorStamp("Extractor", ExtractorVersion.Current, document.Identity.Adapter));

    private static ImmutableArray<ReportDiagnostic> DiagnosticsOf(ExtractedDocument document, ImmutableArray<FormReading> forms)
    {
        var diagnostics = document.Diagnostics
            .Select(diagnostic => new ReportDiagnostic(
                diagnostic.Code, RecordNames.Of(diagnostic.Severity), diagnostic.Message, Provenance.From(diagnostic.Location)))
            .ToList();
        foreach (var form in forms)
        {
            var place = form.Rows.SelectMany(row => row.Row.Cells).FirstOrDefault()?.Provenance ?? new Provenance(null, null, null, null);
            if (form.Table is { Unit: null, Status: FormStatus.Complete })
            {
                diagnostics.Add(FiscalDiagnostics.UnknownUnit(form.Table, place));
            }

            if (form.HasShiftedRows)
            {
                diagnostics.Add(FiscalDiagnostics.ShiftedRows(form.Table, place));
            }
        }

        if (forms.IsEmpty)
        {
            diagnostics.Add(FiscalDiagnostics.NoForms());
        }

        return [.. diagnostics];
    }
}
