using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using static Extractor.Tests.Fiscal.InventedReports;

namespace Extractor.Tests.Fiscal.Panels;

/// <summary>The panel of departments that do not exist, with what was planted in their reports.</summary>
public sealed class IssuerPanelTests
{
    private const string Archive = "云山市档案馆";

    private static readonly FormColumn[] Columns = [Column(1, "expenditure.total", "合计"), Column(2, "expenditure.basic", "基本支出")];
    private static readonly FormColumn[] WithPrior = [Column(1, null, "上年决算数"), Column(2, null, "决算数")];

    [Test]
    public void Three_clean_years_have_no_flag()
    {
        var panel = Panel(
            Accounts('a', 2021, Functions(Row("教育支出", "205", "100.00", "40.00"))),
            Accounts('b', 2022, Functions(Row("教育支出", "205", "110.00", "41.00"))),
            Accounts('c', 2023, Functions(Row("教育支出", "205", "95.00", "42.00"))));

        Assert.That(panel.Flags, Is.Empty);
        Assert.That(panel.Lines.Select(line => (line.Meaning.Year, line.Amount.Yuan)), Is.EqualTo(new (int?, decimal?)[]
        {
            (2021, 1000000m), (2021, 400000m), (2022, 1100000m), (2022, 410000m), (2023, 950000m), (2023, 420000m),
        }));
        var line = panel.Lines[0];
        Assert.That((line.Scheme, line.SeriesCode, line.Name, line.Meaning.Phase, line.Resolution), Is.EqualTo(("CN-FUNC", "205", "教育支出", PanelPhase.Executed, 100m)));
    }

    [Test]
    public void A_restated_figure_is_told_with_both_reports()
    {
        var panel = Panel(
            Accounts('a', 2022, Prior(Row("公务接待费", null, "8.00", "9.00"), Row("会议费", null, "1.00", "2.00"))),
            Accounts('b', 2023, Prior(Row("公务接待费", null, "9.30", "7.00"), Row("会议费", null, "2.00", "2.10"))));

        var flag = panel.Flags.Single();
        Assert.That((flag.Kind, flag.Severity), Is.EqualTo((PanelFlagKind.Restated, FindingSeverity.Medium)));
        Assert.That((flag.Line!.Report.Year, flag.Line.Amount.Raw, flag.Against!.Report.Year, flag.Against.Amount.Raw), Is.EqualTo(((int?)2023, "9.30", (int?)2022, "9.00")));
        Assert.That(flag.Message.En, Is.EqualTo("公务接待费: the report of 2023 gives 9.30万元 for 2022, the report of 2022 9.00万元; difference +3000.00 yuan."));
        Assert.That(panel.Lines.Where(line => !line.Flags.IsEmpty).Select(line => line.Amount.CellId), Is.EqualTo(new[] { flag.Line.Amount.CellId }));
    }

    [TestCase("9.004", false, Description = "rounded to two places it is the same")]
    [TestCase("9.006", true)]
    public void What_rounding_explains_is_no_restatement(string earlier, bool isRestated)
    {
        var panel = Panel(
            Accounts('a', 2022, Prior(Row("公务接待费", null, "8.000", earlier))),
            Accounts('b', 2023, Prior(Row("公务接待费", null, "9.00", "9.10"))));

        Assert.That(panel.Flags.Any(flag => flag.Kind == PanelFlagKind.Restated), Is.EqualTo(isRestated));
    }

    [Test]
    public void An_estimate_of_the_budget_is_not_held_against_the_accounts()
    {
        FormTable Of(int year, string estimated, string approved) =>
            Form("GB.GPB_REVENUE", $"{year}年收入表", [Column(1, null, $"{year - 1}年执行数"), Column(2, null, $"{year}年预算数")], Row("税收收入", null, estimated, approved));
        var panel = Panel(
            Report('a', Archive, 2022, ReportKind.Budget, tables: Of(2022, "80.00", "90.00")), Report('b', Archive, 2023, ReportKind.Budget, tables: Of(2023, "70.00", "95.00")));

        Assert.That(panel.Flags, Is.Empty);
    }

    [Test]
    public void A_point_in_the_wrong_place_is_an_error_for_sure()
    {
        var flag = Panel(
            Accounts('a', 2021, Functions(Row("教育支出", "205", "123.45", "40.00"))),
            Accounts('b', 2022, Functions(Row("教育支出", "205", "12345.00", "41.00")))).Flags.Single();

        Assert.That((flag.Kind, flag.Severity, flag.Power, flag.Line!.Amount.Raw), Is.EqualTo((PanelFlagKind.ShiftedDigits, FindingSeverity.High, (int?)2, "12345.00")));
    }

    [Test]
    public void A_figure_that_stands_out_from_both_years_is_told_once()
    {
        var flag = Panel(
            Accounts('a', 2021, Functions(Row("教育支出", "205", "100.00", "40.00"))),
            Accounts('b', 2022, Functions(Row("教育支出", "205", "1130.00", "41.00"))),
            Accounts('c', 2023, Functions(Row("教育支出", "205", "95.00", "42.00")))).Flags.Single();

        Assert.That((flag.Kind, flag.Severity, flag.Power, flag.Report.Year), Is.EqualTo((PanelFlagKind.Jump, FindingSeverity.Medium, (int?)1, (int?)2022)));
        Assert.That(flag.Message.En, Does.Contain("the year after is like the one before (95.00万元 in 2023)"));
    }

    [TestCase("100.00", "990.00", ExpectedResult = "")]
    [TestCase("100.00", "1030.00", ExpectedResult = "jump low 1")]
    [TestCase("103.00", "10.20", ExpectedResult = "jump low -1")]
    [TestCase("1.03", "1520.00", ExpectedResult = "jump medium 3")]
    [TestCase("0.05", "12.00", ExpectedResult = "", Description = "five printed places are too rough")]
    [TestCase("0.00", "12.00", ExpectedResult = "", Description = "nothing is no order of magnitude")]
    public string A_jump_between_two_years(string before, string after) => string.Join(';', Panel(
        Accounts('a', 2021, Functions(Row("教育支出", "205", before, "40.00"))),
        Accounts('b', 2022, Functions(Row("教育支出", "205", after, "41.00")))).Flags.Select(flag => $"{flag.Kind} {flag.Severity} {flag.Power}".ToLowerInvariant()));

    [Test]
    public void A_form_in_another_unit_is_one_flag_and_marks_all_its_figures()
    {
        var panel = Panel(
            Accounts('a', 2021, Functions(Row("教育支出", "205", "100.00", "40.00"), Row("其他支出", "229", "50.00", "20.00"))),
            Accounts('b', 2022, Functions(Row("教育支出", "205", "1110000.00", "390000.00"), Row("其他支出", "229", "520000.00", "210000.00"))));

        var flag = panel.Flags.Single();
        Assert.That((flag.Kind, flag.Severity, flag.Power), Is.EqualTo((PanelFlagKind.UnitJump, FindingSeverity.High, (int?)4)));
        Assert.That(panel.Lines.Where(line => line.Flags.Contains(PanelFlagKind.UnitJump)).Select(line => line.Report.Year), Is.EqualTo(new int?[] { 2022, 2022, 2022, 2022 }));
    }

    [Test]
    public void Tables_that_only_their_place_tells_apart_are_compared_by_place()
    {
        FormTable Whole(string amount) => Functions(Row("教育支出", "205", amount, "1.00"));
        var same = Panel(Accounts('a', 2021, Whole("100.00"), Whole("5.00")), Accounts('b', 2022, Whole("110.00"), Whole("6.00")));
        var fewer = Panel(Accounts('a', 2021, Whole("100.00"), Whole("5.00")), Accounts('b', 2022, Whole("6.00")));

        Assert.That(same.Flags.Concat(fewer.Flags), Is.Empty);
        Assert.That(Panel(Accounts('a', 2021, Whole("100.00"), Whole("5.00")), Accounts('b', 2022, Whole("6.00"), Whole("110.00"))).Flags.Select(flag => flag.Power), Is.EqualTo(new int?[] { -1, 1 }));
    }

    [TestCase("1.10 2021年云山市收入决算表", "2.3 2022年云山市收入决算表")]
    [TestCase("附表1-1：2021年云山市收入决算表", "表3 2022年云山市收入决算表")]
    [TestCase("2021年度云山市收入决算表", "2022年云山市收入决算表")]
    public void A_table_is_known_by_its_title_without_number_and_year(string before, string after)
    {
        FormTable Of(string title, string amount) => Form("GA.GPB_REVENUE", title, [Column(1, null, "决算数")], Row("税收收入", null, amount));

        Assert.That(Panel(Accounts('a', 2021, Of(before, "10.00")), Accounts('b', 2022, Of(after, "200.00"))).Flags.Select(flag => flag.Kind), Is.EqualTo(new[] { PanelFlagKind.Jump }));
    }

    [Test]
    public void Units_that_were_read_are_no_jump()
    {
        var panel = Panel(
            Accounts('a', 2021, Functions(Row("教育支出", "205", "100.00", "40.00"))),
            Accounts('b', 2022, Functions(Row("教育支出", "205", "1110000.00", "390000.00")).In("元", 1m)));

        Assert.That(panel.Flags, Is.Empty);
    }

    [Test]
    public void Phases_of_one_row_are_compared()
    {
        FormColumn[] columns = [Column(1, "expenditure.adjustedBudget", "全年预算数"), Column(2, "expenditure.amount", "决算数")];
        var flag = Panel(Accounts('a', 2021, Form("FA.TOTAL", "收入支出决算总表", columns, Row("教育支出", "205", "52.10", "521.00"), Row("其他支出", "229", "3.00", "4.00")))).Flags.Single();

        Assert.That((flag.Kind, flag.Line!.Amount.Raw, flag.Against!.Amount.Raw), Is.EqualTo((PanelFlagKind.ShiftedDigits, "521.00", "52.10")));
    }

    [Test]
    public void A_known_change_of_name_is_explained_and_an_unknown_one_is_asked_about()
    {
        var flags = Panel(
            Accounts('a', 2019, Functions(Row("行政事业单位离退休", "20805", "10.00", "1.00"), Row("档案馆", "2012604", "5.00", "1.00"), Row("一、国土海洋气象等支出", "220", "5.00", "1.00"))),
            Accounts('b', 2020, Functions(Row("行政事业单位养老支出", "20805", "11.00", "1.00"), Row("博物馆", "2012604", "6.00", "1.00"), Row("自然资源海洋气象等支出", "220", "5.50", "1.00")))).Flags;

        Assert.That(flags.Select(flag => (flag.Kind, flag.Line!.Amount.Code)), Is.EqualTo(new[]
        {
            (PanelFlagKind.CodeNameChanged, "2012604"), (PanelFlagKind.CodeRenamed, "20805"), (PanelFlagKind.CodeRenamed, "220"),
        }));
    }

    [Test]
    public void A_code_that_was_moved_goes_on_under_the_new_one()
    {
        var panel = Panel(
            Accounts('a', 2018, Functions(Row("安全生产监管", "21506", "100.00", "10.00"))),
            Accounts('b', 2019, Functions(Row("应急管理事务", "22401", "1200.00", "11.00"))));

        Assert.That(panel.Lines.Select(line => line.SeriesCode), Is.All.EqualTo("22401"));
        Assert.That(panel.Flags.Select(flag => flag.Kind), Is.EqualTo(new[] { PanelFlagKind.Jump, PanelFlagKind.CodeMoved }));
    }

    [TestCase(ReportLevel.Department, null, ReportLevel.Unit, "2024-09-01", ExpectedResult = "a", Description = "the department goes first")]
    [TestCase(ReportLevel.Department, "2024-08-01", ReportLevel.Department, "2024-09-01", ExpectedResult = "b", Description = "then the later one")]
    [TestCase(ReportLevel.Unknown, null, ReportLevel.Unit, null, ExpectedResult = "a")]
    [TestCase(ReportLevel.Department, null, ReportLevel.Department, null, ExpectedResult = "a", Description = "the hash decides when nothing else does")]
    public string One_of_two_versions_is_chosen(ReportLevel first, string? firstDate, ReportLevel second, string? secondDate)
    {
        var panel = Panel(
            Report('a', Archive, 2023, ReportKind.FinalAccounts, first, firstDate, Functions(Row("教育支出", "205", "10.00", "4.00"))),
            Report('b', Archive, 2023, ReportKind.FinalAccounts, second, secondDate, Functions(Row("教育支出", "205", "10.00", "4.10"))));

        Assert.That(panel.Lines, Has.Length.EqualTo(2));
        var flag = panel.Flags.Single(one => one.Kind == PanelFlagKind.Duplicate);
        Assert.That(flag.Message.En, Does.Contain("2 figures are left out; "));
        Assert.That(flag.Other!.Sha256, Is.EqualTo(panel.Lines[0].Report.Sha256));
        return panel.Lines[0].Report.Sha256[..1];
    }

    [Test]
    public void The_better_verified_version_is_chosen()
    {
        var doubted = Functions(Row("教育支出", "205", "10.00", "4.00"));
        doubted = doubted with { Rows = [doubted.Rows[0] with { Cells = [.. doubted.Rows[0].Cells.Select(cell => cell with { Verification = Verification.Contradicted })] }] };
        var panel = Panel(Accounts('a', 2023, doubted), Accounts('b', 2023, Functions(Row("教育支出", "205", "10.00", "4.00"))));

        Assert.That(panel.Lines.Select(line => line.Report.Sha256[..1]), Is.All.EqualTo("b"));
    }

    [Test]
    public void Documents_with_different_forms_complete_each_other()
    {
        var panel = Panel(Accounts('a', 2023, Functions(Row("教育支出", "205", "10.00", "4.00"))), Accounts('b', 2023, Prior(Row("公务接待费", null, "1.00", "2.00"))));

        Assert.That((panel.Lines.Length, panel.Flags.Length), Is.EqualTo((4, 0)));
    }

    [Test]
    public void A_missing_year_is_told() => Assert.That(
        Panel(Accounts('a', 2020, Functions(Row("教育支出", "205", "10.00", "4.00"))), Accounts('b', 2023, Functions(Row("教育支出", "205", "10.50", "4.00"))))
            .Flags.Select(flag => (flag.Kind, flag.Message.En)),
        Is.EqualTo(new[] { (PanelFlagKind.YearMissing, $"{Archive}: no report of 2021-2022.") }));

    [Test]
    public void A_doubtful_figure_carries_its_doubt()
    {
        var form = Functions(Row("教育支出", "205", "10.00", "4.00"));
        var cells = form.Rows[0].Cells;
        form = form with { Rows = [form.Rows[0] with { Cells = [cells[0] with { Verification = Verification.Contradicted, RepairedBy = "digit-join" }, cells[1] with { Status = CellStatus.Illegible, Value = null }] }] };

        Assert.That(Panel(Accounts('a', 2023, form)).Lines.Select(line => string.Join(' ', line.Doubts)), Is.EqualTo(new[] { "contradicted repaired", "illegible" }));
    }

    [Test]
    public void Issuers_are_the_same_by_division_and_name_only()
    {
        PanelReport Of(char hash, string? name) => PanelReport.Of(Report(hash, name, 2023, ReportKind.FinalAccounts));
        var groups = IssuerGroup.Of([Of('e', null), Of('d', null), Of('c', "云山市档案局"), Of('b', "云山市档案馆（汇总）"), Of('a', "云山市 档案馆")]);

        Assert.That(groups.Select(group => string.Concat(group.Reports.Select(report => report.Sha256[0]))), Is.EqualTo(new[] { "d", "e", "c", "ab" }));
    }

    /// <summary>Whatever is read, each amount is in the panel once, or in a form that a flag says was left out.</summary>
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Each_amount_is_in_the_panel_once(byte[] seeds)
    {
        var reports = seeds.Take(16).Select((seed, at) => Accounts("0123456789abcdef"[at], 2020 + (seed % 3), Functions(
            [.. Enumerable.Range(0, 1 + (seed % 5)).Select(row => Row($"项目{row % 2}", null, $"{seed}.00", row % 3 == 0 ? string.Empty : "1.00"))]))).ToArray();
        if (reports.Length == 0)
        {
            return true;
        }

        var panel = Panel(reports);
        var chosen = panel.Lines.Select(line => line.Amount.CellId).ToList();
        var leftOut = panel.Flags.Where(flag => flag.Kind == PanelFlagKind.Duplicate).Select(flag => flag.Report.Sha256).ToHashSet();
        var expected = reports.Where(report => !leftOut.Contains(report.Document.Sha256)).SelectMany(PublishedAmount.Of).Select(amount => amount.CellId).Order(StringComparer.Ordinal);
        return chosen.Order(StringComparer.Ordinal).SequenceEqual(expected) && chosen.Count == chosen.Distinct().Count();
    }

    /// <summary>The order in which reports are found must not matter.</summary>
    [Test]
    public void The_panel_does_not_depend_on_the_order_of_the_reports()
    {
        FiscalReport[] reports =
        [
            Accounts('a', 2022, Prior(Row("公务接待费", null, "8.00", "9.00"))), Accounts('b', 2023, Prior(Row("公务接待费", null, "9.30", "7.00"))),
            Accounts('c', 2023, Prior(Row("公务接待费", null, "9.30", "7.00"))), Accounts('d', 2021, Prior(Row("公务接待费", null, "80.00", "8.10"))),
        ];

        Assert.That(Panel([.. reports.Reverse()]).Flags.Select(flag => flag.Message.En), Is.EqualTo(Panel(reports).Flags.Select(flag => flag.Message.En)));
    }

    private static IssuerPanel Panel(params FiscalReport[] reports)
    {
        var records = reports.ToDictionary(report => report.Document.Sha256);
        return IssuerPanel.Of(IssuerGroup.Of(reports.Select(PanelReport.Of)).Single(), report => PublishedAmount.Of(records[report.Sha256]));
    }

    private static FiscalReport Accounts(char hash, int year, params FormTable[] tables) => Report(hash, Archive, year, ReportKind.FinalAccounts, tables: tables);

    private static FormTable Functions(params FormRow[] rows) => Form("FA.GPB_FUNCTION", "一般公共预算财政拨款支出决算表", Columns, rows);

    private static FormTable Prior(params FormRow[] rows) => Form("GA.THREE_PUBLIC", "“三公”经费表", WithPrior, rows);

}
