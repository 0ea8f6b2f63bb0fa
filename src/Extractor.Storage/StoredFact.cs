using Extractor.Fiscal.Records;
using Extractor.Storage.Relational;

namespace Extractor.Storage;

/// <summary>A figure of the narrative in long form: one line a figure.</summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="ReportId">The report's id, not unique.</param>
/// <param name="FactId">Id of the fact within the document.</param>
/// <param name="Family">What kind of statement it is.</param>
/// <param name="Heading">The heading above the sentence.</param>
/// <param name="Scheme">The scheme of <paramref name="SubjectId"/>, or null.</param>
/// <param name="SubjectId">What the figure is about as a code, or null.</param>
/// <param name="Subject">What the figure is about in words.</param>
/// <param name="SubjectSource">How the subject was found.</param>
/// <param name="PartOf">The fact that it is said to be a part of, or null.</param>
/// <param name="Measure">What the figure measures.</param>
/// <param name="Value">The exact value with at least two decimals.</param>
/// <param name="Unit"><c>CNY</c>, <c>percent</c> or what is counted.</param>
/// <param name="Resolution">The value of the last printed place.</param>
/// <param name="Basis">What it is measured against, or null.</param>
/// <param name="Direction">Where a change goes, as in the JSON record, or null.</param>
/// <param name="Period">The year that the figure is about, or null.</param>
/// <param name="Approximate">Whether the text says that it is not exact.</param>
/// <param name="Reason">The reason that the text gives for the fact, or null.</param>
/// <param name="Raw">The printed figure.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Bbox">The line's box as a JSON array, or null.</param>
/// <param name="Line">1-based line of a text source, or null.</param>
/// <param name="Offset">0-based place in that line.</param>
public sealed record StoredFact(
    string Sha256,
    string FileName,
    string ReportId,
    string FactId,
    string Family,
    string Heading,
    string? Scheme,
    string? SubjectId,
    string Subject,
    string SubjectSource,
    string? PartOf,
    string Measure,
    string Value,
    string Unit,
    string Resolution,
    string? Basis,
    string? Direction,
    int? Period,
    bool Approximate,
    string? Reason,
    string Raw,
    int? Page,
    string? Bbox,
    int? Line,
    int Offset)
{
    /// <summary>The figures of a report in printed order.</summary>
    public static IEnumerable<StoredFact> Of(FiscalReport report) => report.Facts.SelectMany(fact => fact.Measures.Select(measure => new StoredFact(
        report.Document.Sha256,
        report.Document.FileName,
        report.Id,
        fact.FactId,
        fact.Family,
        fact.Heading,
        fact.Subject.Scheme,
        fact.Subject.Id,
        fact.Subject.Name,
        fact.Subject.Source,
        fact.PartOf,
        measure.Name,
        ColumnText.Amount(measure.Value)!,
        measure.Unit,
        ColumnText.Plain(measure.Resolution),
        measure.Basis,
        measure.Direction is { } direction ? RecordNames.Of(direction) : null,
        measure.Period ?? fact.Period,
        measure.Approximate,
        fact.Reason,
        measure.Raw,
        measure.Provenance.Page,
        ColumnText.Box(measure.Provenance.Bbox),
        measure.Provenance.Line,
        measure.Offset)));
}

/// <summary>Which facts are asked for; null parts do not narrow.</summary>
/// <param name="Sha256">One document.</param>
/// <param name="Family">A family, or the beginning of one up to a point: <c>threePublic</c>.</param>
/// <param name="LeavesPersonsOut">Whether facts of reports that may name persons are left out.</param>
public sealed record FactFilter(string? Sha256 = null, string? Family = null, bool LeavesPersonsOut = false)
{
    /// <summary>Every fact.</summary>
    public static FactFilter All { get; } = new();

    /// <summary>Whether a family is asked for.</summary>
    public bool Takes(string family) =>
        Family is null || family == Family || (family.Length > Family.Length && family[Family.Length] == '.' && family.StartsWith(Family, StringComparison.Ordinal));
}
