namespace Extractor.Crawling;

/// <summary>Why an address gave nothing. Every code and wording is made in <see cref="CrawlProblems"/>.</summary>
/// <param name="Code">A code of this room, <c>CRW001</c> and on; it never changes its meaning.</param>
/// <param name="Reason">One sentence: what happened, and what to do next where there is something to do.</param>
public sealed record CrawlProblem(string Code, string Reason);
