using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// In each amount column, a code is the sum of the codes right below it, and 合计 the sum of the codes with none above. The codes right
/// below are the longer ones that no other shown code stands between, so a form that leaves out a level still adds up.
/// </summary>
internal static class CodeTreeEquations
{
    /// <summary>
    /// The equations of a form with printed codes; where there are none, or all are of one level, those of a list. None where a code is shown
    /// twice among codes of several levels, as forms of several units do.
    /// </summary>
    public static IEnumerable<Equation> Build(FormReading form)
    {
        if (ListEquations.IsList(form))
        {
            return ListEquations.Build(form);
        }

        var rows = new Dictionary<string, KeyedRow>(StringComparer.Ordinal);
        foreach (var row in form.Rows)
        {
            if (row.Row.Code is { Source: "printed" } code && !rows.TryAdd(code.Id, row))
            {
                return [];
            }
        }

        var children = rows.Values.ToLookup(row => ParentOf(row.Row.Code!.Id, rows), StringComparer.Ordinal);
        var total = TotalOf(form);
        var doubt = form.Rows.Any(row => row != total && IsUnknown(row)) ? "unknown-row" : null;
        var trees = form.Rows
            .Where(row => row.Row.Code is { } code && children.Contains(code.Id))
            .SelectMany(row => EquationBuilder.PerMeasure(form, row, [.. children[row.Row.Code!.Id]], doubt));
        return form.Definition.Scheme == Definitions.Classification.FunctionalScheme && total is not null
            ? EquationBuilder.PerMeasure(form, total, [.. children[string.Empty]], doubt).Concat(trees)
            : trees;
    }

    /// <summary>合计, or else the only row without a code, if it stands above all codes: the unit whose codes follow.</summary>
    private static KeyedRow? TotalOf(FormReading form)
    {
        if (form.RowOf("total") is { } total)
        {
            return total;
        }

        var shown = form.Rows.Where(EquationBuilder.HasFigure).Take(2).ToArray();
        return shown is [{ Row.Code: null, Label.Name.Length: > 0 } first, { Row.Code: not null }] && form.Rows.Count(IsUnknown) == 1 ? first : null;
    }

    /// <summary>The longest shown code that begins this one, or an empty string.</summary>
    private static string ParentOf(string code, Dictionary<string, KeyedRow> rows)
    {
        for (var length = code.Length - 2; length >= 3; length -= 2)
        {
            if (rows.ContainsKey(code[..length]))
            {
                return code[..length];
            }
        }

        return string.Empty;
    }

    /// <summary>A row with figures whose code could not be read may be a missing part of any sum.</summary>
    private static bool IsUnknown(KeyedRow row) =>
        row.Row is { Code: null, Role: RowRole.Item } && EquationBuilder.HasFigure(row);
}

/// <summary>Totals over economic classes: 人员经费合计 = 301 + 303.</summary>
internal static class ClassGroupEquations
{
    /// <summary>One equation for each total and measure.</summary>
    public static IEnumerable<Equation> Build(FormReading form, Definitions.IdentityApplication identity)
    {
        foreach (var group in identity.Groups)
        {
            var classes = form.Rows.Where(row => row.Row.Code is { } code && group.Classes.Contains(code.Id)).ToImmutableArray();
            if (form.RowOf(group.Total) is not { } total || classes.IsEmpty)
            {
                continue;
            }

            foreach (var equation in EquationBuilder.PerMeasure(form, total, classes))
            {
                yield return equation;
            }
        }
    }
}
