using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Storage.Relational;

namespace Extractor.Storage.Rows;

/// <summary>The columns of one finding; figures are exact decimals as text.</summary>
/// <param name="FindingId">Id within the document.</param>
/// <param name="Check">The identity, such as <c>T.BAL</c>.</param>
/// <param name="Severity">Name of the severity.</param>
/// <param name="SeverityRank">The severity as a number, larger is graver.</param>
/// <param name="Status">Such as <c>fails</c>.</param>
/// <param name="Reason">Why it was not evaluated, or null.</param>
/// <param name="Form">The form, or null.</param>
/// <param name="TableId">The table, or null.</param>
/// <param name="Unit">Unit of the figures, or null.</param>
/// <param name="Expected">Exact figure, or null.</param>
/// <param name="Actual">Exact figure, or null.</param>
/// <param name="Difference">Exact figure, or null.</param>
/// <param name="Tolerance">Exact figure, or null.</param>
/// <param name="Derivation">The sum as printed figures, or null.</param>
/// <param name="Inputs">Ids of cells and facts, parted by blanks.</param>
/// <param name="MessageZh">One sentence in Chinese.</param>
/// <param name="MessageEn">One sentence in English.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Address">Place in a workbook, or null.</param>
internal sealed record FindingRow(
    string FindingId,
    string Check,
    string Severity,
    int SeverityRank,
    string Status,
    string? Reason,
    string? Form,
    string? TableId,
    string? Unit,
    string? Expected,
    string? Actual,
    string? Difference,
    string? Tolerance,
    string? Derivation,
    string Inputs,
    string MessageZh,
    string MessageEn,
    int? Page,
    int? Line,
    string? Address)
{
    /// <summary>Whether the check fails.</summary>
    public bool IsFailing => Status == Failing;

    private static string Failing { get; } = RecordNames.Of(FindingStatus.Fails);

    /// <summary>The row of a finding.</summary>
    public static FindingRow Of(Finding finding) => new(
        finding.FindingId,
        finding.Check,
        RecordNames.Of(finding.Severity),
        (int)finding.Severity,
        RecordNames.Of(finding.Status),
        finding.Reason,
        finding.Form,
        finding.TableId,
        finding.Unit,
        ColumnText.Amount(finding.Expected),
        ColumnText.Amount(finding.Actual),
        ColumnText.Amount(finding.Difference),
        finding.Tolerance?.ToString(CultureInfo.InvariantCulture),
        finding.Derivation,
        string.Join(' ', finding.Inputs),
        finding.Message.Zh,
        finding.Message.En,
        finding.Provenance?.Page,
        finding.Provenance?.Line,
        finding.Provenance?.Address);
}
