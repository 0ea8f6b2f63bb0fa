using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// A column of one form compared with a column of another, class by class (类). One form may know its classes by their printed names, old
/// or new, and the other by their codes.
/// </summary>
internal static class ClassEquations
{
    private const int ClassLength = 3;

    /// <summary>An equation for each class that either form shows.</summary>
    public static IEnumerable<Equation> Build(FormSet forms, IdentityApplication identity)
    {
        var (one, other) = (FigureName.Parse(identity.Total!), FigureName.Parse(identity.Parts[0]));
        if (!forms.Forms.TryGetValue(one.Form!, out var first) || !forms.Forms.TryGetValue(other.Form!, out var second)
            || !first.Measures.Contains(one.Measure!) || !second.Measures.Contains(other.Measure!))
        {
            return [];
        }

        var wholes = Coded(first).Where(row => row.Row.Code!.Level == 1).GroupBy(row => row.Row.Code!.Id, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var parts = Coded(second).ToLookup(row => row.Row.Code!.Id[..ClassLength], StringComparer.Ordinal);
        var doubt = HasTwins(first) || HasTwins(second) ? "several-rows" : null;
        doubt ??= HasUnknownRows(first) || HasUnknownRows(second) ? "unknown-row" : null;
        return wholes
            .Select(whole => Compare(forms, identity.Relation, first.FigureOf(whole.Value, one.Measure!), Topmost(parts[whole.Key], second, other.Measure!), doubt))
            .Concat(identity.Relation == IdentityRelation.Same
                ? parts.Where(group => !wholes.ContainsKey(group.Key)).SelectMany(group => Topmost(group, second, other.Measure!)).Select(term => Unmatched(term.Figure))
                : [])
            .OfType<Equation>();
    }

    private static Equation? Compare(FormSet forms, IdentityRelation relation, FormFigure? total, ImmutableArray<Term> parts, string? doubt) =>
        total is null ? null
        : parts.IsEmpty ? relation == IdentityRelation.Same ? Unmatched(total) : null
        : new Equation(total, parts, relation, doubt ?? forms.DoubtOf(parts.Select(part => part.Figure).Append(total)));

    /// <summary>A class that the other form lacks: its row can be lost, which the comparison of the totals would show.</summary>
    private static Equation Unmatched(FormFigure figure) => new(figure, [], IdentityRelation.Same, "missing-row");

    /// <summary>The rows of a class under no other shown row of it: the class itself, or else its sections or items.</summary>
    private static ImmutableArray<Term> Topmost(IEnumerable<KeyedRow> rows, FormReading form, string measure)
    {
        var shown = rows.ToImmutableArray();
        return [.. shown
            .Where(row => !shown.Any(above => above.Row.Code!.Id.Length < row.Row.Code!.Id.Length
                && row.Row.Code.Id.StartsWith(above.Row.Code.Id, StringComparison.Ordinal)))
            .Select(row => form.FigureOf(row, measure))
            .OfType<FormFigure>()
            .Select(figure => new Term(figure))];
    }

    private static IEnumerable<KeyedRow> Coded(FormReading form) =>
        form.Rows.Where(row => row.Row.Code?.Scheme == Classification.FunctionalScheme);

    private static bool HasTwins(FormReading form) =>
        Coded(form).GroupBy(row => row.Row.Code!.Id, StringComparer.Ordinal).Any(group => group.Count() > 1);

    /// <summary>A row with figures that is no code, no known row and no total may be a class under a name that is not known.</summary>
    private static bool HasUnknownRows(FormReading form) => form.Rows.Any(row =>
        row is { Key: null, Label.IsPart: false, Row: { Code: null, Role: RowRole.Item } }
        && (form.Definition.Panels[row.Row.Side].RowCodes is not null || form.Definition.Scheme is not null)
        && EquationBuilder.HasFigure(row));
}
