using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Measurements.Identities;

/// <summary>Counts the mandatory identities of a report, a form and identity at a time.</summary>
/// <remarks>
/// Counted are forms whose table is in the file: read with figures, or there and illegible. A form that is missing, has no grid or prints no
/// figure has nothing to evaluate. An identity between forms counts where all of its forms are in the file, with the form that its findings name.
/// </remarks>
internal static class MandatoryIdentities
{
    private static readonly HashSet<string> Mandatory =
        [.. IdentityCatalog.Standard.Identities.Where(identity => identity.Mandatory).Select(identity => identity.Id)];

    /// <summary>The outcomes of one report in the order of its findings.</summary>
    public static IEnumerable<IdentityOutcome> Of(FiscalReport report)
    {
        var tables = report.Tables.ToDictionary(table => table.TableId, StringComparer.Ordinal);
        foreach (var group in report.Findings
            .Where(finding => finding.TableId is not null && Mandatory.Contains(finding.Check))
            .GroupBy(finding => (finding.Check, finding.TableId)))
        {
            var table = tables[group.Key.TableId!];
            var reasons = group.Select(finding => finding.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            if (table.Status is FormStatus.Complete or FormStatus.Illegible && !IsElsewhere(reasons, report.Tables))
            {
                yield return new IdentityOutcome(
                    report.Document.FileName, table.Form, group.Key.Check, FateOf(group), string.Join(' ', reasons), table.Parts.FirstOrDefault()?.Page);
            }
        }
    }

    private static IdentityFate FateOf(IEnumerable<Finding> findings)
    {
        var statuses = findings.Select(finding => finding.Status).ToHashSet();
        return statuses.Overlaps([FindingStatus.Holds, FindingStatus.Rounding, FindingStatus.Fails]) ? IdentityFate.Evaluated
            : statuses.Contains(FindingStatus.NotEvaluated) ? IdentityFate.NotEvaluated
            : IdentityFate.NotApplicable;
    }

    /// <summary>Whether the identity lacks a form that the file does not have; one that is there and illegible is no excuse.</summary>
    private static bool IsElsewhere(string[] reasons, IEnumerable<FormTable> tables) =>
        reasons is ["missing-table"] && !tables.Any(table => table.Status == FormStatus.Illegible);
}
