using Extractor.Fiscal;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>A file of a batch and what its bytes are known by.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">0-based place in the batch.</param>
/// <param name="Sha256">SHA-256 of its bytes, or null where they could not be read here; reading the file tells why.</param>
/// <param name="Length">Number of bytes, or null.</param>
internal sealed record HashedFile(ImportFile File, int Position, string? Sha256, long? Length)
{
    /// <summary>The record of a file that gave no report.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="options">How it was to be read.</param>
    /// <param name="hasPictures">Whether a page of it is one for engines, or may be: then another engine may read it.</param>
    internal ImportedDocument Failed(FailureReason reason, ReadOptions options, bool hasPictures = true) => new()
    {
        Sha256 = Sha256,
        FileName = File.Name,
        RelativePath = File.RelativePath,
        Length = Length,
        ExtractorVersion = ExtractorVersion.Current,
        OptionsHash = options.Of(hasPictures).Hash,
        HasPictures = hasPictures,
        Failure = reason,
    };
}
