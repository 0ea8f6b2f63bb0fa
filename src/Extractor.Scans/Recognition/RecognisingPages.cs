using Extractor.Documents;
using Extractor.Scans.Pictures;

namespace Extractor.Scans.Recognition;

/// <summary>
/// The pages of a document, those without text that can be trusted read from their pictures. While one is read, those behind it are begun,
/// as many as there are engines; in which order they end changes nothing.
/// </summary>
public sealed class RecognisingPages : IPageSource
{
    /// <summary>As deep as the stack of a reader of documents, so that a page is read alike on either.</summary>
    private const int StackSize = 16 << 20;

    private readonly IPageSource pages;
    private readonly EngineSets engines;
    private readonly PictureReader reader;
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<int, Task<Page>> begun = [];

    /// <summary>Puts recognition over pages, which it owns from here on; the engines are the caller's.</summary>
    /// <param name="pages">The pages as they were published.</param>
    /// <param name="pictures">Their pictures.</param>
    /// <param name="engines">Reads them.</param>
    public RecognisingPages(IPageSource pages, IPagePictures pictures, EngineSets engines)
        : this(pages, pictures, engines, UprightPage.PrepareWithin)
    {
    }

    internal RecognisingPages(IPageSource pages, IPagePictures pictures, EngineSets engines, PreparePage prepare)
    {
        this.pages = pages;
        this.engines = engines;
        reader = new PictureReader(pictures, prepare);
    }

    /// <inheritdoc/>
    public int Count => pages.Count;

    /// <summary>The pages as they were published.</summary>
    public IPageSource Published => pages;

    /// <inheritdoc/>
    public Page Read(int number, CancellationToken cancellationToken)
    {
        Task<Page>? ahead;
        lock (begun)
        {
            begun.Remove(number, out ahead);
        }

        if (ahead is not null)
        {
            BeginNext(number, cancellationToken);
            return ahead.GetAwaiter().GetResult();
        }

        var page = pages.Read(number, cancellationToken);
        if (PageChoice.Of(page) is not { } reason)
        {
            return page;
        }

        // Nothing is begun before a page needs it: most documents have no scan in them.
        BeginNext(number, cancellationToken);
        return Read(page, reason, cancellationToken);
    }

    /// <summary>Stops what was begun and lets go of the pages.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Task<Page>[] left;
        lock (begun)
        {
            left = [.. begun.Values];
            begun.Clear();
        }

        foreach (var task in left)
        {
            // What became of it concerns nobody any more.
            task.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        }

        pages.Dispose();
        stop.Dispose();
    }

    private Page Read(Page page, RecognitionReason reason, CancellationToken cancellationToken) =>
        engines.Use(set => reader.Read(page, reason, set, cancellationToken), cancellationToken);

    private void BeginNext(int number, CancellationToken cancellationToken)
    {
        lock (begun)
        {
            for (var next = number + 1; next < number + engines.Count && next <= Count; next++)
            {
                if (!begun.ContainsKey(next))
                {
                    begun.Add(next, Begin(next, cancellationToken));
                }
            }
        }
    }

    private Task<Page> Begin(int number, CancellationToken cancellationToken)
    {
        var result = new TaskCompletionSource<Page>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Work, StackSize) { IsBackground = true, Name = "page" }.Start();
        return result.Task;

        void Work()
        {
            try
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
                var page = pages.Read(number, either.Token);
                result.SetResult(PageChoice.Of(page) is { } reason ? Read(page, reason, either.Token) : page);
            }
            catch (OperationCanceledException)
            {
                result.TrySetCanceled(cancellationToken);
            }
            catch (Exception bug)
            {
                // Whoever reads this page has to know.
                result.TrySetException(bug);
            }
        }
    }
}
