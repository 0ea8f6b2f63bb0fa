using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Pictures;

/// <summary>A statement whose figures were read from a picture says so; one of a page with text of its own does not.</summary>
public sealed class PicturedFactsTests
{
    [Test]
    public void Facts_name_the_pages_on_which_their_figures_were_read_from_pictures()
    {
        var document = Extract();
        var pages = ReportReader.Read(document).Facts.SelectMany(fact => fact.Measures).Select(measure => measure.Provenance.Page!.Value).Distinct().Order().ToArray();
        Assert.That(pages, Has.Length.GreaterThan(1), "The fixture states figures on several pages.");

        var facts = ReportReader.Read(document with { Recognitions = [Of(pages[0], RecognitionReason.NoText)] }).Facts;

        Assert.That(facts.Where(fact => fact.PicturePages is not null), Is.Not.Empty);
        foreach (var fact in facts)
        {
            Assert.That(fact.PicturePages is { } read ? read : [], Is.EqualTo(fact.Measures.Any(measure => measure.Provenance.Page == pages[0]) ? [pages[0]] : Array.Empty<int>()));
        }
    }

    [Test]
    public void Figures_beside_words_that_are_pictures_are_the_text_of_the_page()
    {
        var document = Extract();
        var recognitions = Enumerable.Range(1, document.Pages.Length).Select(page => Of(page, RecognitionReason.PicturedHanzi));

        Assert.That(ReportReader.Read(document with { Recognitions = [.. recognitions] }).Facts.Select(fact => fact.PicturePages), Is.All.Null);
    }

    private static PageRecognition Of(int page, RecognitionReason reason) => new() { Page = page, Reason = reason, Resolution = 300 };

    private static ExtractedDocument Extract()
    {
        using var reading = SourceReader.Open(Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total", "report.chromium.pdf"), "report.chromium.pdf");
        return ExtractionPipeline.Extract(reading.Document!);
    }
}
