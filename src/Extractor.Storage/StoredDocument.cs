namespace Extractor.Storage;

/// <summary>A document as the store knows it.</summary>
/// <param name="Key">SHA-256, or <c>path:</c> and the relative path where the bytes could not be read.</param>
/// <param name="FileName">Name without folders, of the first import.</param>
/// <param name="RelativePath">Path below the imported folder, of the first import.</param>
/// <param name="State">Whether it was read.</param>
/// <param name="Failure">Why it was not, or null.</param>
public sealed record StoredDocument(string Key, string FileName, string RelativePath, DocumentState State, FailureReason? Failure)
{
    /// <summary>The hash of the options that its record is kept under, see <see cref="ImportedDocument.OptionsHash"/>.</summary>
    public string OptionsHash { get; init; } = string.Empty;
}
