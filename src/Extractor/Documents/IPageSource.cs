namespace Extractor.Documents;

/// <summary>Pages of one opened document, read on demand. The rivals are the paged formats: PDF, OFD, recognised scans.</summary>
public interface IPageSource : IDisposable
{
    /// <summary>The number of pages, zero or more.</summary>
    int Count { get; }

    /// <summary>
    /// Reads one page. Never throws for what the file contains: a page that cannot be read comes back without glyphs
    /// and with a diagnostic that says why. Safe to call from several threads.
    /// </summary>
    /// <param name="number">1-based, at most <see cref="Count"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Page Read(int number, CancellationToken cancellationToken);
}
