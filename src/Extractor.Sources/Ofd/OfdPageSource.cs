using Extractor.Documents;

namespace Extractor.Sources.Ofd;

/// <summary>The pages of the documents of an OFD file, one after the other, each read when it is asked for.</summary>
internal sealed class OfdPageSource(OfdPackage package, IReadOnlyList<OfdPage> pages) : IPageSource
{
    /// <inheritdoc/>
    public int Count => pages.Count;

    /// <inheritdoc/>
    public Page Read(int number, CancellationToken cancellationToken) =>
        new OfdPageReader(package, pages[number - 1], number).Read(cancellationToken);

    /// <summary>Nothing is held open.</summary>
    public void Dispose()
    {
    }
}
