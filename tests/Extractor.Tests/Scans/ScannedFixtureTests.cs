using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fixtures.Scanning;
using Extractor.Layout;
using Extractor.Scans.Preparation;
using Extractor.Sources;
using Extractor.Tables;

namespace Extractor.Tests.Scans;

/// <summary>
/// Whole pages, drawn from the PDF files of the fixtures and scanned: the grids that the picture gives are those that the lines of the same
/// file give, cell by cell.
/// </summary>
public sealed class ScannedFixtureTests
{
    /// <summary>Points by which an edge may be away: a sheet up to 0.2 degrees askew is not straightened.</summary>
    private const double Tolerance = 5;

    private static readonly ImmutableArray<(string File, int Page)> Pages =
    [
        ("01-plain-final-accounts/report.chromium.pdf", 5), ("01-plain-final-accounts/report.libreoffice.pdf", 5),
        ("04-forms-lost/report.libreoffice.pdf", 10), ("05-wide-budget/report.libreoffice.pdf", 7),
    ];

    [TestCase(150, ScanCondition.Clean, 4)]
    [TestCase(200, ScanCondition.Clean, 4)]
    [TestCase(300, ScanCondition.Clean, 4)]
    [TestCase(150, ScanCondition.Scanned, 3)]
    [TestCase(200, ScanCondition.Scanned, 4)]
    [TestCase(300, ScanCondition.Scanned, 4)]
    [TestCase(200, ScanCondition.Stamped, 3)]
    [TestCase(300, ScanCondition.Stamped, 3)]
    public void Grids_of_the_picture_are_those_of_the_file(int resolution, ScanCondition condition, int atLeast)
    {
        var differences = Pages.Select((page, seed) => Difference(page.File, page.Page, resolution, condition, (ulong)seed + 1)).OfType<string>().ToList();

        Assert.That(differences, Has.Count.LessThanOrEqualTo(Pages.Length - atLeast), string.Join("; ", differences));
    }

    [Test]
    public void The_same_seed_makes_the_same_scan()
    {
        var page = new DrawnSheet(400, 500).Paragraph(20, 20, 8, 18).ToImage();

        var (once, again) = (Scanner.Scan(page, 150, ScanCondition.Damaged, 5), Scanner.Scan(page, 150, ScanCondition.Damaged, 5));

        Assert.That(once.Picture.Samples, Is.EqualTo(again.Picture.Samples));
        Assert.That(Scanner.Scan(page, 150, ScanCondition.Damaged, 6).Picture.Samples, Is.Not.EqualTo(once.Picture.Samples));
    }

    private static string? Difference(string file, int number, int resolution, ScanCondition condition, ulong seed)
    {
        var path = Path.Combine(RepositoryFolders.Root, "fixtures", file);
        using var reading = SourceReader.Open(path);
        var page = PageLayout.Of(((PagedDocument)reading.Document!).Pages.Read(number, CancellationToken.None)).Page;
        var expected = new RuledGridFinder().Find(page, new List<Diagnostic>());
        Assert.That(expected, Is.Not.Empty);
        var scanned = Scanner.Scan(PageRaster.Draw(path, number, resolution), resolution, condition, seed);
        var prepared = PagePreparation.Prepare(scanned.Picture, resolution);
        return GridOfPage.Difference(expected, GridOfPage.Find(prepared), Tolerance) is { } difference ? $"{file} page {number}: {difference}" : null;
    }
}
