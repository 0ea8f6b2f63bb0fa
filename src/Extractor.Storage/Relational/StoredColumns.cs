using Extractor.Fiscal.Records;
using Extractor.Storage.Rows;

namespace Extractor.Storage.Relational;

/// <summary>What the rows of a report are written as: every column once, whatever the engine.</summary>
internal static class StoredColumns
{
    /// <summary>The header of a report and its record.</summary>
    internal static RowColumns<ReportRows> Reports { get; } = new(
        "stored_reports",
        ("report_id", static rows => rows.Header.ReportId),
        ("title", static rows => rows.Header.Title),
        ("kind", static rows => rows.Header.Kind),
        ("fiscal_year", static rows => rows.Header.FiscalYear),
        ("level", static rows => rows.Header.Level),
        ("issuer", static rows => rows.Header.Issuer),
        ("area_code", static rows => rows.Header.AreaCode),
        ("area_name", static rows => rows.Header.AreaName),
        ("issued_on", static rows => rows.Header.IssuedOn),
        ("amount_unit", static rows => rows.Header.AmountUnit),
        ("media_type", static rows => rows.Header.MediaType),
        ("adapter", static rows => rows.Header.Adapter),
        ("pages", static rows => rows.Header.Pages),
        ("lines", static rows => rows.Header.Lines),
        ("table_count", static rows => rows.Header.TableCount),
        ("cell_count", static rows => rows.Header.CellCount),
        ("failing_count", static rows => rows.Header.FailingCount),
        ("json", static rows => rows.Json));

    /// <summary>A form.</summary>
    internal static RowColumns<FormTableRow> Forms { get; } = new(
        "stored_tables",
        ("table_id", static form => form.TableId),
        ("form", static form => form.Form),
        ("title", static form => form.Title),
        ("printed_form_no", static form => form.PrintedFormNo),
        ("status", static form => form.Status),
        ("unit", static form => form.Unit),
        ("unit_source", static form => form.UnitSource),
        ("page", static form => form.Page),
        ("line", static form => form.Line),
        ("row_count", static form => form.RowCount),
        ("column_count", static form => form.ColumnCount),
        ("empty_statement", static form => form.EmptyStatement));

    /// <summary>A figure of a form.</summary>
    internal static RowColumns<CellRow> Cells { get; } = new(
        "stored_cells",
        ("cell_id", static cell => cell.CellId),
        ("row_index", static cell => cell.RowIndex),
        ("side", static cell => cell.Side),
        ("row_label", static cell => cell.RowLabel),
        ("row_no", static cell => cell.RowNo),
        ("row_role", static cell => cell.RowRole),
        ("code", static cell => cell.Code),
        ("measure", static cell => cell.Measure),
        ("column_index", static cell => cell.ColumnIndex),
        ("column_path", static cell => cell.ColumnPath),
        ("raw", static cell => cell.Raw),
        ("status", static cell => cell.Status),
        ("yuan", static cell => cell.Yuan),
        ("unit", static cell => cell.Unit),
        ("repaired_by", static cell => cell.RepairedBy),
        ("repaired_to", static cell => cell.RepairedTo),
        ("repaired_from", static cell => cell.RepairedFrom),
        ("repair_identities", static cell => cell.RepairIdentities),
        ("confidence", static cell => cell.Confidence),
        ("verification", static cell => cell.Verification),
        ("page", static cell => cell.Page),
        ("bbox", static cell => cell.Bbox),
        ("line", static cell => cell.Line),
        ("address", static cell => cell.Address));

    /// <summary>A finding.</summary>
    internal static RowColumns<FindingRow> Findings { get; } = new(
        "stored_findings",
        ("finding_id", static finding => finding.FindingId),
        ("check_id", static finding => finding.Check),
        ("severity", static finding => finding.Severity),
        ("severity_rank", static finding => finding.SeverityRank),
        ("status", static finding => finding.Status),
        ("reason", static finding => finding.Reason),
        ("form", static finding => finding.Form),
        ("table_id", static finding => finding.TableId),
        ("unit", static finding => finding.Unit),
        ("expected", static finding => finding.Expected),
        ("actual", static finding => finding.Actual),
        ("difference", static finding => finding.Difference),
        ("tolerance", static finding => finding.Tolerance),
        ("derivation", static finding => finding.Derivation),
        ("inputs", static finding => finding.Inputs),
        ("message_zh", static finding => finding.MessageZh),
        ("message_en", static finding => finding.MessageEn),
        ("page", static finding => finding.Page),
        ("line", static finding => finding.Line),
        ("address", static finding => finding.Address));

    /// <summary>A figure that the running text states.</summary>
    internal static RowColumns<StoredFact> Facts { get; } = new(
        "stored_facts",
        ("fact_id", static fact => fact.FactId),
        ("family", static fact => fact.Family),
        ("heading", static fact => fact.Heading),
        ("scheme", static fact => fact.Scheme),
        ("subject_id", static fact => fact.SubjectId),
        ("subject", static fact => fact.Subject),
        ("subject_source", static fact => fact.SubjectSource),
        ("part_of", static fact => fact.PartOf),
        ("measure", static fact => fact.Measure),
        ("value", static fact => fact.Value),
        ("unit", static fact => fact.Unit),
        ("resolution", static fact => fact.Resolution),
        ("basis", static fact => fact.Basis),
        ("direction", static fact => fact.Direction),
        ("period", static fact => fact.Period),
        ("approximate", static fact => fact.Approximate ? 1 : 0),
        ("reason", static fact => fact.Reason),
        ("raw", static fact => fact.Raw),
        ("page", static fact => fact.Page),
        ("bbox", static fact => fact.Bbox),
        ("line", static fact => fact.Line),
        ("line_offset", static fact => fact.Offset));

    /// <summary>A printed code and name that no list of the program has.</summary>
    internal static RowColumns<ObservedCode> Codes { get; } = new(
        "stored_observed_codes",
        ("scheme", static code => code.Scheme),
        ("code", static code => code.Id),
        ("name", static code => code.Name),
        ("row_count", static code => code.Count));
}
