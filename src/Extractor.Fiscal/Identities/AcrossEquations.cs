using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>A figure of one form compared with figures of others.</summary>
internal static class AcrossEquations
{
    /// <summary>The equation with its alternatives, where the total and the form of a part are there.</summary>
    public static IEnumerable<Equation> Build(FormSet forms, IdentityApplication identity)
    {
        if (forms.Find(FigureName.Parse(identity.Total!)) is not { } total)
        {
            yield break;
        }

        var main = Build(forms, identity.Relation, total, identity.Parts);
        var others = identity.Alternatives.Select(parts => Build(forms, identity.Relation, total, parts)).OfType<Equation>().ToImmutableArray();
        if (main is not null)
        {
            yield return main with { Alternatives = others };
        }
        else if (!others.IsEmpty)
        {
            yield return others[0] with { Alternatives = others[1..] };
        }
    }

    private static Equation? Build(
        FormSet forms, IdentityRelation relation, (FormFigure Figure, string? Doubt) total, ImmutableArray<string> names)
    {
        var parts = ImmutableArray.CreateBuilder<Term>();
        var doubt = total.Doubt;
        foreach (var name in names.Select(FigureName.Parse))
        {
            if (forms.Find(name) is { } part)
            {
                parts.Add(new Term(part.Figure, name.IsSubtracted));
                doubt ??= part.Doubt;
            }
        }

        var needsAll = relation is IdentityRelation.Sum or IdentityRelation.Same;
        if (names.Any(name => !forms.Forms.ContainsKey(FigureName.Parse(name).Form!)) && needsAll)
        {
            return null;
        }

        if (parts.Count == 0)
        {
            return needsAll ? new Equation(total.Figure, [], relation, "missing-row") : null;
        }

        doubt ??= needsAll && parts.Count < names.Length ? "missing-row" : null;
        doubt ??= forms.DoubtOf(parts.Select(part => part.Figure).Append(total.Figure));
        doubt ??= parts.Count > 1 && needsAll && FormSet.HaveUnknownRows(parts.Select(part => part.Figure).Append(total.Figure)) ? "unknown-row" : null;
        return new Equation(total.Figure, parts.ToImmutable(), relation, doubt);
    }
}
