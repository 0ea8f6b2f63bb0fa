using Extractor.Fiscal.Panels;

namespace Extractor.Storage.Crawls;

/// <summary>A version of a document that was fetched.</summary>
/// <param name="AddressId">The row of its address.</param>
/// <param name="Version">1 for the first body of the address, and on.</param>
/// <param name="Address">Where it was fetched.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="FileName">The name that the server or the link gave it, or null.</param>
/// <param name="RetrievedAt">When these bytes were first fetched from there, ISO 8601 in UTC.</param>
internal sealed record CrawledBody(long AddressId, int Version, string Address, string Sha256, string? FileName, string RetrievedAt);

/// <summary>A report that was fetched from a site.</summary>
/// <param name="Report">Its header.</param>
/// <param name="Address">The address of its document, or of the archive that it lies in.</param>
/// <param name="PublishedOn">
/// The day of publication, ISO 8601, or null: what the article that links to it prints, or a list beside it, or else the report itself, where that
/// prints a whole day.
/// </param>
internal sealed record SitePublication(PanelReport Report, string Address, DateOnly? PublishedOn);
