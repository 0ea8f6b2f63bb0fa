using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Pictures;

/// <summary>What is said of figures that were read in pictures.</summary>
public sealed class PicturedFiguresTests
{
    [Test]
    public void A_figure_of_two_sums_is_verified()
    {
        var report = PicturedForm.Read(["pp"]);

        Assert.That(PicturedForm.At(report, 3, 1).Verification, Is.EqualTo(Verification.Verified));
    }

    [Test]
    public void A_figure_of_one_sum_is_verified_only_where_two_engines_agree()
    {
        Assert.That(PicturedForm.At(PicturedForm.ReadRows(1, ["pp"]), 0, 0).Verification, Is.EqualTo(Verification.Unverified));
        Assert.That(PicturedForm.At(PicturedForm.ReadRows(1, ["pp", "tesseract"]), 0, 0).Verification, Is.EqualTo(Verification.Verified));
        Assert.That(
            PicturedForm.At(PicturedForm.ReadRows(1, ["pp", "tesseract"], ("tesseract", 0, 1, "801.20")), 0, 0).Verification,
            Is.EqualTo(Verification.Unverified),
            "they disagree on a part");
    }

    [Test]
    public void Two_equal_figures_support_a_sum_but_prove_nothing_alone()
    {
        Assert.That(PicturedForm.At(PicturedForm.Read(["pp"]), 6, 1).Verification, Is.EqualTo(Verification.Verified));
        Assert.That(PicturedForm.Figures(PicturedForm.ReadRows(2, ["pp", "tesseract"])).Count(cell => cell.Verification == Verification.Verified), Is.Zero);
    }

    [Test]
    public void Two_looks_of_one_engine_are_no_second_engine() =>
        Assert.That(PicturedForm.At(PicturedForm.ReadRows(1, ["tesseract", "tesseract"]), 0, 0).Verification, Is.EqualTo(Verification.Unverified));

    [Test]
    public void The_same_misreading_of_two_equal_figures_is_not_verified()
    {
        var report = PicturedForm.Read(["pp", "tesseract"], Everywhere((8, 0, "308.40"), (7, 0, "308.40")));

        Assert.That(PicturedForm.At(report, 8, 0).Verification, Is.Not.EqualTo(Verification.Verified));
        Assert.That(PicturedForm.At(report, 7, 0).Verification, Is.Not.EqualTo(Verification.Verified));
    }

    [Test]
    public void Two_engines_that_agree_on_a_wrong_figure_do_not_verify_it()
    {
        var report = PicturedForm.Read(["pp", "tesseract"], Everywhere((3, 1, "800.00")));

        Assert.That(PicturedForm.At(report, 3, 1).Verification, Is.Not.EqualTo(Verification.Verified));
    }

    [Test]
    public void A_misread_figure_is_repaired_where_two_violated_sums_ask_for_it()
    {
        var report = PicturedForm.Read(["pp"], ("pp", 9, 1, "107.20"));
        var cell = PicturedForm.At(report, 9, 1);

        Assert.That(cell.Verification, Is.EqualTo(Verification.Repaired));
        Assert.That(cell.Value, Is.EqualTo(1_012_000m));
        Assert.That(cell.Raw, Is.EqualTo("107.20"), "what was read stays");
        Assert.That(cell.Repair!.Rule, Is.EqualTo("misread"));
        Assert.That(cell.Repair.After, Is.EqualTo("101.20"));
        Assert.That(cell.Repair.Identities, Has.Length.EqualTo(2));
        Assert.That(cell.Confidence, Is.LessThan(1m));
        Assert.That(report.Findings.Where(finding => finding.Status == FindingStatus.Fails), Is.Empty);
    }

    [Test]
    public void The_reading_of_another_engine_is_named_as_the_reason_of_a_repair()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["tesseract", "pp"], ("tesseract", 9, 1, "107.20")), 9, 1);

        Assert.That(cell.Repair?.Rule, Is.EqualTo("other-reading"));
        Assert.That(cell.Value, Is.EqualTo(1_012_000m));
    }

    [Test]
    public void A_figure_three_edits_from_its_reading_is_not_repaired()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["pp"], ("pp", 9, 1, "977.20")), 9, 1);

        Assert.That(cell.Verification, Is.EqualTo(Verification.Contradicted));
        Assert.That(cell.Value, Is.EqualTo(9_772_000m));
    }

    [Test]
    public void A_table_with_many_doubted_figures_is_left_alone()
    {
        var report = PicturedForm.Read(
            ["pp"], ("pp", 9, 1, "107.20"), ("pp", 3, 1, "390.00"), ("pp", 4, 1, "208.00"), ("pp", 10, 2, "49.00"), ("pp", 3, 2, "108.05"), ("pp", 9, 2, "182.20"));

        Assert.That(PicturedForm.Figures(report).Where(cell => cell.Repair is not null), Is.Empty);
    }

    [Test]
    public void The_text_of_the_page_itself_is_never_repaired_and_has_no_readings()
    {
        var figures = PicturedForm.Figures(PicturedForm.Read([]));

        Assert.That(figures.Select(cell => cell.Readings), Is.All.Null);
        Assert.That(figures.Select(cell => cell.Confidence), Is.All.EqualTo(1m));
    }

    [Test]
    public void Every_figure_of_a_picture_has_less_than_full_confidence_and_its_readings()
    {
        var figures = PicturedForm.Figures(PicturedForm.Read(["pp", "tesseract"]));

        Assert.That(figures.Select(cell => cell.Confidence), Is.All.LessThan(1m));
        Assert.That(figures.Select(cell => cell.Readings!.Value.Select(reading => reading.Engine)), Is.All.EqualTo(new[] { "pp", "tesseract" }));
    }

    [Test]
    public void Engines_that_disagree_lower_the_confidence()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["pp", "tesseract"], ("tesseract", 5, 1, "280.00")), 5, 1);

        Assert.That(cell.Value, Is.EqualTo(2_000_000m));
        Assert.That(cell.Confidence, Is.LessThanOrEqualTo(0.5m));
    }

    [Test]
    public void A_reading_with_the_decimals_of_the_column_goes_before_one_without()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["tesseract", "pp"], ("tesseract", 5, 1, "20000")), 5, 1);

        Assert.That(cell.Value, Is.EqualTo(2_000_000m));
        Assert.That(cell.RepairedBy, Is.EqualTo("other-reading"));
        Assert.That(cell.Raw, Is.EqualTo("20000"));
    }

    [Test]
    public void Ink_that_no_engine_could_read_is_illegible_and_not_blank()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["pp"], ("pp", 5, 1, "")), 5, 1);

        Assert.That(cell.Status, Is.EqualTo(CellStatus.Illegible));
        Assert.That(cell.Confidence, Is.Zero);
    }

    [Test]
    public void The_separators_are_told_by_the_grammar()
    {
        var cell = PicturedForm.At(PicturedForm.Read(["pp"], ("pp", 0, 0, "1.203,50")), 0, 0);

        Assert.That(cell.Value, Is.EqualTo(12_035_000m));
        Assert.That(cell.Raw, Is.EqualTo("1.203,50"));
        Assert.That(cell.RepairedBy, Is.EqualTo("separators"));
        Assert.That(cell.Readings!.Value[0].Figure, Is.EqualTo("1203.50"));
    }

    [Test]
    public void A_violation_over_figures_of_a_picture_says_so_and_is_at_most_low()
    {
        var report = PicturedForm.Read(["pp"], ("pp", 9, 1, "977.20"));
        var violations = report.Findings.Where(finding => finding.Status == FindingStatus.Fails).ToArray();

        Assert.That(violations, Is.Not.Empty);
        Assert.That(violations.Select(finding => finding.Severity), Is.All.LessThanOrEqualTo(FindingSeverity.Low));
        Assert.That(violations.Select(finding => finding.PicturePages), Is.All.EqualTo(new[] { 1 }));
        Assert.That(violations.Select(finding => finding.Message.Zh), Is.All.Contains("识别"));
        Assert.That(violations.Select(finding => finding.Message.En), Is.All.Contains("read from a picture"));
    }

    private static (string Engine, int Row, int Column, string Text)[] Everywhere(params (int Row, int Column, string Text)[] cells) =>
        [.. cells.SelectMany(cell => (string[])["pp", "tesseract"], (cell, engine) => (engine, cell.Row, cell.Column, cell.Text))];
}
