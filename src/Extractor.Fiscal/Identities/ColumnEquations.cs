using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>In each row, one amount column is the sum of others.</summary>
internal static class ColumnEquations
{
    /// <summary>One equation a row.</summary>
    public static IEnumerable<Equation> Build(FormReading form, IdentityApplication identity)
    {
        var doubt = DoubtOf(form, identity);
        foreach (var row in form.Rows)
        {
            if (form.FigureOf(row, identity.Total!) is not { } total)
            {
                continue;
            }

            var parts = ImmutableArray.CreateBuilder<Term>();
            foreach (var part in identity.Parts)
            {
                if (form.FigureOf(row, part.TrimStart('-')) is { } figure)
                {
                    parts.Add(new Term(figure, part[0] == '-'));
                }
            }

            if (parts.Count > 0)
            {
                yield return new Equation(total, parts.ToImmutable(), Doubt: doubt);
            }
        }
    }

    /// <summary>A column that is missing or not understood may hold what a sum lacks.</summary>
    private static string? DoubtOf(FormReading form, IdentityApplication identity)
    {
        var measures = form.Measures.ToHashSet(StringComparer.Ordinal);
        return form.HasShiftedRows ? "shifted-row"
            : form.HasUnknownColumns ? "unknown-column"
            : identity.OptionalParts || identity.Parts.All(part => measures.Contains(part.TrimStart('-'))) ? null
            : "missing-column";
    }
}
