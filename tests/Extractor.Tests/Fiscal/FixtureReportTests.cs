using Extractor.Fixtures;
using Extractor.Fixtures.Rendering;
using Extractor.Tests.Corpus;

namespace Extractor.Tests.Fiscal;

/// <summary>Reports whose truth is known before they are read: header, forms, every amount, every violated identity.</summary>
public sealed class FixtureReportTests
{
    /// <summary>Other seeds than those of the committed fixtures and of the table tests.</summary>
    private const int FirstSeed = 301;

    private const int SeedCount = 60;

    private static IEnumerable<FixtureFile> Files() =>
        FixtureFile.In(Path.Combine(RepositoryFolders.Root, "fixtures")).Where(HasGrids);

    [TestCaseSource(nameof(Files))]
    public void A_rendering_is_read_as_it_was_made(FixtureFile file) =>
        Assert.That(FixtureComparison.Differences(file), Is.Empty);

    [Test]
    public void Many_invented_reports_are_read_as_they_were_made()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-reports-").FullName;
        try
        {
            var reports = Enumerable.Range(FirstSeed, SeedCount).Select(seed => ($"{seed:D4}", FixtureFactory.Invent(seed))).ToList();
            FixtureWriter.Write(folder, reports, RenderingKinds.Text | RenderingKinds.Docx | RenderingKinds.Html | RenderingKinds.Records | RenderingKinds.Xlsx | RenderingKinds.Ofd);
            var files = FixtureFile.In(folder).Where(HasGrids).ToList();
            var differences = files.SelectMany(FixtureComparison.Differences).ToList();

            Assert.Multiple(() =>
            {
                Assert.That(files, Has.Count.GreaterThanOrEqualTo(SeedCount * 5));
                Assert.That(differences, Is.Empty, string.Join(Environment.NewLine, differences.Take(40)));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Sentences have no forms.</summary>
    private static bool HasGrids(FixtureFile file) => file.Rendering.Forms.Length > 0;
}
