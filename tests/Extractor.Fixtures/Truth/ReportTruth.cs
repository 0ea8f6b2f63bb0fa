using System.Collections.Immutable;

namespace Extractor.Fixtures.Truth;

/// <summary>Everything that is true about one invented report. The field names are those of <c>truth.json</c> in camel case.</summary>
public sealed record ReportTruth(
    string Schema,
    int Seed,
    string Title,
    string Issuer,
    string DivisionCode,
    int FiscalYear,
    string Kind,
    string Unit,
    StyleTruth Style,
    ImmutableArray<FormTruth> Forms,
    ImmutableArray<DefectTruth> Defects,
    ImmutableArray<ViolationTruth> Violations,
    ImmutableArray<FactTruth> Facts,
    ImmutableArray<RenderingTruth> Renderings)
{
    public const string CurrentSchema = "extractor-fixture-truth/1";
}

/// <summary>How the report is printed. <c>zeros</c>: blank, zero or dash.</summary>
public sealed record StyleTruth(
    bool Thousands,
    bool FullWidthDigits,
    string Zeros,
    bool Landscape,
    bool GreyRulings,
    double FontSize,
    string FontFace,
    bool SplitForms,
    bool BareContinuation,
    bool RepeatHeaderRows,
    bool NarrowLabels,
    bool MergedTotalLabel,
    bool TaggedPdf);

/// <summary>
/// One form as a logical table: header rows once, then all body rows whatever pages they are on. Row numbers count from
/// the first header row; <c>parts</c> are body rows (both ends included) that a page break parts.
/// </summary>
public sealed record FormTruth(
    string Form,
    string Title,
    string PrintedFormNo,
    string Status,
    string Unit,
    int HeaderRows,
    int Columns,
    ImmutableArray<CellTruth> Cells,
    ImmutableArray<PartTruth> Parts,
    ImmutableArray<string> Notes,
    string? EmptyStatement);

/// <summary>An origin cell; <c>yuan</c> is exact, with two decimals, and null where no money is printed.</summary>
public sealed record CellTruth(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string? Yuan);

public sealed record PartTruth(int FirstRow, int LastRow);

/// <summary>A defect made on purpose. <c>printed</c> and <c>true</c> are yuan.</summary>
public sealed record DefectTruth(string Kind, string? Check, string Form, int? Row, int? Column, string? Printed, string? True);

/// <summary>An identity that the printed tables break, whether by intention or in consequence. <c>outcome</c>: fails or rounding.</summary>
public sealed record ViolationTruth(string Check, string Outcome, string Form, int Row, int Column, string Printed, string Expected);

/// <summary>A figure in a sentence; <c>value</c> is yuan, or a percentage when <c>printed</c> ends with %.</summary>
public sealed record FactTruth(string Family, string Label, string Printed, string Value);

/// <summary>
/// A file made from the report. <c>forms</c> are those whose table is in it; <c>rawCells</c> are the cells whose text
/// differs from the truth in this file.
/// </summary>
public sealed record RenderingTruth(
    string File,
    string Kind,
    string Sha256,
    ImmutableArray<string> Forms,
    string Splits,
    ImmutableArray<RawCellTruth> RawCells);

public sealed record RawCellTruth(string Form, int Row, int Column, string Raw);
