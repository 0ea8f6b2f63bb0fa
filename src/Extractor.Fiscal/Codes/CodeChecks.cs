using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Codes;

/// <summary>
/// The functional and economic codes of a report's forms: whether they fit the form, their chain is complete and they have their own names;
/// and which of them no list has.
/// </summary>
internal static class CodeChecks
{
    /// <summary>
    /// The findings, rule by rule. A government's tables are not judged: their funds give the same digits other names, and they mix lists.
    /// </summary>
    /// <param name="forms">The forms of the report.</param>
    /// <param name="fiscalYear">Its year, or null.</param>
    public static ImmutableArray<Comparison> Evaluate(ImmutableArray<FormReading> forms, int? fiscalYear)
    {
        var rows = CodedRow.Of(forms.Where(form => !form.HasShiftedRows && !GovernmentForms.IsGovernment(form.Definition)));
        return [.. CodeAxisCheck.Evaluate(rows), .. CodeChainCheck.Evaluate(rows), .. CodeLabelCheck.Evaluate(rows, fiscalYear)];
    }

    /// <summary>The codes that no list has, by scheme, code and name.</summary>
    public static ImmutableArray<ObservedCode> Observed(ImmutableArray<FormReading> forms) =>
    [
        .. CodedRow.Of(forms)
            .Where(row => Classification.Of(row.Code.Scheme)?.EntryOf(row.Code.Id) is null)
            .GroupBy(row => (row.Code.Scheme, row.Code.Id, Name: MatchingText.Fold(row.Row.Label)))
            .Select(group => new ObservedCode(group.Key.Scheme, group.Key.Id, group.Key.Name, group.Count()))
            .OrderBy(code => code.Scheme, StringComparer.Ordinal)
            .ThenBy(code => code.Id, StringComparer.Ordinal)
            .ThenBy(code => code.Name, StringComparer.Ordinal),
    ];
}
