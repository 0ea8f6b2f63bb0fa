using Extractor.Fixtures;
using Extractor.Fixtures.Rendering;
using Extractor.Tests.Fiscal;
using Extractor.Text;

namespace Extractor.Tests.Corpus;

/// <summary>
/// Reports that are invented and rendered for this run: more of them than a repository should carry. Needs Chromium and LibreOffice
/// (<c>scripts/test/install-renderers</c>); without them it fails.
/// </summary>
public sealed class GeneratedFixtureTests
{
    /// <summary>Not the seeds of the committed fixtures. Odd ones are final accounts, even ones budgets.</summary>
    private const int FirstSeed = 101;

    private const int SeedCount = 24;

    private string folder = string.Empty;

    [OneTimeSetUp]
    public void Render()
    {
        folder = Directory.CreateTempSubdirectory("extractor-fixtures-").FullName;
        var reports = Enumerable.Range(FirstSeed, SeedCount).Select(seed => ($"{seed:D4}", FixtureFactory.Invent(seed))).ToList();
        FixtureWriter.Write(folder, reports, RenderingKinds.All);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Every_cell_of_every_rendering_equals_the_truth()
    {
        var files = FixtureFile.In(folder);
        var differences = files.SelectMany(Differences).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(files, Has.Count.EqualTo(SeedCount * 15));
            Assert.That(differences, Is.Empty, string.Join(Environment.NewLine, differences));
        });
    }

    [Test]
    public void Every_report_is_read_as_it_was_made()
    {
        var differences = FixtureFile.In(folder)
            .Where(file => file.Rendering.Forms.Length > 0)
            .SelectMany(FixtureComparison.Differences)
            .ToList();

        Assert.That(differences, Is.Empty, string.Join(Environment.NewLine, differences));
    }

    private static IEnumerable<string> Differences(FixtureFile file)
    {
        var document = file.Extract();
        foreach (var form in file.Forms())
        {
            var tables = document.Tables.Where(table => table.Title is { } title && MatchingText.Fold(title) == MatchingText.Fold(form.Title)).ToList();
            if (tables.Count != 1)
            {
                yield return $"{file} {form.Form}: {tables.Count} tables";
                continue;
            }

            foreach (var difference in CellComparison.Differences(file, form, tables[0]))
            {
                yield return $"{file} {difference}";
            }
        }
    }
}
