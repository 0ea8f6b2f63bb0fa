using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;
using static Extractor.Tests.Fiscal.InventedReports;

namespace Extractor.Tests.Fiscal.Revisions;

/// <summary>Two records compared cell by cell.</summary>
public sealed class ReportRevisionTests
{
    private static readonly FormColumn[] Columns = [Column(1, "expenditure.total", "本年支出", "合计"), Column(2, "expenditure.basic", "本年支出", "基本支出")];

    [Test]
    public void A_record_does_not_differ_from_itself()
    {
        var revision = ReportRevision.Between(Report('a', Functions(Row("教育支出", "205", "10.00", "4.00"))), Report('a', Functions(Row("教育支出", "205", "10.00", "4.00"))));

        Assert.That(revision.IsEmpty, Is.True);
    }

    [Test]
    public void A_figure_that_was_corrected_is_one_changed_cell()
    {
        var revision = ReportRevision.Between(
            Report('a', Functions(Row("教育支出", "205", "10.00", "4.00"), Row("其他支出", "229", "1.00", ""))),
            Report('b', Functions(Row("教育支出", "205", "10.00", "4.50"), Row("其他支出", "229", "1.00", ""))));

        var cell = revision.Cells.Single();
        Assert.That((cell.Kind, cell.Parts), Is.EqualTo((RevisionKind.Changed, RevisedParts.Raw | RevisedParts.Value)));
        Assert.That((cell.Cell.Code, cell.Cell.Measure), Is.EqualTo(("205", "expenditure.basic")));
        Assert.That((cell.Before!.Reading.Value, cell.After!.Reading.Value), Is.EqualTo((40000m, 45000m)));
        Assert.That((cell.Before.Reading.CellId, cell.After.Reading.CellId), Is.EqualTo(("aaaaaaaa-T01-R0-C2", "bbbbbbbb-T01-R0-C2")));
    }

    [Test]
    public void A_blank_that_became_zero_differs_in_text_value_and_status()
    {
        var revision = ReportRevision.Between(Report('a', Functions(Row("教育支出", "205", "", "1.00"))), Report('b', Functions(Row("教育支出", "205", "0.00", "1.00"))));

        Assert.That(revision.Cells.Single().Parts, Is.EqualTo(RevisedParts.Raw | RevisedParts.Value | RevisedParts.Status));
    }

    [Test]
    public void A_row_inserted_above_another_of_its_name_is_the_only_one_added()
    {
        var revision = ReportRevision.Between(
            Report('a', Functions(Row("其中：设备", null, "3.00", "1.00"), Row("其中：设备", null, "5.00", "2.00"))),
            Report('b', Functions(Row("其中：设备", null, "3.00", "1.00"), Row("其中：设备", null, "4.00", "1.50"), Row("其中：设备", null, "5.00", "2.00"))));

        Assert.That(revision.Cells.Select(cell => (cell.Kind, cell.Cell.Reading.Raw)), Is.EqualTo(new[] { (RevisionKind.Added, "4.00"), (RevisionKind.Added, "1.50") }));
    }

    [Test]
    public void A_code_matches_a_row_whose_label_was_reworded()
    {
        var revision = ReportRevision.Between(
            Report('a', Functions(Row("行政事业单位离退休", "20805", "3.00", "1.00"))), Report('b', Functions(Row("行政事业单位养老支出", "20805", "3.00", "1.00"))));

        Assert.That(revision.IsEmpty, Is.True);
    }

    [Test]
    public void The_columns_of_successive_years_are_the_same_columns()
    {
        FormTable Of(int year) => Form("GB.GPB_REVENUE", $"{year}年收入预算表", [Column(1, null, $"{year - 1}年执行数"), Column(2, null, $"{year}年预算数")], Row("税收收入", null, "1.00", "2.00"));

        Assert.That(ReportRevision.Between(Report('a', Of(2022)), Report('b', Of(2023))).Forms, Is.Empty);
    }

    [Test]
    public void A_unit_that_changed_is_told_with_the_values_it_changed()
    {
        var form = Functions(Row("教育支出", "205", "10.00", "4.00"));
        var revision = ReportRevision.Between(Report('a', form), Report('b', form.In("元", 1m)));

        Assert.That((revision.Forms.Single().Before!.Unit, revision.Forms.Single().After!.Unit), Is.EqualTo(("万元", "元")));
        Assert.That(revision.Cells.Select(cell => cell.Parts), Is.All.EqualTo(RevisedParts.Value | RevisedParts.Unit));
    }

    [Test]
    public void A_verification_that_was_lost_is_told()
    {
        var form = Functions(Row("教育支出", "205", "10.00", "4.00"));
        var doubted = form with { Rows = [form.Rows[0] with { Cells = [form.Rows[0].Cells[0] with { Verification = Verification.Contradicted }, form.Rows[0].Cells[1]] }] };

        Assert.That(ReportRevision.Between(Report('a', form), Report('a', doubted)).Cells.Single().Parts, Is.EqualTo(RevisedParts.Verification));
    }

    [Test]
    public void Forms_are_matched_by_title_before_their_order()
    {
        FormTable Project(string name, string amount) => Form("PF.PROJECT_SELF_EVAL", name, [Column(1, "budget.total", "预算数")], Row("年度资金总额", null, amount));
        var revision = ReportRevision.Between(
            Report('a', Project("2022年度道路项目自评表", "1.00"), Project("2022年度绿化项目自评表", "2.00")),
            Report('b', Project("2023年度桥梁项目自评表", "9.00"), Project("2023年度道路项目自评表", "1.00"), Project("2023年度绿化项目自评表", "2.00")));

        Assert.That(revision.Forms.Select(form => (form.Kind, form.Title)), Is.EqualTo(new[] { (RevisionKind.Added, "2023年度桥梁项目自评表") }));
    }

    [Test]
    public void A_form_whose_title_was_reworded_is_still_the_same_form()
    {
        var form = Functions(Row("教育支出", "205", "10.00", "4.00"));

        Assert.That(ReportRevision.Between(Report('a', form), Report('b', form with { Title = "支出决算表" })).IsEmpty, Is.True);
    }

    [Test]
    public void A_form_that_is_gone_is_removed_with_its_cells_and_comes_last()
    {
        var form = Functions(Row("教育支出", "205", "10.00", "4.00"));
        var other = Form("FA.REVENUE", "收入决算表", [Column(1, "revenue.total", "合计")], Row("合计", null, "7.00"));
        var revision = ReportRevision.Between(Report('a', other, form), Report('b', Functions(Row("教育支出", "205", "10.00", "5.00"))));

        Assert.That(revision.Forms.Select(one => (one.Kind, one.Form, one.Cells.Length)), Is.EqualTo(new[]
        {
            (RevisionKind.Changed, "FA.GPB_FUNCTION", 1),
            (RevisionKind.Removed, "FA.REVENUE", 1),
        }));
    }

    [Test]
    public void The_header_is_compared()
    {
        var before = Report('a') with { IssuedOn = new PrintedDate("2024-02-01", "2024年2月1日", new Provenance(1, null, null, null)) };

        Assert.That(ReportRevision.Between(before, Report('b')).Header, Is.EqualTo(new[] { new HeaderRevision("issuedOn", "2024-02-01", null) }));
    }

    /// <summary>Whatever two records hold, no cell is told twice and none is left out, and the way back is the mirror image.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Cells_are_conserved_and_the_way_back_is_the_mirror_image(byte[] first, byte[] second)
    {
        var (before, after) = (Random(first), Random(second));
        var forward = ReportRevision.Between(before, after);
        var back = ReportRevision.Between(after, before);
        int Count(ReportRevision revision, RevisionKind kind) => revision.Cells.Count(cell => cell.Kind == kind);
        return before.Tables.Sum(table => table.CellCount) + Count(forward, RevisionKind.Added) - Count(forward, RevisionKind.Removed) == after.Tables.Sum(table => table.CellCount)
            && Count(forward, RevisionKind.Added) == Count(back, RevisionKind.Removed)
            && Count(forward, RevisionKind.Changed) == Count(back, RevisionKind.Changed)
            && forward.Cells.Select(cell => cell.After?.Reading.CellId).OfType<string>().CountBy(id => id).All(count => count.Value == 1)
            && ReportRevision.Between(before, before).IsEmpty;
    }

    /// <summary>A byte is a row: few labels and few amounts, so that many are alike.</summary>
    private static FiscalReport Random(byte[]? rows) => Report('c', [.. (rows ?? []).Chunk(4).Select(chunk =>
        Functions([.. chunk.Select(one => Row($"项目{one % 3}", null, $"{one / 3 % 4}.00", "1.00"))]))]);

    private static FiscalReport Report(char hash, params FormTable[] tables) => InventedReports.Report(hash, "云山市档案馆", 2023, ReportKind.FinalAccounts, tables: tables);

    private static FormTable Functions(params FormRow[] rows) => Form("FA.GPB_FUNCTION", "一般公共预算财政拨款支出决算表", Columns, rows);
}
