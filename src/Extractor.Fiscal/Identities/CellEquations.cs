using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>One cell is the sum of others, or the same figure as another; each cell is named <c>row@measure</c>.</summary>
internal static class CellEquations
{
    /// <summary>The equation, where the total and at least one part are printed.</summary>
    public static IEnumerable<Equation> Build(FormReading form, IdentityDefinition identity, bool isSameFigure)
    {
        if (Find(form, identity.Total!) is not { } total)
        {
            yield break;
        }

        var parts = ImmutableArray.CreateBuilder<Term>();
        foreach (var part in identity.Parts)
        {
            if (Find(form, part) is { } found)
            {
                parts.Add(new Term(found.Cell));
            }
        }

        if (parts.Count == 0 || (isSameFigure && (total.Cell.Value is null || parts[0].Cell.Value is null)))
        {
            yield break;
        }

        yield return new Equation(
            form,
            EquationBuilder.SubjectOf(form, total.Row, total.Cell),
            total.Cell,
            parts.ToImmutable(),
            isSameFigure,
            parts.Count < identity.Parts.Length ? "missing-row" : null);
    }

    private static (KeyedRow Row, FormCell Cell)? Find(FormReading form, string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return form.RowOf(name[..at]) is { } row && form.CellOf(row, name[(at + 1)..]) is { } cell ? (row, cell) : null;
    }
}
