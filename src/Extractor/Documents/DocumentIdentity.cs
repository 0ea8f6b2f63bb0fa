namespace Extractor.Documents;

/// <summary>What a document is, independent of where it was read: the first link of every provenance.</summary>
/// <param name="FileName">The name without folders, as given by the caller; never used to choose a reader.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="MediaType">The media type found from the content, such as <c>application/pdf</c>.</param>
/// <param name="Adapter">The reader that took it, such as <c>pdf</c>, <c>word</c> or <c>plain-text</c>.</param>
public sealed record DocumentIdentity(string FileName, string Sha256, long Length, string MediaType, string Adapter);
