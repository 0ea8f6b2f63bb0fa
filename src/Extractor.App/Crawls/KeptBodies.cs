using Extractor.Crawling;
using Extractor.Storage;

namespace Extractor.App.Crawls;

/// <summary>Keeps what a crawl fetches beside its store, where the import finds it.</summary>
internal sealed class KeptBodies(SourceFolder folder) : IBodyKeeper
{
    /// <inheritdoc/>
    public void Keep(string sha256, string file)
    {
        Keep(sha256, () => File.OpenRead(file));
        File.Delete(file);
    }

    /// <inheritdoc/>
    public void Keep(string sha256, ReadOnlyMemory<byte> bytes) => Keep(sha256, () => new MemoryStream(bytes.ToArray(), writable: false));

    /// <inheritdoc/>
    public bool Has(string sha256) => folder.Find(sha256) is not null;

    private void Keep(string sha256, Func<Stream> open)
    {
        if (folder.Keep(sha256, open) == KeepOutcome.Changed)
        {
            throw new InvalidOperationException($"The bytes that were fetched are not those of {sha256}.");
        }
    }
}
