using System.Collections.Immutable;
using Extractor.Fiscal.Records;
using Extractor.Storage.Rows;

namespace Extractor.App.Reports;

/// <summary>What reading a document gives.</summary>
/// <param name="Report">The record.</param>
/// <param name="Passages">Its text outside tables.</param>
/// <param name="Json">The record's canonical JSON on one line, without a line break at the end.</param>
internal sealed record ReportRecord(FiscalReport Report, ImmutableArray<ReportPassage> Passages, string Json)
{
    /// <summary>The rows that a store keeps of it.</summary>
    internal ReportRows ToRows() => ReportRows.Of(Report, Passages, Json);
}
