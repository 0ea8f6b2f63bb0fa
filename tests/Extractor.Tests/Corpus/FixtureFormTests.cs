using Extractor.Fiscal.Records;
using Extractor.Fixtures.Truth;
using Extractor.Tests.Fiscal;

namespace Extractor.Tests.Corpus;

/// <summary>
/// What holds for every rendering, also for the texts without a grid and those that drop merged cells: each form has its true status,
/// none is made up, and every amount leads back to its place.
/// </summary>
public sealed class FixtureFormTests
{
    private static IEnumerable<FixtureFile> Files() => FixtureFile.In(Path.Combine(RepositoryFolders.Root, "fixtures"));

    [TestCaseSource(nameof(Files))]
    public void Every_form_has_its_true_status_and_no_other_is_reported(FixtureFile file)
    {
        var report = Read(file);

        Assert.That(
            report.Tables.Select(table => $"{table.Form} {table.Status}"),
            Is.EquivalentTo(file.Truth.Forms.Select(form => $"{form.Form} {StatusOf(form, file)}")));
    }

    [TestCaseSource(nameof(Files))]
    public void Every_amount_leads_back_to_its_place(FixtureFile file)
    {
        var amounts = Read(file).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Value is not null).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(amounts, file.Rendering.Forms.IsEmpty ? Is.Empty : Is.Not.Empty);
            Assert.That(amounts.Where(cell => cell.Provenance is not ({ Page: > 0, Bbox.Length: 4 } or { Line: > 0 })), Is.Empty);
        });
    }

    private static FiscalReport Read(FixtureFile file) => ReportFiles.Read(Path.Combine(file.Folder, file.Rendering.File));

    /// <summary>A form that is announced and whose table the rendering leaves out is missing.</summary>
    private static FormStatus StatusOf(FormTruth form, FixtureFile file) => form.Status switch
    {
        "complete" when file.Rendering.Forms.Contains(form.Form) => FormStatus.Complete,
        "empty" when file.Rendering.Forms.Contains(form.Form) => FormStatus.Empty,
        // A text of sentences alone has no captions either.
        "caption-only" when !file.Rendering.Forms.IsEmpty => FormStatus.CaptionOnly,
        _ => FormStatus.Missing,
    };
}
