using Extractor.Fiscal.Records;

namespace Extractor.Storage;

/// <summary>A finding together with the file it is about.</summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="FindingId">Id within the document.</param>
/// <param name="Check">The identity, such as <c>T.BAL</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">Why it was not evaluated, or null.</param>
/// <param name="Form">The form, or null.</param>
/// <param name="Unit">The unit of the figures, such as <c>CNY</c> or <c>percent</c>, or null.</param>
/// <param name="Expected">Exact figure, or null.</param>
/// <param name="Actual">Exact figure, or null.</param>
/// <param name="Difference">Exact figure, or null.</param>
/// <param name="Derivation">The sum as printed figures, or null.</param>
/// <param name="Message">One sentence in two languages.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Address">The place in a workbook, such as <c>收入总表!C12</c>, or null.</param>
/// <param name="Url">The first of the addresses that the document was fetched from, or null where none is known.</param>
public sealed record StoredFinding(
    string Sha256,
    string FileName,
    string FindingId,
    string Check,
    FindingSeverity Severity,
    FindingStatus Status,
    string? Reason,
    string? Form,
    string? Unit,
    string? Expected,
    string? Actual,
    string? Difference,
    string? Derivation,
    BilingualText Message,
    int? Page,
    int? Line,
    string? Address,
    string? Url = null);

/// <summary>Which findings are asked for.</summary>
/// <param name="MinimumSeverity">The least severity, included.</param>
/// <param name="Status">The outcome, or null for every one.</param>
/// <param name="Sha256">One document, or null for all.</param>
public sealed record FindingFilter(
    FindingSeverity MinimumSeverity = FindingSeverity.Info, FindingStatus? Status = null, string? Sha256 = null);
