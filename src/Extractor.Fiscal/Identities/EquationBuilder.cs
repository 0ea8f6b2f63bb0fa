using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Makes the equations of an identity over a form that was read.</summary>
internal static class EquationBuilder
{
    /// <summary>The equations; none where the form lacks the structure that the identity is about.</summary>
    public static IEnumerable<Equation> Build(FormReading form, IdentityDefinition identity) => identity.Rule switch
    {
        IdentityRule.Columns => ColumnEquations.Build(form, identity),
        IdentityRule.Cells => CellEquations.Build(form, identity, isSameFigure: false),
        IdentityRule.Same => CellEquations.Build(form, identity, isSameFigure: true),
        IdentityRule.Tree => CodeTreeEquations.Build(form),
        IdentityRule.Economic => CodeTreeEquations.Build(form).Concat(ClassGroupEquations.Build(form, identity)),
        IdentityRule.PanelSum => PanelEquations.Sum(form, identity),
        IdentityRule.PanelTotal => PanelEquations.Total(form, identity),
        IdentityRule.Outline => OutlineEquations.Sums(form, identity),
        IdentityRule.OutlineTotal => OutlineEquations.Total(form, identity),
        _ => [],
    };

    /// <summary>A cell in words: the label of its row and the leaf of its column.</summary>
    public static string SubjectOf(FormReading form, KeyedRow row, FormCell cell)
    {
        var path = form.Table.Columns.First(column => column.Index == cell.Column).Path;
        var label = row.Row.Label.Length > 0 ? row.Row.Label : row.Row.Code?.Id ?? $"row {row.Row.Index + 1}";
        return path.IsEmpty ? label : $"{label}, {string.Join('.', path)}";
    }

    /// <summary>One equation for each measure under which the total row has a cell.</summary>
    public static IEnumerable<Equation> PerMeasure(FormReading form, KeyedRow total, IReadOnlyList<KeyedRow> parts, string? doubt = null)
    {
        foreach (var measure in form.Measures)
        {
            if (form.CellOf(total, measure) is not { } cell)
            {
                continue;
            }

            var terms = parts.Select(part => form.CellOf(part, measure)).OfType<FormCell>().Select(part => new Term(part)).ToImmutableArray();
            if (!terms.IsEmpty)
            {
                yield return new Equation(form, SubjectOf(form, total, cell), cell, terms, Doubt: doubt);
            }
        }
    }

    /// <summary>Whether a row shows any figure.</summary>
    public static bool HasFigure(KeyedRow row) => row.Row.Cells.Any(cell => cell.Value is not null);
}
