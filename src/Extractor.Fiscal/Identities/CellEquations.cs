using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>One cell of a form compared with others of it; each is named <c>row@measure</c>.</summary>
internal static class CellEquations
{
    /// <summary>The equation, where the total and at least one part are printed.</summary>
    public static IEnumerable<Equation> Build(FormReading form, IdentityApplication identity)
    {
        if (Find(form, FigureName.Parse(identity.Total!)) is not { } total)
        {
            yield break;
        }

        var parts = ImmutableArray.CreateBuilder<Term>();
        foreach (var name in identity.Parts.Select(FigureName.Parse))
        {
            if (Find(form, name) is { } found)
            {
                parts.Add(new Term(found, name.IsSubtracted));
            }
        }

        if (parts.Count == 0
            || (identity.Relation == IdentityRelation.Same && (total.Cell.Value is null || parts[0].Cell.Value is null)))
        {
            yield break;
        }

        yield return new Equation(
            total, parts.ToImmutable(), identity.Relation, parts.Count < identity.Parts.Length ? "missing-row" : null);
    }

    private static FormFigure? Find(FormReading form, FigureName name) =>
        form.RowOf(name.Row!) is { } row ? form.FigureOf(row, name.Measure!) : null;
}
