using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>
/// The canonical record of one published report: one document, one report, everything else hangs below it.
/// Written as JSON it validates against <c>schemas/report.schema.json</c> (<c>cn-fiscal-report/1</c>).
/// </summary>
public sealed record FiscalReport
{
    /// <summary>Names the shape of this record and its version.</summary>
    public string Schema { get; init; } = "cn-fiscal-report/1";

    /// <summary><c>area:issuer:year:kind:level</c>; unknown parts are <c>unknown</c>. Not unique: a corrected report keeps the id of the first.</summary>
    public required string Id { get; init; }

    /// <summary>The file that the report was read from.</summary>
    public required ReportDocument Document { get; init; }

    /// <summary>The printed title on one line, or null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Final accounts, budget, or unknown.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>The year that the figures are about, or null when the document does not say.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Whether the figures aggregate several units.</summary>
    public ReportLevel Level { get; init; }

    /// <summary>The body that publishes the report.</summary>
    public required Issuer Issuer { get; init; }

    /// <summary>The printed date of publication, or null.</summary>
    public PrintedDate? IssuedOn { get; init; }

    /// <summary>The unit that most forms are printed in, or null.</summary>
    public AmountUnitRecord? AmountUnit { get; init; }

    /// <summary>True where the document itself declares that a blank cell means zero.</summary>
    public bool BlankMeansZero { get; init; }

    /// <summary>How many forms were announced and what became of them.</summary>
    public required FormCoverage Coverage { get; init; }

    /// <summary>
    /// The forms in the order of the document, then the performance forms and lists of key work in theirs; announced forms that are missing
    /// come last, in announced order.
    /// </summary>
    public ImmutableArray<FormTable> Tables { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the running text states, in printed order.</summary>
    public ImmutableArray<NarrativeFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Every identity that was evaluated, held or not, and why others were not: checked and clean differs from not checked.</summary>
    public ImmutableArray<Finding> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The printed codes of its forms that no list of the program has, with their printed names, by scheme, code and name: what the report
    /// teaches, kept apart from what is known.
    /// </summary>
    public ImmutableArray<ObservedCode> ObservedCodes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What happened while the document was read.</summary>
    public ImmutableArray<ReportDiagnostic> Diagnostics { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The pages that were read from their pictures, in order; null, and absent in JSON, where there are none.</summary>
    [LeftOutWhenNull]
    public ImmutableArray<RecognisedPage>? RecognisedPages { get; init; }

    /// <summary>
    /// Whether names and numbers of persons were kept, as they are where it is asked for. A record of an earlier version does not say it; such a
    /// one may name persons.
    /// </summary>
    [LeftOutWhenNull]
    public bool? WithPersonalData { get; init; }

    /// <summary>The first thing that kept a part of the document from being read, or null where all of it was read.</summary>
    public ReportDiagnostic? FirstError() => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == "error");
}

/// <summary>What a report reports on.</summary>
public enum ReportKind
{
    /// <summary>Neither the title nor the forms tell.</summary>
    Unknown,

    /// <summary>部门决算.</summary>
    FinalAccounts,

    /// <summary>部门预算.</summary>
    Budget,
}

/// <summary>Whom the figures cover.</summary>
public enum ReportLevel
{
    /// <summary>The document does not tell.</summary>
    Unknown,

    /// <summary>部门（汇总）: the department with its subordinate units.</summary>
    Department,

    /// <summary>单位（本级）: one budget unit.</summary>
    Unit,

    /// <summary>A government: 全省, 市本级, with all its funds or its debt.</summary>
    Government,
}

/// <summary>The file behind a report.</summary>
/// <param name="FileName">Name without folders.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Pages">Number of pages, or null for sources without pages.</param>
/// <param name="Lines">Number of lines of a text source, or null.</param>
/// <param name="Extractor">What read it.</param>
public sealed record ReportDocument(string FileName, string Sha256, string MediaType, int? Pages, int? Lines, ExtractorStamp Extractor)
{
    /// <summary>
    /// The addresses that it was fetched from, in the order of their texts; null where none is known. A store adds them to the record when it is
    /// asked for: what is read depends on the bytes alone, and the same bytes may appear at further addresses.
    /// </summary>
    [LeftOutWhenNull]
    public ImmutableArray<DocumentOrigin>? Origins { get; init; }
}

/// <summary>An address that a document was fetched from.</summary>
/// <param name="Url">The address.</param>
/// <param name="RetrievedAt">When it was fetched from there first, ISO 8601 in UTC, or null.</param>
/// <param name="Sha256">The hash of what was fetched: that of the document, or of the archive that it lies in; null where it is not known.</param>
public sealed record DocumentOrigin(string Url, string? RetrievedAt, string? Sha256);

/// <summary>The program that made a record.</summary>
/// <param name="Name">Always <c>Extractor</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Adapter">The reader that took the document: <c>pdf</c>, <c>word</c>, <c>plain-text</c>.</param>
public sealed record ExtractorStamp(string Name, string Version, string Adapter);

/// <summary>The publishing body.</summary>
/// <param name="Name">The full printed name, or null when none was found.</param>
/// <param name="AreaCode">GB/T 2260 code of six digits of the division that its name begins with, or null.</param>
/// <param name="AreaName">That division with those around it, such as 湖北省武汉市江夏区, or null.</param>
/// <param name="AreaReason">Why there is no division: <c>no-issuer</c>, <c>no-division</c> or <c>ambiguous</c>; null with one.</param>
public sealed record Issuer(string? Name, string? AreaCode, string? AreaName, string? AreaReason);

/// <summary>A printed date.</summary>
/// <param name="Value">ISO 8601, <c>yyyy-MM-dd</c>.</param>
/// <param name="Raw">As printed.</param>
/// <param name="Provenance">Where.</param>
public sealed record PrintedDate(string Value, string Raw, Provenance Provenance);

/// <summary>An amount unit as printed and as a factor to yuan.</summary>
/// <param name="Raw">Such as <c>万元</c>.</param>
/// <param name="Factor">Yuan in one unit: 1, 1000, 10000 or 100000000.</param>
/// <param name="Source">Where the unit was found.</param>
public sealed record AmountUnitRecord(
    string Raw, [property: PlainDecimal] decimal Factor, UnitSource Source);

/// <summary>Where a unit comes from, strongest first.</summary>
public enum UnitSource
{
    /// <summary>Printed with the form: in its caption or its grid.</summary>
    Table,

    /// <summary>Printed elsewhere in the document.</summary>
    Document,

    /// <summary>Inferred by comparison with other figures.</summary>
    Inferred,
}

/// <summary>
/// How complete the report's forms are. Each announced or found form is counted in exactly one of the other numbers. Performance forms are
/// not counted: how many there are is the department's own choice, and none is announced.
/// </summary>
/// <param name="Announced">Forms named in the contents.</param>
/// <param name="Complete">Read with figures.</param>
/// <param name="Empty">Read, with no figure in it.</param>
/// <param name="CaptionOnly">The title stands in the body and no grid follows.</param>
/// <param name="Illegible">The grid is there but cannot be read.</param>
/// <param name="Missing">Announced, and nowhere in the body.</param>
/// <param name="UnrecognisedTables">Tables of the document that are no known form and no performance form.</param>
public sealed record FormCoverage(int Announced, int Complete, int Empty, int CaptionOnly, int Illegible, int Missing, int UnrecognisedTables);

/// <summary>A diagnostic of the reading, as a record.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity"><c>information</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Provenance">Where.</param>
public sealed record ReportDiagnostic(string Code, string Severity, string Message, Provenance Provenance);
