using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.App.CheckPages;

/// <summary>How many checks of a report came to what, those that nobody is shown among them.</summary>
/// <param name="Forms">Form by form in the order of the report; what is about the report as a whole comes last.</param>
/// <param name="Unevaluated">Why checks were not evaluated, by reason, the most frequent first.</param>
internal sealed record CheckTally(ImmutableArray<FormTally> Forms, ImmutableArray<(string Reason, int Count)> Unevaluated)
{
    /// <summary>Nothing was checked.</summary>
    internal static readonly CheckTally None = new([], []);

    /// <summary>Counts the findings of a report.</summary>
    internal static CheckTally Of(FiscalReport report)
    {
        var order = report.Tables.Select(table => table.TableId).ToList();
        var titles = report.Tables.ToDictionary(table => table.TableId, table => table.Title, StringComparer.Ordinal);
        var forms = report.Findings
            .GroupBy(finding => (finding.TableId, finding.Form))
            .OrderBy(group => group.Key.TableId is { } table && order.IndexOf(table) is >= 0 and var at ? at : int.MaxValue)
            .ThenBy(group => group.Key.Form is null)
            .ThenBy(group => group.Key.Form, StringComparer.Ordinal)
            .Select(group => new FormTally(
                group.Key.Form,
                group.Key.TableId is { } table ? titles.GetValueOrDefault(table) : null,
                group.CountBy(finding => finding.Status).ToImmutableDictionary()));
        return new CheckTally(
            [.. forms],
            [
                .. report.Findings.Where(finding => finding.Status == FindingStatus.NotEvaluated)
                    .GroupBy(finding => finding.Reason ?? string.Empty)
                    .Select(group => (group.Key, group.Count()))
                    .OrderByDescending(reason => reason.Item2)
                    .ThenBy(reason => reason.Key, StringComparer.Ordinal),
            ]);
    }

    /// <summary>How many checks came to an outcome.</summary>
    internal int Count(FindingStatus status) => Forms.Sum(form => form.Count(status));
}

/// <summary>How many checks of one form came to what.</summary>
/// <param name="Form">Its semantic id, or null for the report as a whole.</param>
/// <param name="Title">Its printed title, or null.</param>
/// <param name="Counts">The number by outcome.</param>
internal sealed record FormTally(string? Form, string? Title, ImmutableDictionary<FindingStatus, int> Counts)
{
    /// <summary>How many came to an outcome.</summary>
    internal int Count(FindingStatus status) => Counts.GetValueOrDefault(status);
}
