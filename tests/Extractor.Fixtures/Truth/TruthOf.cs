using System.Collections.Immutable;
using Extractor.Fixtures.Checks;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Truth;

/// <summary>Writes down what is true about a report.</summary>
public static class TruthOf
{
    public static ReportTruth Report(InventedReport report, ImmutableArray<RenderingTruth> renderings)
    {
        AmountUnit unit = report.Recipe.Unit;
        return new ReportTruth(
            ReportTruth.CurrentSchema,
            report.Recipe.Seed,
            report.Title,
            report.Department.Issuer,
            report.Department.DivisionCode,
            report.Recipe.FiscalYear,
            report.Recipe.Kind == ReportKind.Budget ? "budget" : "final-accounts",
            unit == AmountUnit.Yuan ? "元" : "万元",
            Style(report.Recipe),
            [.. report.Forms.Select(form => Form(form, unit))],
            [.. report.Defects.Select(defect => Defect(defect, unit))],
            [.. report.Violations.Select(violation => Violation(violation, unit))],
            [.. report.Facts.Select(static fact => new FactTruth(fact.Family, fact.Label, fact.Printed, fact.Value))],
            renderings);
    }

    private static StyleTruth Style(FixtureRecipe recipe)
    {
        PageStyle page = recipe.Page;
        return new StyleTruth(
            recipe.Numbers.Thousands,
            recipe.Numbers.FullWidthDigits,
            recipe.Numbers.Zeros switch { ZeroCells.Blank => "blank", ZeroCells.Zero => "zero", _ => "dash" },
            page.Landscape,
            page.GreyRulings,
            page.FontSize,
            page.FontFace,
            page.SplitForms,
            page.BareContinuation,
            page.RepeatHeaderRows,
            page.NarrowLabels,
            page.MergedTotalLabel,
            page.TaggedPdf);
    }

    private static FormTruth Form(LogicalForm form, AmountUnit unit) => new(
        form.Form,
        form.Title,
        form.PrintedNumber,
        form.Status switch
        {
            FormStatus.Complete => "complete",
            FormStatus.Empty => "empty",
            FormStatus.CaptionOnly => "caption-only",
            _ => "missing",
        },
        form.Unit,
        form.HeaderRows,
        form.Columns,
        [.. form.Cells.Select(cell => new CellTruth(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, Yuan(cell.Amount, unit)))],
        [.. form.Parts.Select(static part => new PartTruth(part.FirstRow, part.LastRow))],
        form.Notes,
        form.EmptyStatement);

    private static DefectTruth Defect(Defect defect, AmountUnit unit) => new(
        defect.Kind switch
        {
            DefectKind.WrongTotal => "wrong-total",
            DefectKind.RoundingDifference => "rounding-difference",
            DefectKind.CaptionOnly => "caption-only",
            _ => "missing-form",
        },
        defect.Check,
        defect.Form,
        defect.Row,
        defect.Column,
        Yuan(defect.Printed, unit),
        Yuan(defect.Actual, unit));

    private static ViolationTruth Violation(Violation violation, AmountUnit unit) => new(
        violation.Check,
        violation.IsRounding ? "rounding" : "fails",
        violation.Form,
        violation.Row,
        violation.Column,
        AmountText.Yuan(violation.Printed, unit),
        AmountText.Yuan(violation.Expected, unit));

    private static string? Yuan(long? amount, AmountUnit unit) => amount is long value ? AmountText.Yuan(value, unit) : null;
}
