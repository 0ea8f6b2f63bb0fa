using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Sums down one half of a two-sided form.</summary>
internal static class PanelEquations
{
    /// <summary>A subtotal such as 本年收入合计 is the sum of the items above it.</summary>
    public static IEnumerable<Equation> Sum(FormReading form, IdentityApplication identity)
    {
        var rows = RowsOf(form, identity.Panel);
        var at = IndexOf(rows, identity.Total!);
        if (at < 0)
        {
            return [];
        }

        var above = rows[..at].Where(row => row is { Row.Role: RowRole.Item, Label.IsPart: false } && row.Label.Name.Length > 0).ToArray();
        var numbered = above.Where(row => row.Label.Depth == 1).ToArray();
        var items = numbered.Length > 0 ? numbered : above;

        return EquationBuilder.PerMeasure(form, rows[at], items, DoubtOf(above, numbered));
    }

    /// <summary>
    /// Where items are numbered, an unnumbered figure is either a part of one or an item of its own, and a list that does not begin with
    /// 一 lacks its beginning. Where none is, a row that the form does not know can be a part of the row above it.
    /// </summary>
    private static string? DoubtOf(KeyedRow[] above, KeyedRow[] numbered)
    {
        var uncertain = numbered.Length > 0
            ? above.Any(row => row.Label.Depth == 0 && EquationBuilder.HasFigure(row)) || numbered[0].Label.Ordinal != "一"
            : above.Any(row => row is { Key: null, Row.Code: null } && EquationBuilder.HasFigure(row));
        return uncertain ? "unknown-row" : null;
    }

    /// <summary>The total is the subtotal plus what stands between the two: carried over, used, distributed.</summary>
    public static IEnumerable<Equation> Total(FormReading form, IdentityApplication identity)
    {
        var rows = RowsOf(form, identity.Panel);
        var subtotal = IndexOf(rows, identity.Parts[0]);
        var total = IndexOf(rows, identity.Total!);
        if (subtotal < 0 || total <= subtotal || rows[subtotal].Label.Depth > 0)
        {
            return [];
        }

        var between = rows[(subtotal + 1)..total].Where(row => !row.Label.IsPart).ToArray();
        var doubt = between.Any(row => row.Key is null && EquationBuilder.HasFigure(row)) ? "unknown-row" : null;
        return EquationBuilder.PerMeasure(form, rows[total], [rows[subtotal], .. between.Where(row => row.Key is not null)], doubt);
    }

    /// <summary>The rows of one panel in printed order.</summary>
    public static ImmutableArray<KeyedRow> RowsOf(FormReading form, int panel) => [.. form.Rows.Where(row => row.Row.Side == panel)];

    /// <summary>Where the row of a key stands, or -1.</summary>
    public static int IndexOf(ImmutableArray<KeyedRow> rows, string key)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].Key == key)
            {
                return at;
            }
        }

        return -1;
    }
}
