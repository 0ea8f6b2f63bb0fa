using Extractor.Measurements.Tables.Icdar;
using Extractor.Measurements.Tables.Reports;

namespace Extractor.Tests.Corpus;

/// <summary>Tables of real documents beside the checkout: no figure of the committed scoreboard falls.</summary>
public sealed class PublishedTableTests
{
    /// <summary>The adjacency F1 of the competition's files, rounded down; raised when it rises.</summary>
    private const double AdjacencyF1 = 0.991;

    [Test]
    public void No_report_is_read_worse_than_the_scoreboard_says()
    {
        var reports = Path.Combine(RepositoryFolders.SharedData, "reports");
        Assume.That(Directory.Exists(reports), "The real reports are not beside this checkout.");
        var committed = TablesScoreboard.Read(Path.Combine(RepositoryFolders.Root, "docs", "measured", "tables-scoreboard.csv"));

        var now = TablesScoreboard.Of(Extractor.Measurements.Corpus.Files([reports]).Select(file => DocumentFigures.Of(file, hasTimes: false)).OfType<DocumentFigures>());

        Assert.That(now.WorseThan(committed), Is.Empty);
    }

    [Test]
    public void The_tables_of_the_competition_are_read_as_well_as_before()
    {
        var folder = Path.Combine(RepositoryFolders.SharedData, "icdar2013");
        Assume.That(Directory.Exists(folder), "The files of the competition are not beside this checkout.");

        var scores = IcdarTruth.Files(folder).Select(file => AdjacencyScore.OfFile(file.Name, file.Pdf, file.Structure)).ToList();

        Assert.That(AdjacencyScore.Mean(scores).F1, Is.GreaterThanOrEqualTo(AdjacencyF1));
    }
}
