using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>Makes the equations of an identity inside a form that was read.</summary>
internal static class EquationBuilder
{
    /// <summary>The equations; none where the form lacks the structure that the identity is about.</summary>
    public static IEnumerable<Equation> Build(FormReading form, IdentityApplication identity) => identity.Rule switch
    {
        _ when identity.Unless.Any(name => IsShown(form, FigureName.Parse(name))) => [],
        _ when !identity.Needs.All(name => IsShown(form, FigureName.Parse(name))) => [],
        IdentityRule.Columns => ColumnEquations.Build(form, identity),
        IdentityRule.Cells => CellEquations.Build(form, identity),
        IdentityRule.Tree => CodeTreeEquations.Build(form),
        IdentityRule.Economic => CodeTreeEquations.Build(form).Concat(ClassGroupEquations.Build(form, identity)),
        IdentityRule.PanelSum => PanelEquations.Sum(form, identity),
        IdentityRule.PanelTotal => PanelEquations.Total(form, identity),
        IdentityRule.Outline => OutlineEquations.Sums(form, identity),
        IdentityRule.OutlineTotal => OutlineEquations.Total(form, identity),
        IdentityRule.Rows => RowEquations.Build(form),
        _ => [],
    };

    private static bool IsShown(FormReading form, FigureName name) =>
        name.Measure is { } measure ? form.Measures.Contains(measure) : form.RowOf(name.Row!) is not null;

    /// <summary>One equation for each measure under which the total row has a cell.</summary>
    public static IEnumerable<Equation> PerMeasure(FormReading form, KeyedRow total, IReadOnlyList<KeyedRow> parts, string? doubt = null)
    {
        foreach (var measure in form.Measures)
        {
            if (form.FigureOf(total, measure) is not { } figure)
            {
                continue;
            }

            var terms = parts.Select(part => form.FigureOf(part, measure)).OfType<FormFigure>().Select(part => new Term(part)).ToImmutableArray();
            if (!terms.IsEmpty)
            {
                yield return new Equation(figure, terms, Doubt: doubt);
            }
        }
    }

    /// <summary>Whether a row shows any figure.</summary>
    public static bool HasFigure(KeyedRow row) => row.Row.Cells.Any(cell => cell.Value is not null);
}
