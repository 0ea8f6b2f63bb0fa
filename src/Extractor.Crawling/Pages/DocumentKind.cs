using Extractor.Crawling.Fetching;

namespace Extractor.Crawling.Pages;

/// <summary>Tells documents from pages by their first bytes.</summary>
public static class DocumentKind
{
    /// <summary>What the bytes begin like: <c>PDF</c>, <c>Office</c>, <c>zip</c>, <c>OFD</c>, <c>image</c> and so on; null for a page or other text.</summary>
    public static string? Of(ReadOnlySpan<byte> beginning) => throw new NotSupportedException();

    /// <summary>Why a body that was fetched as a file is none (a page where the name ends in .pdf), or null when it may be one.</summary>
    public static CrawlProblem? ProblemOf(FetchAnswer answer, ReadOnlySpan<byte> beginning) => throw new NotSupportedException();
}
