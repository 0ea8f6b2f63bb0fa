namespace Extractor.Storage.Lists;

/// <summary>Which reports are listed, and in which order.</summary>
/// <param name="Reports">What they are; <see cref="ReportFilter.Form"/> is a form that they have or announce.</param>
/// <param name="Status">The status that a form has (that of <see cref="ReportFilter.Form"/>, or any), or null.</param>
/// <param name="Text">Words that stand in one passage, or null.</param>
/// <param name="Since">Only what changed behind this number of the change feed, or null.</param>
/// <param name="IsFailing">Only reports with, or without, a failing check; or null.</param>
/// <param name="Order"><c>issuer</c>, <c>recent</c> or <c>failing</c>.</param>
internal sealed record ReportListFilter(
    ReportFilter Reports, string? Status = null, string? Text = null, long? Since = null, bool? IsFailing = null, string Order = "issuer");

/// <summary>Which cells or lines are listed.</summary>
/// <param name="Reports">Of which reports and forms.</param>
/// <param name="TableId">Of this form of a document, or null.</param>
/// <param name="Code">With this classification code, or null; <c>208*</c> also below it.</param>
/// <param name="Measure">With this measure, or null.</param>
/// <param name="Status">With this status, or null.</param>
/// <param name="Verification">With this verification, or null.</param>
/// <param name="MinimumAmount">Of at least so many yuan, or null.</param>
/// <param name="MaximumAmount">Of at most so many yuan, or null.</param>
internal sealed record CellListFilter(
    ReportFilter Reports,
    string? TableId = null,
    string? Code = null,
    string? Measure = null,
    string? Status = null,
    string? Verification = null,
    decimal? MinimumAmount = null,
    decimal? MaximumAmount = null);

/// <summary>Which figures of the running text are listed.</summary>
/// <param name="Reports">Of which reports.</param>
/// <param name="Family">Of this family, or those that begin with it; or null.</param>
/// <param name="Measure">With this measure, or null.</param>
internal sealed record FactListFilter(ReportFilter Reports, string? Family = null, string? Measure = null);

/// <summary>Which findings are listed.</summary>
/// <param name="Reports">Of which reports and forms.</param>
/// <param name="TableId">Of this form of a document, or null.</param>
/// <param name="Check">Of this identity, or null.</param>
/// <param name="MinimumSeverity">From this severity on: 0 (info) to 3 (high).</param>
/// <param name="Status">With this status; <c>fails</c>, <c>differs</c> and <c>zero-base</c> when null.</param>
internal sealed record FindingListFilter(ReportFilter Reports, string? TableId = null, string? Check = null, int MinimumSeverity = 0, string? Status = null);
