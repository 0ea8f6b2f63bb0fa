using Extractor.App.Import;

namespace Extractor.App.Distributed;

/// <summary>A document to hand out.</summary>
/// <param name="Source">A full path, one in an archive, or an address of http, https or s3.</param>
/// <param name="Path">The path that it is known by, separated by <c>/</c>; the address of what is fetched.</param>
/// <param name="Name">Its name without folders.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits, or null where it is not known.</param>
internal sealed record SubmittedDocument(string Source, string Path, string Name, string? Sha256 = null)
{
    /// <summary>The same as a file of a batch.</summary>
    internal ImportFile File => new(Source, Path) { Name = Name };
}
