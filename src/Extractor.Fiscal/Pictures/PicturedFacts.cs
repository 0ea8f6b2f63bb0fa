using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Pictures;

/// <summary>Facts whose figures stand on pages that were read from pictures name the pages: nothing but the engine says what their figures are.</summary>
internal static class PicturedFacts
{
    /// <summary>The facts of a report; the same where no page was read from its picture.</summary>
    public static ImmutableArray<NarrativeFact> Of(ExtractedDocument document, ImmutableArray<NarrativeFact> facts)
    {
        if (document.Recognitions.IsEmpty)
        {
            return facts;
        }

        // Where only words are pictures, the figures are the page's own.
        var read = document.Recognitions.Where(page => page.Reason != RecognitionReason.PicturedHanzi).Select(page => page.Page).ToHashSet();
        return [.. facts.Select(fact => PagesOf(fact, read) is { IsEmpty: false } pages ? fact with { PicturePages = pages } : fact)];
    }

    private static ImmutableArray<int> PagesOf(NarrativeFact fact, HashSet<int> read) =>
        [.. fact.Measures.Select(measure => measure.Provenance.Page).OfType<int>().Where(read.Contains).Distinct().Order()];
}
