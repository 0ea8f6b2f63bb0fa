using Extractor.Fixtures.Shapes.Catalog;
using Extractor.Fixtures.Shapes.Truth;
using Extractor.Measurements.Tables.Shapes;

namespace Extractor.Tests.Corpus;

/// <summary>
/// Every shape of table, invented and rendered for this run by Chromium, LibreOffice and as Word: how many files of each are read
/// exactly stands in a committed scoreboard. A figure that falls fails; one that rises fails too, until
/// <c>scripts/measure-tables --shapes --accept docs/measured/table-shapes.csv</c> raises the bar.
/// </summary>
public sealed class TableShapeTests
{
    private static string Scoreboard => Path.Combine(RepositoryFolders.Root, "docs", "measured", "table-shapes.csv");

    [Test]
    public void Every_shape_is_read_as_well_as_the_scoreboard_says()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-shapes-").FullName;
        try
        {
            var results = ShapeRun.Read(ShapeCatalog.Names, ShapeScoreboard.Seeds, folder);
            var changes = ShapeScoreboard.Of(results).ChangesFrom(ShapeScoreboard.Read(Scoreboard)).ToList();

            Assert.That(changes, Is.Empty, string.Join('\n', changes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCaseSource(typeof(ShapeCatalog), nameof(ShapeCatalog.Names))]
    public void A_shape_is_the_same_for_the_same_seed_and_another_for_the_next(string shape)
    {
        var once = ShapeCatalog.Invent(shape, 1);

        Assert.That(ShapeDescription.Of(ShapeCatalog.Invent(shape, 1)), Is.EqualTo(ShapeDescription.Of(once)));
        Assert.That(ShapeDescription.Of(ShapeCatalog.Invent(shape, 2)), Is.Not.EqualTo(ShapeDescription.Of(once)));
    }
}
