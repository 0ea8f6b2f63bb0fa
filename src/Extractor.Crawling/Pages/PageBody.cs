using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Pages;

/// <summary>The body of a page as it was fetched.</summary>
/// <param name="Address">Where it came from, after redirects: what its links are relative to.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="MediaType">The media type that the server names, or null.</param>
/// <param name="Charset">The charset that the server names, or null.</param>
public sealed record PageBody(WebAddress Address, ReadOnlyMemory<byte> Bytes, string? MediaType = null, string? Charset = null);
