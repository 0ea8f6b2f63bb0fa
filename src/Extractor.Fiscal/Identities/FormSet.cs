using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Forms of one report that belong together, one of each kind, so that figures of one can be compared with those of another.</summary>
/// <param name="Forms">The forms by id.</param>
/// <param name="Doubt">Why they may not belong together, or null.</param>
internal sealed record FormSet(ImmutableDictionary<string, FormReading> Forms, string? Doubt)
{
    /// <summary>
    /// The sets of the named forms. A report of several units prints each form several times: where every form occurs as often, the first
    /// belong together, the second, and so on, which is likely and not certain.
    /// </summary>
    public static IEnumerable<FormSet> Of(ImmutableArray<FormReading> forms, IEnumerable<string> ids)
    {
        var groups = ids.Select(id => ReadOnes(forms, id)).Where(group => !group.IsEmpty).ToArray();
        if (groups.Length == 0)
        {
            yield break;
        }

        var most = groups.Max(group => group.Length);
        var sets = Array.TrueForAll(groups, group => group.Length == most) ? most : 1;
        for (var at = 0; at < sets; at++)
        {
            yield return new FormSet(
                groups.Select(group => group[at]).ToImmutableDictionary(form => form.Definition.Id), most > 1 ? "several-forms" : null);
        }
    }

    /// <summary>Why a violation between the forms of these figures would prove nothing, or null.</summary>
    public string? DoubtOf(IEnumerable<FormFigure> figures)
    {
        var forms = figures.Select(figure => figure.Form).Distinct().ToArray();
        return Doubt
            ?? (Array.Exists(forms, form => form.HasShiftedRows) ? "shifted-row"
            : Array.Exists(forms, form => form.HasUnknownColumns) ? "unknown-column"
            : forms.Select(form => form.Table.Unit?.Factor).Distinct().Count() > 1 && Array.Exists(forms, form => form.Table.Unit?.Source != UnitSource.Table)
                ? "uncertain-unit"
            : null);
    }

    /// <summary>Whether a form of these figures shows, in their panel, a row that is not known and may belong to a sum.</summary>
    public static bool HaveUnknownRows(IEnumerable<FormFigure> figures) => figures
        .Select(figure => (figure.Form, figure.Row.Row.Side))
        .Distinct()
        .Any(place => place.Form.Definition.Scheme is null && place.Form.Rows.Any(row =>
            row is { Key: null, Label: { IsPart: false, Depth: < 2 }, Row: { Code: null, Role: RowRole.Item } }
            && row.Row.Side == place.Side && EquationBuilder.HasFigure(row)));

    /// <summary>
    /// The figure of a name <c>FORM/row@measure</c>, or null. Where a row occurs more than once with different figures the first is given
    /// and the doubt says so.
    /// </summary>
    public (FormFigure Figure, string? Doubt)? Find(FigureName name)
    {
        if (!Forms.TryGetValue(name.Form!, out var form))
        {
            return null;
        }

        var found = RowsOf(form, name.Row!).Select(row => form.FigureOf(row, name.Measure!)).OfType<FormFigure>().ToArray();
        var figures = found.Where(figure => figure.Cell.Value is not null).ToArray();
        return found.Length == 0 ? null
            : figures.Length == 0 ? (found[0], null)
            : (figures[0], figures.Select(figure => figure.Cell.Value).Distinct().Count() > 1 ? "several-rows" : null);
    }

    private static IEnumerable<KeyedRow> RowsOf(FormReading form, string name) => name[0] switch
    {
        '#' => form.Rows.Where(row => row.Row.Code?.Id == name[1..]),
        '*' when form.Rows.Any(row => row.Key == "total") => form.Rows.Where(row => row.Key == "total"),
        '*' => form.Rows,
        _ when form.Rows.Any(row => row.Key == name) => form.Rows.Where(row => row.Key == name),
        _ when name == "total" && form.Definition.Panels.Length == 1 => OnlyRow(form),
        _ => [],
    };

    /// <summary>A form with a single row of figures, such as the one unit of a small department, needs no 合计.</summary>
    private static KeyedRow[] OnlyRow(FormReading form)
    {
        var shown = form.Rows.Where(EquationBuilder.HasFigure).ToArray();
        return shown.Length == 1 ? shown : [];
    }

    private static ImmutableArray<FormReading> ReadOnes(ImmutableArray<FormReading> forms, string id)
    {
        var read = forms.Where(form => form.Definition.Id == id && form.IsRead).ToImmutableArray();
        var complete = read.Where(form => form.Table.Status == FormStatus.Complete).ToImmutableArray();
        return complete.IsEmpty ? read : complete;
    }
}
