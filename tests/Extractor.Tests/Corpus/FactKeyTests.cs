using Extractor.Measurements.Facts;

namespace Extractor.Tests.Corpus;

/// <summary>The figures of the running text against keys that readers of the reports wrote: place, value and unit.</summary>
public sealed class FactKeyTests
{
    private static string Keys => Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Measurements", "Facts", "Keys");

    [TestCase(false, TestName = "Keys that were kept back while the reader was made")]
    [TestCase(true, TestName = "Keys that were at hand")]
    public void Figures_are_found_and_little_else(bool atHand)
    {
        string[] names = atHand ? ["002", "S0", "S1", "S3"] : ["005", "032", "S2", "S4"];
        var folders = new[] { "seeds", "reports" }.Select(folder => Path.Combine(RepositoryFolders.SharedData, folder)).ToArray();
        Assume.That(folders, Is.All.Matches<string>(Directory.Exists), "The real reports are not beside this checkout.");
        var total = default(FactScore);
        foreach (var key in names.Select(name => Path.Combine(Keys, name + ".tsv")))
        {
            total += FactScore.Of(FactKey.Read(key), FactsRun.FiguresOf(FactKey.ReportOf(key, folders)!), list: null);
        }

        Assert.That(total.Recall, Is.AtLeast(atHand ? 1.0 : 0.97), "recall");
        Assert.That(total.Precision, Is.AtLeast(atHand ? 1.0 : 0.98), "precision");
    }
}
