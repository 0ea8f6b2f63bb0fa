using Extractor.Documents;
using Extractor.Fixtures.Truth;
using Extractor.Text;

namespace Extractor.Tests.Corpus;

/// <summary>Every cell of every committed fixture, in every format, equals what was known before it was printed.</summary>
public sealed class FixtureTableTests
{
    private static IEnumerable<FixtureFile> Files() => FixtureFile.In(Path.Combine(RepositoryFolders.Root, "fixtures"));

    [TestCaseSource(nameof(Files))]
    public void Every_cell_equals_the_truth(FixtureFile file)
    {
        var document = file.Extract();
        Assert.Multiple(() =>
        {
            foreach (var form in file.Forms())
            {
                var tables = document.Tables.Where(table => IsTitled(table, form)).ToList();
                Assert.That(tables, Has.Count.EqualTo(1), $"{form.Form} {form.Title}");
                if (tables.Count == 1)
                {
                    Assert.That(CellComparison.Differences(file, form, tables[0]).Take(12), Is.Empty);
                }
            }
        });
    }

    [TestCaseSource(nameof(Files))]
    public void No_text_of_a_table_is_lost(FixtureFile file)
    {
        var document = file.Extract();
        Assert.Multiple(() =>
        {
            Assert.That(document.Tables.SelectMany(table => table.Unassigned), Is.Empty);
            Assert.That(document.Pages.Sum(page => page.GlyphsUnassigned), Is.Zero);
        });
    }

    private static bool IsTitled(Table table, FormTruth form) =>
        table.Title is { } title && MatchingText.Fold(title) == MatchingText.Fold(form.Title);
}
