using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>S.TABLES: every form that a report announces, or whose title it prints, can be read.</summary>
internal static class CompletenessCheck
{
    private const string Check = "S.TABLES";

    /// <summary>One finding for the report as a whole. Forms that the document names as an attachment are missing from another file.</summary>
    public static Finding Evaluate(
        DocumentIdentity identity, ImmutableArray<FormReading> forms, int announced, bool formsAttached, FindingWording wording)
    {
        var lacking = forms.Where(form => !form.IsRead && !GovernmentForms.IsGovernment(form.Definition)).ToArray();
        var isElsewhere = formsAttached && forms.All(form => form.Table.Status == FormStatus.Missing);
        var (status, severity, reason) =
            lacking.Length > 0 && isElsewhere ? (FindingStatus.NotEvaluated, FindingSeverity.Info, (string?)"attached-forms")
            : lacking.Length > 0 ? (FindingStatus.Fails, FindingSeverity.High, null)
            : announced == 0 ? (FindingStatus.NotEvaluated, FindingSeverity.Info, "no-contents")
            : (FindingStatus.Holds, FindingSeverity.Info, null);
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
            null,
            [],
            [],
            isElsewhere && lacking.Length > 0 ? wording.Say("tables.attached", ("count", Number(lacking.Length))) : MessageOf(lacking, forms.Length, announced, wording),
            null,
            null);
    }

    private static BilingualText MessageOf(FormReading[] lacking, int count, int announced, FindingWording wording)
    {
        if (lacking.Length == 0)
        {
            return announced == 0 ? wording.Say("tables.no-contents") : wording.Say("tables.all", ("count", Number(announced)));
        }

        var list = lacking.Select(form => (form.Table.Title, Why: wording.Say($"status.{RecordNames.Of(form.Table.Status)}"))).ToArray();
        return wording.Say(
            "tables.lacking",
            ("count", Number(count)),
            ("lacking", Number(lacking.Length)),
            ("list", new BilingualText(
                string.Join('；', list.Select(one => $"《{one.Title}》（{one.Why.Zh}）")), string.Join("; ", list.Select(one => $"{one.Title} ({one.Why.En})")))));
    }

    private static BilingualText Number(int number) => FigureWords.Both(number.ToString(CultureInfo.InvariantCulture));
}
