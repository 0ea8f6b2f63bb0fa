using Extractor.Fiscal.Records;

namespace Extractor.Fiscal;

/// <summary>Every diagnostic of reading a report: code, severity and wording, written once. <c>FIS</c> is about fiscal reports.</summary>
internal static class FiscalDiagnostics
{
    private const string Warning = "warning";

    /// <summary>A form has figures and no unit.</summary>
    public static ReportDiagnostic UnknownUnit(FormTable table, Provenance place) => new(
        "FIS001", Warning,
        $"No unit of money is printed for {table.Title}: its figures have no value. Look for 单位 near the form.", place);

    /// <summary>Rows stand beside their header.</summary>
    public static ReportDiagnostic ShiftedRows(FormTable table, Provenance place) => new(
        "FIS003", Warning,
        $"Rows of {table.Title} show amounts where names belong: they stand beside their header. Compare the columns with the source.", place);

    /// <summary>Nothing in the document is a known form.</summary>
    public static ReportDiagnostic NoForms() => new(
        "FIS002", Warning,
        "No form of final accounts or a budget was found. The document may be another kind of report, or its tables may be images.",
        new Provenance(null, null, null, null));
}
