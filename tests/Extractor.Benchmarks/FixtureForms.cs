using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Recognition;

namespace Extractor.Benchmarks;

/// <summary>The forms of a document, as the reader of reports reads them.</summary>
internal static class FixtureForms
{
    public static ImmutableArray<FormReading> Read(ExtractedDocument document, TitleRecognizer titles)
    {
        var lines = DocumentLine.Of(document);
        var found = new FormFinder(FormCatalog.Standard, titles).Find(lines, new ContentsFinder(titles).Find(lines));
        return [.. found.Forms.Select((form, at) => FormReader.Read(form, $"T{at + 1:00}", null))];
    }
}
