using System.Collections.Immutable;

namespace Extractor.Crawling.Sites;

/// <summary>
/// What a site should have published by when. 预算法 第十四条: departments publish budgets and final accounts within twenty days of their
/// approval; the dates of a place are known to those who watch it.
/// </summary>
/// <param name="Kind"><c>final-accounts</c> or <c>budget</c>.</param>
/// <param name="Month">The month of the last day, 1 to 12.</param>
/// <param name="Day">The last day, 1 to 31; a day that the month does not have is its last.</param>
/// <param name="YearOffset">The fiscal year less the year of publication: -1 for final accounts, 0 for budgets.</param>
/// <param name="Issuers">Who publishes; empty for every issuer of the site that did in an earlier year.</param>
public sealed record ExpectedPublication(string Kind, int Month, int Day, int YearOffset, ImmutableArray<string> Issuers);
