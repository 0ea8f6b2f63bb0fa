namespace Extractor.Storage;

/// <summary>
/// What is saved between beginning and committing is in the store whole or not at all, and much faster than piece by piece.
/// A batch that is disposed without <see cref="Commit"/> leaves nothing. One document that fails leaves the others of the batch.
/// </summary>
public interface IStoreBatch : IDisposable
{
    /// <summary>Makes everything saved since the beginning lasting.</summary>
    void Commit();
}
