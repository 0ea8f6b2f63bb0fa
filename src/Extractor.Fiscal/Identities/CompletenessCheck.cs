using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>S.TABLES: every form that a report announces, or whose title it prints, can be read.</summary>
internal static class CompletenessCheck
{
    private const string Check = "S.TABLES";

    /// <summary>One finding for the report as a whole.</summary>
    public static Finding Evaluate(DocumentIdentity identity, ImmutableArray<FormReading> forms, int announced)
    {
        var lacking = forms.Where(form => !form.IsRead).Select(form => $"{form.Table.Title} ({WordOf(form.Table.Status)})").ToArray();
        var (status, severity, reason, message) =
            lacking.Length > 0
                ? (FindingStatus.Fails, FindingSeverity.High, (string?)null,
                    $"{lacking.Length} of {forms.Length} forms cannot be read: {string.Join("; ", lacking)}.")
            : announced == 0
                ? (FindingStatus.NotEvaluated, FindingSeverity.Info, "no-contents", "The document announces no forms, so none can be found missing.")
            : (FindingStatus.Holds, FindingSeverity.Info, null, $"All {announced} announced forms can be read.");
        return new Finding(
            $"{identity.Sha256[..Math.Min(8, identity.Sha256.Length)]}:{Check}",
            Check,
            severity,
            status,
            reason,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            [],
            message,
            null);
    }

    private static string WordOf(FormStatus status) => status switch
    {
        FormStatus.CaptionOnly => "title without a grid",
        FormStatus.Illegible => "illegible",
        _ => "missing",
    };
}
