using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Sums of a form that prints no tree of codes: a list of units, a list of items of one level, or groups with a 小计 each. In each amount column
/// 合计 is the sum of the rows, or of the rows 小计.
/// </summary>
internal static class ListEquations
{
    private const string GroupTotal = "小计";

    /// <summary>Whether the form is such a list: no printed code, or codes of one level only.</summary>
    public static bool IsList(FormReading form)
    {
        var levels = form.Rows.Where(EquationBuilder.HasFigure).Where(row => row.Row.Role != RowRole.Total)
            .Select(row => row.Row.Code is { Source: "printed" } code ? code.Level : 0)
            .Distinct()
            .Take(2)
            .ToArray();
        return levels.Length == 1 && form.RowOf("total") is not null;
    }

    /// <summary>The equations of a list with a total.</summary>
    public static IEnumerable<Equation> Build(FormReading form)
    {
        var total = form.RowOf("total")!;
        var shown = form.Rows.Where(row => EquationBuilder.HasFigure(row) && row is { Row.Role: not RowRole.Total, Label.IsPart: false }).ToImmutableArray();
        if (form.Rows.Count(row => row.Label.Name == GroupTotal) > 1)
        {
            return Groups(form, total);
        }

        if (shown.All(row => row.Row.Code is { Source: "printed" }))
        {
            return EquationBuilder.PerMeasure(form, total, shown);
        }

        // The department stands above its units with their sum; units can in turn have units below them.
        var units = shown.Length > 1 && IsSame(form, total, shown[0]) ? shown[1..] : shown;
        return EquationBuilder.PerMeasure(form, total, units, "unknown-row");
    }

    private static IEnumerable<Equation> Groups(FormReading form, KeyedRow total)
    {
        var rows = form.Rows.Where(row => row.Row.Side == total.Row.Side).ToImmutableArray();
        var groups = rows.Where(row => row.Label.Name == GroupTotal).ToImmutableArray();
        var sums = groups.SelectMany(group => EquationBuilder.PerMeasure(form, group, PartsOf(rows, group), "unknown-row"));
        return EquationBuilder.PerMeasure(form, total, groups, "unknown-row").Concat(sums);
    }

    private static ImmutableArray<KeyedRow> PartsOf(ImmutableArray<KeyedRow> rows, KeyedRow group) =>
        [.. rows.Skip(rows.IndexOf(group) + 1).TakeWhile(row => row.Label.Name != GroupTotal).Where(row => !row.Label.IsPart && row.Label.Name.Length > 0)];

    private static bool IsSame(FormReading form, KeyedRow one, KeyedRow other) =>
        form.Measures.All(measure => (form.CellOf(one, measure)?.Value ?? 0m) == (form.CellOf(other, measure)?.Value ?? 0m));
}
