using System.Collections.Immutable;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Checks;

/// <summary>One defect as it was made. Row, column and amounts are null for a form without a table.</summary>
public sealed record Defect(DefectKind Kind, string? Check, string Form, int? Row, int? Column, long? Printed, long? Actual);

/// <summary>Damages a sound report on purpose and writes down how.</summary>
internal static class DefectInjection
{
    private static readonly ImmutableArray<(string Form, string Key, string Check)> FinalAccountsTotals =
    [
        ("FA.TOTAL", "exp.sum", "T.SUM.EXP"), ("FA.TOTAL", "rev.sum", "T.SUM.REV"), ("FA.EXPENDITURE", "208/1", "T.TREE"),
        ("FA.GPB_BASIC_ECON", "personnel", "T.ECON"), ("FA.THREE_PUBLIC", "3p/7", "T.3P"), ("FA.GPB_FUNCTION", "total/2", "T.ROW"),
    ];

    private static readonly ImmutableArray<(string Form, string Key, string Check)> BudgetTotals =
    [
        ("BG.TOTAL", "rev.sum", "T.SUM.REV"), ("BG.FISCAL_TOTAL", "exp.sum", "T.SUM.EXP"), ("BG.GPB_FUNCTION", "208/3", "T.TREE"),
        ("BG.GPB_BASIC_ECON", "301/1", "T.ECON"), ("BG.PROJECTS", "total/1", "X.B.10"), ("BG.EXPENDITURE", "total/3", "T.ROW"),
    ];

    public static (ImmutableArray<LogicalForm> Forms, ImmutableArray<Defect> Defects) Apply(FixtureRecipe recipe, ImmutableArray<LogicalForm> forms)
    {
        SeededGenerator generator = new SeededGenerator((ulong)recipe.Seed).For("defects");
        ImmutableArray<Defect>.Builder defects = ImmutableArray.CreateBuilder<Defect>();
        bool budget = recipe.Kind == ReportKind.Budget;
        foreach (DefectKind kind in recipe.Defects.Order())
        {
            switch (kind)
            {
                case DefectKind.WrongTotal:
                    (string form, string key, string check) = generator.Pick(budget ? BudgetTotals : FinalAccountsTotals);
                    long difference = generator.Between(1_000, 90_000) * (recipe.Unit == AmountUnit.Yuan ? 100 : 1);
                    forms = Alter(recipe, forms, new Defect(kind, check, form, null, null, null, null), key, difference, defects);
                    break;
                case DefectKind.RoundingDifference:
                    Defect rounding = budget
                        ? new Defect(kind, "T.TREE", "BG.GPB_FUNCTION", null, null, null, null)
                        : new Defect(kind, "T.TREE", "FA.EXPENDITURE", null, null, null, null);
                    forms = Alter(recipe, forms, rounding, budget ? "total/3" : "total/2", -1, defects);
                    break;
                default:
                    string victim = budget
                        ? kind == DefectKind.CaptionOnly ? "BG.STATE_CAPITAL" : "BG.REVENUE"
                        : kind == DefectKind.CaptionOnly ? generator.Pick(["FA.FISCAL_TOTAL", "FA.STATE_CAPITAL"]) : generator.Pick(["FA.REVENUE", "FA.GOV_FUND"]);
                    forms = [.. forms.Select(item => item.Form == victim ? WithoutTable(item, kind) : item)];
                    defects.Add(new Defect(kind, null, victim, null, null, null, null));
                    break;
            }
        }

        return (forms, defects.ToImmutable());
    }

    private static LogicalForm WithoutTable(LogicalForm form, DefectKind kind) => form with
    {
        Status = kind == DefectKind.CaptionOnly ? FormStatus.CaptionOnly : FormStatus.Missing,
        Cells = [],
        Parts = [],
        Notes = kind == DefectKind.CaptionOnly ? form.Notes : [],
        EmptyStatement = kind == DefectKind.CaptionOnly ? form.EmptyStatement : null,
    };

    private static ImmutableArray<LogicalForm> Alter(
        FixtureRecipe recipe, ImmutableArray<LogicalForm> forms, Defect defect, string key, long difference, ImmutableArray<Defect>.Builder defects)
    {
        LogicalForm form = forms.First(item => item.Form == defect.Form);
        LogicalCell cell = form.Find(key) ?? throw new InvalidOperationException($"{form.Form} has no figure {key}.");
        long actual = cell.Amount ?? 0;
        LogicalCell altered = cell with { Amount = actual + difference, Text = AmountText.Print(actual + difference, recipe.Numbers) };
        defects.Add(defect with { Row = cell.Row, Column = cell.Column, Printed = altered.Amount, Actual = actual });
        return forms.Replace(form, form with { Cells = form.Cells.Replace(cell, altered) });
    }
}
