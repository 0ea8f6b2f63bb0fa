using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Tells an identity that a form has no use for from one that could not be evaluated: a single row has no sum, a single column no parts.
/// </summary>
internal static class Applicability
{
    /// <summary>The reason where everything that is compared is blank.</summary>
    public const string NoFigures = "no-figures";

    /// <summary>Why the identity does not apply to a form that was read with figures, or null where it does.</summary>
    /// <param name="form">The form.</param>
    /// <param name="applications">The uses of the identity in it.</param>
    /// <param name="equations">The equations that were built, none of which has a figure.</param>
    public static string? ReasonAgainst(FormReading form, IdentityApplication[] applications, ImmutableArray<Equation> equations)
    {
        if (form.Table.Status != FormStatus.Complete)
        {
            return null;
        }

        return !equations.IsEmpty ? NoFigures
            : Array.TrueForAll(applications, one => one.Rule is IdentityRule.Tree or IdentityRule.Rows) ? AgainstRows(form)
            : Array.TrueForAll(applications, one => one.Rule == IdentityRule.Columns) && IsSingleColumn(form) ? "single-column"
            : GovernmentForms.IsGovernment(form.Definition) && !TypedColumns.PromisesBalance(form.Table.Title) ? "no-balance"
            : null;
    }

    /// <summary>A list without any total and without codes of several lengths has no sum to compare with.</summary>
    private static string? AgainstRows(FormReading form)
    {
        var shown = form.Rows.Where(EquationBuilder.HasFigure).ToArray();
        return shown.Length <= 1 ? "single-row"
            : Array.TrueForAll(shown, row => row.Row is { Role: RowRole.Item, Code.Level: var level } && level == shown[0].Row.Code?.Level) ? "no-total"
            : null;
    }

    /// <summary>Whether the only column of figures is one that the form knows.</summary>
    private static bool IsSingleColumn(FormReading form) =>
        !form.HasUnknownColumns && form.Table.Columns.Count(column => column.Role == ColumnRole.Amount) == 1;
}
