using Extractor.Documents;
using Extractor.Measurements.WordBinary;
using Extractor.Sources;

namespace Extractor.Tests.Corpus;

/// <summary>
/// Published .doc files beside the checkout against LibreOffice's conversion of them (<c>scripts/measure-doc</c>); every one is read.
/// </summary>
public sealed class PublishedWordBinaryTests
{
    /// <summary>The floor of <c>docs/quality.md</c>.</summary>
    private const double EqualCells = 0.98;

    [Test]
    public void Tables_are_those_that_another_program_finds()
    {
        var reports = Path.Combine(RepositoryFolders.SharedData, "reports");
        Assume.That(Directory.Exists(reports), "The real reports are not beside this checkout.");
        string[] files = [.. Directory.EnumerateFiles(reports, "*.doc").Order(StringComparer.Ordinal)];
        using var conversion = new OfficeConversion(files);
        var (cells, equal) = (0, 0);
        for (var i = 0; i < files.Length; i++)
        {
            using var own = SourceReader.Open(files[i]);
            using var other = SourceReader.Open(conversion[i]!);
            var agreement = DocumentAgreement.Of((FlowDocument)own.Document!, (FlowDocument)other.Document!, static _ => { });
            cells += agreement.Cells;
            equal += agreement.EqualCells;
        }

        Assert.That(cells, Is.GreaterThan(0));
        Assert.That((double)equal / cells, Is.GreaterThanOrEqualTo(EqualCells));
    }
}
