using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Fiscal;

/// <summary>Rounding explains just so much: general rules over random figures, and the edges by hand.</summary>
public sealed class EquationEvaluatorTests
{
    private static readonly Provenance Nowhere = new(null, null, null, null);

    /// <summary>Parts rounded to two places and a total rounded from the exact sum: always within the envelope.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_sum_of_rounded_figures_is_never_a_violation() => Prop.ForAll(
        Gen.Choose(0, 100_000_000).NonEmptyListOf().ToArbitrary(),
        exact =>
        {
            var parts = exact.Select(yuan => Math.Round(yuan / 10_000m, 2, MidpointRounding.AwayFromZero)).ToArray();
            var total = Math.Round(exact.Sum(yuan => (long)yuan) / 10_000m, 2, MidpointRounding.AwayFromZero);
            return Evaluate(total, parts)?.Status is null or FindingStatus.Holds or FindingStatus.Rounding;
        });

    /// <summary>One place more than the envelope is a violation, whatever the figures are.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_difference_beyond_the_envelope_is_a_violation() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).NonEmptyListOf().ToArbitrary(),
        hundredths =>
        {
            var parts = hundredths.Select(value => value / 100m).ToArray();
            var envelope = (parts.Length + 1) / 2;
            return Evaluate(parts.Sum() + (0.01m * envelope), parts)!.Status == FindingStatus.Rounding
                && Evaluate(parts.Sum() + (0.01m * (envelope + 1)), parts)!.Status == FindingStatus.Fails;
        });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property The_difference_is_exact() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).NonEmptyListOf().ToArbitrary(),
        Gen.Choose(1, 1_000_000).ToArbitrary(),
        (hundredths, total) => Evaluate(total / 100m, [.. hundredths.Select(value => value / 100m)])!.Difference
            == (total - hundredths.Sum()) * 100m);

    [TestCase("544.55", "10.23 507.20 27.11", FindingStatus.Rounding, 200)]
    [TestCase("867.74", "227.42 75.19 250.96 40.66 59.04 28.44 46.95 21.38 7.14 85.16 25.42", FindingStatus.Rounding, 600)]
    [TestCase("544.55", "544.53", FindingStatus.Fails, 100)]
    [TestCase("9.00", "4.00 5.00", FindingStatus.Holds, 150)]
    [TestCase("650", "650.00", FindingStatus.Holds, 100)]
    public void The_envelope_is_half_a_place_of_each_figure(string total, string parts, FindingStatus status, int tolerance)
    {
        var evaluation = Evaluate(decimal.Parse(total), [.. parts.Split(' ').Select(decimal.Parse)])!;

        Assert.That((evaluation.Status, evaluation.Tolerance), Is.EqualTo((status, (decimal)tolerance)));
    }

    [TestCase("0.01", FindingStatus.Rounding)]
    [TestCase("0.02", FindingStatus.Fails)]
    public void One_figure_printed_twice_may_differ_by_one_place(string difference, FindingStatus status)
    {
        var (total, part) = (Cell(0, 5m), Cell(1, 5m + decimal.Parse(difference)));
        var evaluation = Evaluate(total, [part], blankMeansZero: false, IdentityRelation.Same)!;

        Assert.That(evaluation.Status, Is.EqualTo(status));
    }

    [Test]
    public void Nothing_printed_is_nothing_to_compare() =>
        Assert.That(Evaluate(Blank(0), [Blank(1)], blankMeansZero: true), Is.Null);

    [TestCase(false, FindingStatus.NotEvaluated)]
    [TestCase(true, FindingStatus.Fails)]
    public void A_total_without_any_printed_part_is_wrong_only_where_blank_means_zero(bool blankMeansZero, FindingStatus status) =>
        Assert.That(Evaluate(Cell(0, 5m), [Blank(1)], blankMeansZero)!.Status, Is.EqualTo(status));

    [TestCase(false, FindingStatus.NotEvaluated)]
    [TestCase(true, FindingStatus.Fails)]
    public void A_blank_total_is_wrong_only_where_blank_means_zero(bool blankMeansZero, FindingStatus status) =>
        Assert.That(Evaluate(Blank(0), [Cell(1, 5m)], blankMeansZero)!.Status, Is.EqualTo(status));

    [TestCase(CellStatus.Illegible)]
    [TestCase(CellStatus.Text)]
    public void An_unreadable_part_is_never_zero(CellStatus status)
    {
        var evaluation = Evaluate(Cell(0, 5m), [Cell(1, 5m), Blank(2) with { Status = status }], blankMeansZero: true)!;

        Assert.That((evaluation.Status, evaluation.Reason), Is.EqualTo((FindingStatus.NotEvaluated, "illegible")));
    }

    [Test]
    public void A_violation_that_a_lost_figure_could_explain_is_medium()
    {
        var evaluation = Evaluate(Cell(0, 500m), [Cell(1, 5m), Blank(2)], blankMeansZero: false)!;

        Assert.That((evaluation.Status, Materiality.OfViolation(evaluation)), Is.EqualTo((FindingStatus.Fails, FindingSeverity.Medium)));
    }

    private static Evaluation? Evaluate(decimal total, decimal[] parts) =>
        Evaluate(Cell(0, total), [.. parts.Select((part, at) => Cell(at + 1, part))], blankMeansZero: true);

    private static Evaluation? Evaluate(FormCell total, FormCell[] parts, bool blankMeansZero, IdentityRelation relation = IdentityRelation.Sum)
    {
        var cells = parts.Prepend(total).ToImmutableArray();
        var row = new FormRow(0, "row", null, null, 0, null, RowRole.Item, cells);
        var table = new FormTable { TableId = "T01", Form = "FA.TOTAL", Title = "收入支出决算总表" };
        var form = new FormReading(FormCatalog.Standard.Find("FA.TOTAL")!, table, [new KeyedRow(row, RowLabel.Of("row"), null)]);
        var figures = cells.Select(cell => new FormFigure(form, form.Rows[0], cell)).ToArray();
        var equation = new Equation(figures[0], [.. figures[1..].Select(part => new Term(part))], relation);
        return new EquationEvaluator([form], blankMeansZero).Evaluate(equation);
    }

    /// <summary>A figure in 万元 with two places.</summary>
    private static FormCell Cell(int column, decimal value) => new(
        $"T01-R0-C{column}", column, value.ToString(), value == 0m ? CellStatus.Zero : CellStatus.Number, value * 10_000m, 100m, null, 1m, Verification.Unverified, Nowhere);

    private static FormCell Blank(int column) => Cell(column, 0m) with { Raw = string.Empty, Status = CellStatus.Blank, Value = null, Resolution = null };
}
