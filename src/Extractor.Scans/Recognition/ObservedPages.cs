using Extractor.Documents;

namespace Extractor.Scans.Recognition;

/// <summary>
/// The pages of a document as they were published, and whether any of those that were read is a picture: what engines read, or would read if there
/// were one.
/// </summary>
/// <param name="pages">The pages, which it owns from here on.</param>
public sealed class ObservedPages(IPageSource pages) : IPageSource
{
    private volatile bool hasPictures;

    /// <inheritdoc/>
    public int Count => pages.Count;

    /// <summary>Whether a page that was read so far is one for engines, see <see cref="PageChoice"/>.</summary>
    public bool HasPictures => hasPictures;

    /// <summary>The pages themselves.</summary>
    public IPageSource Pages => pages;

    /// <inheritdoc/>
    public Page Read(int number, CancellationToken cancellationToken)
    {
        var page = pages.Read(number, cancellationToken);
        if (!hasPictures && PageChoice.Of(page) is not null)
        {
            hasPictures = true;
        }

        return page;
    }

    /// <inheritdoc/>
    public void Dispose() => pages.Dispose();
}
