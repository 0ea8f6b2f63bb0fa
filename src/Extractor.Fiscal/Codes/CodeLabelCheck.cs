using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Codes;

/// <summary>
/// L.CODE.LABEL: a row bears the name of its code, as the classification of the report's year gives it and as the report's other rows print it.
/// A name that begins another one was cut by the width of its cell and is the same name.
/// </summary>
internal static class CodeLabelCheck
{
    private const string Check = "L.CODE.LABEL";

    /// <summary>One finding for each code and wrong name, at the first row that bears it.</summary>
    public static IEnumerable<Comparison> Evaluate(IEnumerable<CodedRow> rows, int? fiscalYear)
    {
        foreach (var code in rows.Where(row => row.Name.Length > 0).GroupBy(row => (row.Code.Scheme, row.Code.Id)))
        {
            var known = Classification.Of(code.Key.Scheme)?.EntryOf(code.Key.Id);
            var findings = known is null ? AmongThemselves(code) : AgainstTheList(code, known, fiscalYear);
            foreach (var finding in findings.OfType<Comparison>())
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Comparison?> AgainstTheList(IEnumerable<CodedRow> rows, ClassificationEntry known, int? fiscalYear)
    {
        var names = known.NamesIn(fiscalYear).Select(Classification.PlainName).ToArray();
        var detail = new BilingualText($"{known.Code} 的科目名称是“{known.Name}”", $"{known.Code} is {known.Name}");
        return rows.Where(row => !Array.Exists(names, name => IsSame(name, row.Name)))
            .DistinctBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => row.Breaks(Check, detail));
    }

    /// <summary>The name that the fewest rows bear is the wrong one; where two are as frequent, the later.</summary>
    private static IEnumerable<Comparison?> AmongThemselves(IEnumerable<CodedRow> rows)
    {
        var names = rows.GroupBy(row => row.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToArray();
        foreach (var other in names.Skip(1).Where(other => !IsSame(other.Key, names[0].Key)))
        {
            var usual = names[0].First();
            var detail = new BilingualText(
                $"《{usual.Form.Table.Title}》中 {usual.Code.Id} 的名称是“{usual.Row.Label}”", $"{usual.Form.Table.Title} calls {usual.Code.Id} {usual.Row.Label}");
            yield return other.First().Breaks(Check, detail) is { } finding && usual.Figure is { } basis ? finding with { Basis = [basis] } : null;
        }
    }

    private static bool IsSame(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
