using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>Finds the cell of a form that a statement names.</summary>
internal sealed class FactCellFinder(ImmutableArray<FormReading> forms, ReportKind kind)
{
    /// <summary>The cells that the amount of a fact may name; each with the reason why a difference would prove nothing, or null.</summary>
    public IEnumerable<(FormFigure Figure, string? Doubt)> Amounts(StatedFact fact) => Named(NamesOf(fact));

    /// <summary>The cells of names, as far as the forms have them with a figure; each with such a reason or null.</summary>
    public IEnumerable<(FormFigure Figure, string? Doubt)> Named(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } found && found.Figure.Cell.Value is not null)
            {
                yield return found;
            }
        }
    }

    /// <summary>The cell of the budget of a 三公 item in final accounts, or null.</summary>
    public FormFigure? Budget(StatedFact fact)
    {
        var name = NamesOf(fact).FirstOrDefault(name => name.Contains("THREE_PUBLIC", StringComparison.Ordinal) && name.Contains("@final.", StringComparison.Ordinal));
        return name is null ? null : Find(name.Replace("@final.", "@budget.", StringComparison.Ordinal))?.Figure;
    }

    /// <summary>A cell as checks compare it.</summary>
    public ComparedFigure Compared(FormFigure figure) => new(
        figure.Cell.CellId,
        figure.Form.Table.Form,
        figure.Form.Table.TableId,
        figure.Form.Table.Title,
        figure.Row.Row.Label.Length > 0 ? figure.RowName : string.Join('.', figure.ColumnPath),
        figure.Row.Row.Label.Length > 0 ? figure.ColumnPath : [],
        figure.Cell.Raw,
        figure.Cell.Value,
        ComparisonUnit.Money(figure.Form.Table.Unit?.Raw ?? "元", figure.Form.Table.Unit?.Factor ?? 1m),
        figure.Cell.Resolution ?? 0m,
        figure.Cell.Provenance);

    private IEnumerable<string> NamesOf(StatedFact fact)
    {
        var checks = FactCheckDefinition.Standard;
        var own = checks.Cells.FirstOrDefault(entry => entry.Subject == fact.Fact.Subject.Id && (entry.In is null || entry.In == fact.Section.Kind))
            ?? (fact.Fact.Subject is { Scheme: Classification.FunctionalScheme, Id: not null } ? checks.Codes.FirstOrDefault(entry => entry.Family == fact.Fact.Family) : null);
        if (own is null)
        {
            return [];
        }

        var names = kind == ReportKind.Budget ? own.Budget : own.Cells;
        return (names.IsDefault ? [] : names).Select(name => name.Replace("/#@", $"/#{fact.Fact.Subject.Id}@", StringComparison.Ordinal));
    }

    private (FormFigure Figure, string? Doubt)? Find(string name)
    {
        var parsed = FigureName.Parse(name);
        var set = FormSet.Of(forms, [parsed.Form!]).FirstOrDefault();
        return set?.Find(parsed) is { } found ? (found.Figure, found.Doubt ?? set.DoubtOf([found.Figure])) : null;
    }
}
