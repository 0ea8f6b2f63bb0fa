using System.Globalization;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Fixtures.Truth;

namespace Extractor.Tests.Corpus;

/// <summary>What is known of an invented report before it is printed is what its record says afterwards, in every format.</summary>
public sealed class FixtureReportTests
{
    /// <summary>The identities that compare two forms are a later stage's; the truth lists them, too.</summary>
    private const string BetweenForms = "X.";

    private static IEnumerable<FixtureFile> Files() => FixtureFile.In(Path.Combine(RepositoryFolders.Root, "fixtures"));

    private static IEnumerable<FixtureFile> FilesWithTables() => Files().Where(file => file.Rendering.Forms.Length > 0);

    /// <summary>Files whose rows keep their columns, so that every amount has its place.</summary>
    private static IEnumerable<FixtureFile> FilesWithColumns() => FilesWithTables().Where(file => !file.DropsCoveredCells);

    [TestCaseSource(nameof(Files))]
    public void The_header_of_the_record_is_true(FixtureFile file)
    {
        var report = ReportReader.Read(file.Extract());

        Assert.Multiple(() =>
        {
            Assert.That(report.FiscalYear, Is.EqualTo(file.Truth.FiscalYear));
            Assert.That(report.Issuer.Name, Is.EqualTo(file.Truth.Issuer));
            Assert.That(report.Kind, Is.EqualTo(file.Truth.Kind == "budget" ? ReportKind.Budget : ReportKind.FinalAccounts));
        });
    }

    [TestCaseSource(nameof(FilesWithTables))]
    public void Every_form_has_its_true_status_and_no_other_is_reported(FixtureFile file)
    {
        var report = ReportReader.Read(file.Extract());

        Assert.That(
            report.Tables.Select(table => $"{table.Form} {table.Status}"),
            Is.EquivalentTo(file.Truth.Forms.Select(form => $"{form.Form} {StatusOf(form)}")));
    }

    [TestCaseSource(nameof(FilesWithColumns))]
    public void Every_amount_is_exact(FixtureFile file)
    {
        var report = ReportReader.Read(file.Extract());

        Assert.Multiple(() =>
        {
            foreach (var form in file.Forms())
            {
                var table = report.Tables.Single(table => table.Form == form.Form);
                Assert.That(Values(table), Is.EquivalentTo(Values(form)), form.Form);
            }
        });
    }

    [TestCaseSource(nameof(FilesWithColumns))]
    public void Every_broken_identity_is_found_and_no_other_is_accused(FixtureFile file)
    {
        var report = ReportReader.Read(file.Extract());

        Assert.That(
            report.Findings.Where(finding => finding.Status == FindingStatus.Fails && finding.Check.StartsWith("T.", StringComparison.Ordinal))
                .Select(finding => $"{finding.Check} {finding.Form} {finding.Actual} {finding.Expected}"),
            Is.EquivalentTo(file.Truth.Violations
                .Where(violation => violation.Outcome == "fails" && !violation.Check.StartsWith(BetweenForms, StringComparison.Ordinal))
                .Select(violation => $"{violation.Check} {violation.Form} {Yuan(violation.Printed)} {Yuan(violation.Expected)}")));
    }

    [TestCaseSource(nameof(FilesWithTables))]
    public void Every_amount_leads_back_to_its_place(FixtureFile file)
    {
        var report = ReportReader.Read(file.Extract());
        var cells = report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Value is not null);

        Assert.That(
            cells.Where(cell => cell.Provenance is not ({ Page: > 0, Bbox.Length: 4 } or { Line: > 0 })),
            Is.Empty);
    }

    private static FormStatus StatusOf(FormTruth form) => form.Status switch
    {
        "complete" => FormStatus.Complete,
        "empty" => FormStatus.Empty,
        "caption-only" => FormStatus.CaptionOnly,
        _ => FormStatus.Missing,
    };

    private static IEnumerable<(int Column, decimal Yuan)> Values(FormTable table) =>
        table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Value is not null).Select(cell => (cell.Column, cell.Value!.Value));

    private static IEnumerable<(int Column, decimal Yuan)> Values(FormTruth form) =>
        form.Cells.Where(cell => cell.Yuan is not null).Select(cell => (cell.Column, Yuan(cell.Yuan!)));

    private static decimal Yuan(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
