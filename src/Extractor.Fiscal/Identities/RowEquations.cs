using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// A list without codes, such as 项目支出表: in each amount column 合计 is the sum of the items, and where 合计 stands above and below the
/// list, both show the same.
/// </summary>
internal static class RowEquations
{
    /// <summary>The equations; a list with other subtotals, as by unit, has none, because its items cannot be told from them.</summary>
    public static IEnumerable<Equation> Build(FormReading form)
    {
        var shown = form.Rows.Where(EquationBuilder.HasFigure).ToImmutableArray();
        var totals = shown.Where(row => row.Key == "total").ToImmutableArray();
        if (totals.IsEmpty)
        {
            yield break;
        }

        var items = shown.Where(row => row.Row.Role == Records.RowRole.Item).ToImmutableArray();
        var doubt = form.HasShiftedRows ? "shifted-row" : form.HasUnknownColumns ? "unknown-column"
            : items.Any(IsSubtotal) || totals.Length > 2 ? "unknown-row"
            : null;
        foreach (var equation in EquationBuilder.PerMeasure(form, totals[0], items, doubt))
        {
            yield return equation;
        }

        foreach (var measure in totals.Length == 2 ? form.Measures : [])
        {
            if (form.FigureOf(totals[0], measure) is { Cell.Value: not null } first && form.FigureOf(totals[1], measure) is { Cell.Value: not null } second)
            {
                yield return new Equation(first, [new Term(second)], IdentityRelation.Same, doubt);
            }
        }
    }

    /// <summary>小计, and a row that names a unit or a kind of project above its projects, which has no code or ordinal of its own.</summary>
    private static bool IsSubtotal(KeyedRow row) => row.Label.Name.EndsWith('计') || row.Label.Depth > 0;
}
