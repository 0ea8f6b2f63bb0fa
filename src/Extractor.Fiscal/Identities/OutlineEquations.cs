using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>Sums in forms whose first row is the subtotal: 一、本年收入 is followed by its parts （一）（二）（三）.</summary>
internal static class OutlineEquations
{
    /// <summary>Each row 一、 with rows （一） below it is their sum.</summary>
    public static IEnumerable<Equation> Sums(FormReading form, IdentityApplication identity)
    {
        var rows = PanelEquations.RowsOf(form, identity.Panel);
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].Label.Depth != 1)
            {
                continue;
            }

            var parts = rows.Skip(at + 1)
                .TakeWhile(row => row.Label.Depth != 1 && !IsTotal(row))
                .Where(row => row.Label.Depth == 2)
                .ToArray();
            foreach (var equation in parts.Length == 0 ? [] : EquationBuilder.PerMeasure(form, rows[at], parts))
            {
                yield return equation;
            }
        }
    }

    /// <summary>The total is the sum of the rows 一、 and of named rows without a number; not where a subtotal row stands between.</summary>
    public static IEnumerable<Equation> Total(FormReading form, IdentityApplication identity)
    {
        var rows = PanelEquations.RowsOf(form, identity.Panel);
        var total = PanelEquations.IndexOf(rows, identity.Total!);
        if (total < 0 || rows.Any(row => row.Label.Depth == 0 && row.Key is not null && row.Key.EndsWith(".year", StringComparison.Ordinal)))
        {
            return [];
        }

        // Some forms print the total first.
        var listed = rows[..total].Any(row => row.Label.Name.Length > 0) ? rows[..total] : rows[(total + 1)..];
        var above = listed.Where(row => !row.Label.IsPart && row.Label.Name.Length > 0).ToArray();
        var parts = above.Where(row => row.Label.Depth == 1 || (row.Label.Depth == 0 && row.Key is not null)).ToArray();
        if (!parts.Any(row => row.Label.Depth == 1))
        {
            // Without numbers and subtotal, the classes known by their names; sections below can bear the name of a class.
            var classes = above.Where(row => row.Row.Code is { Level: 1 }).ToArray();
            return classes.Length == 0 ? [] : EquationBuilder.PerMeasure(form, rows[total], classes, "unknown-row");
        }

        var doubt = above.Any(row => row.Label.Depth == 0 && row.Key is null && EquationBuilder.HasFigure(row)) ? "unknown-row" : null;
        return EquationBuilder.PerMeasure(form, rows[total], parts, doubt);
    }

    private static bool IsTotal(KeyedRow row) => row.Row.Role == Records.RowRole.Total;
}
