using System.Collections.Immutable;
using Extractor.App.CheckPages;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>What checking one document came to.</summary>
/// <param name="Path">As it was named on the command line; <c>-</c> for standard input.</param>
/// <param name="Report">The header of its report, or null when it could not be read.</param>
/// <param name="Findings">The findings that were asked for, the gravest first.</param>
/// <param name="Failure">Why it, or a part of it, could not be read; null otherwise.</param>
internal sealed record CheckedDocument(string Path, FiscalReport? Report, ImmutableArray<Finding> Findings, FailureReason? Failure)
{
    /// <summary>What all its checks came to, shown or not.</summary>
    internal CheckTally Tally { get; init; } = CheckTally.None;
}
