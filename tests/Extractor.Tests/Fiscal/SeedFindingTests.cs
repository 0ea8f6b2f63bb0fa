using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>The identities of real reports, evaluated by hand before.</summary>
public sealed class SeedFindingTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void A_report_that_adds_up_has_no_violation(int seed) =>
        Assert.That(OfForms(seed).Where(finding => finding.Status == FindingStatus.Fails), Is.Empty);

    [Test]
    public void Economic_codes_in_a_form_by_function_are_found() => Assert.That(
        Enumerable.Range(0, 5).SelectMany(seed => ReportFiles.Seed(seed).Findings.Select(finding => (Seed: seed, Finding: finding)))
            .Where(one => one.Finding.Check is "L.CODE.AXIS" or "L.CODE.CHAIN" or "L.CODE.LABEL")
            .Select(one => (one.Seed, one.Finding.Check, one.Finding.Form, one.Finding.Provenance?.Line)),
        Is.EqualTo(new[] { (2, "L.CODE.AXIS", "BG.STATE_CAPITAL", (int?)294) }));

    [Test]
    public void Forms_that_cannot_be_read_are_one_finding()
    {
        var fails = OfForms(0).Where(finding => finding.Status == FindingStatus.Fails).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(fails.Select(finding => (finding.Check, finding.Severity)), Is.EqualTo(new[] { ("S.TABLES", FindingSeverity.High) }));
            Assert.That(fails[0].Message.En, Does.StartWith("5 of 9 forms"));
        });
    }

    [Test]
    public void Rounding_is_gathered_by_form_and_check()
    {
        var rounding = OfForms(0).Where(finding => finding.Status == FindingStatus.Rounding).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(rounding.Select(finding => (finding.Form, finding.Check)), Is.EqualTo(new[] { ("FA.TOTAL", "T.SUM.EXP"), ("FA.GPB_BASIC_ECON", "T.ECON") }));
            Assert.That(rounding[0].Derivation, Is.EqualTo("10.23 + 507.20 + 27.11 = 544.54"));
            Assert.That(rounding[0].Difference, Is.EqualTo(100m));
            Assert.That(rounding[0].Tolerance, Is.EqualTo(200m));
            Assert.That(rounding[1].Message.En, Does.Contain("184.21").And.Contain("16.06"));
            Assert.That(rounding, Is.All.Matches<Finding>(finding => finding.Severity == FindingSeverity.Info));
        });
    }

    /// <summary>The specification counts 23 sums that are off by 0.01 in these four forms of two reports.</summary>
    [Test]
    public void Every_rounded_sum_of_trees_and_rows_is_found()
    {
        var findings = ReportFiles.Seed(1).Findings.Where(finding => finding.Form is "FA.REVENUE" or "FA.EXPENDITURE" or "FA.GPB_FUNCTION")
            .Concat(ReportFiles.Seed(2).Findings.Where(finding => finding.Form == "BG.GPB_FUNCTION"))
            .Where(finding => finding is { Status: FindingStatus.Rounding, Check: "T.TREE" or "T.ROW" });

        Assert.That(findings.Sum(finding => finding.Message.En.Split("printed ").Length - 1), Is.EqualTo(23));
    }

    [TestCase(0, "FA.TOTAL", "T.BAL.REV")]
    [TestCase(0, "FA.TOTAL", "T.BAL.EXP")]
    [TestCase(0, "FA.TOTAL", "T.BAL")]
    [TestCase(0, "FA.TOTAL", "T.SUM.REV")]
    [TestCase(0, "FA.THREE_PUBLIC", "T.3P")]
    [TestCase(1, "FA.TOTAL", "T.SUM.EXP")]
    [TestCase(1, "FA.FISCAL_TOTAL", "T.FISCAL.COL")]
    [TestCase(1, "FA.FISCAL_TOTAL", "T.BAL")]
    [TestCase(1, "FA.GPB_BASIC_ECON", "T.ECON")]
    [TestCase(2, "BG.TOTAL", "T.BAL.REV")]
    [TestCase(2, "BG.FISCAL_TOTAL", "T.SUM.REV")]
    [TestCase(2, "BG.FISCAL_TOTAL", "T.BAL.EXP")]
    [TestCase(2, "BG.GPB_BASIC_ECON", "T.ECON")]
    [TestCase(2, "BG.THREE_PUBLIC", "T.3P")]
    public void An_identity_that_holds_is_told_as_such(int seed, string form, string check) => Assert.That(
        ReportFiles.Seed(seed).Findings.Where(finding => finding.Form == form && finding.Check == check).Select(finding => finding.Status),
        Has.Some.EqualTo(FindingStatus.Holds).And.None.EqualTo(FindingStatus.Fails));

    [Test]
    public void A_check_that_lacks_its_form_says_why() => Assert.That(
        ReportFiles.Seed(0).Findings.Where(finding => finding.Form == "FA.REVENUE").Select(finding => (finding.Status, finding.Reason)),
        Is.All.EqualTo((FindingStatus.NotEvaluated, "missing-table")));

    [Test]
    public void A_table_whose_rows_stand_beside_their_header_is_not_accused_but_reported()
    {
        var report = ReportFiles.Seed(2);

        Assert.Multiple(() =>
        {
            Assert.That(report.Findings.Where(finding => finding.Form == "BG.PROJECTS" && finding.Status != FindingStatus.Holds)
                .Select(finding => (finding.Check, finding.Status, finding.Reason)),
                Is.EquivalentTo(new[] { ("T.ROW", FindingStatus.NotEvaluated, "shifted-row"), ("X.B.10", FindingStatus.NotEvaluated, "shifted-row"), ("X.B.10", FindingStatus.NotEvaluated, "shifted-row") }));
            Assert.That(report.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("FIS003"));
        });
    }

    [Test]
    public void Figures_of_identities_that_hold_are_verified()
    {
        var rows = ReportFiles.Form(ReportFiles.Seed(1), "FA.GPB_FUNCTION").Rows;
        var cells = rows.SelectMany(row => row.Cells).ToArray();

        Assert.Multiple(() =>
        {
            // The row 合计 and its column 项目支出 are both rounded (1467.15 for 1467.16, 497.03 for 497.02): nothing exact covers the figure.
            Assert.That(
                rows.SelectMany(row => row.Cells.Where(cell => cell is { Value: not null, Verification: not Verification.Verified }).Select(cell => (row.Label, cell.Raw))),
                Is.EqualTo(new[] { ("合计", "497.02") }));
            Assert.That(cells.Select(cell => cell.Verification), Does.Not.Contain(Verification.Contradicted));
            Assert.That(cells.Where(cell => cell.Value is null).Select(cell => cell.Verification), Is.All.EqualTo(Verification.Unverified));
        });
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Findings_have_ids_of_their_own(int seed) =>
        Assert.That(ReportFiles.Seed(seed).Findings.Select(finding => finding.FindingId), Is.Unique);

    /// <summary>The outcomes over the amounts of forms; what the text and the performance forms say is tested where it is read.</summary>
    private static IEnumerable<Finding> OfForms(int seed)
    {
        var checks = IdentityCatalog.Standard.Identities.Where(identity => !identity.Applications.IsEmpty).Select(identity => identity.Id).Append("S.TABLES").ToHashSet(StringComparer.Ordinal);
        return ReportFiles.Seed(seed).Findings.Where(finding => checks.Contains(finding.Check));
    }
}
