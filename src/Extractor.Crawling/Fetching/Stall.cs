namespace Extractor.Crawling.Fetching;

/// <summary>Gives up on an answer of which nothing has come for a while, however long the whole may take.</summary>
internal sealed class Stall : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly TimeProvider time;
    private readonly CancellationTokenSource stalled;
    private readonly CancellationTokenSource either;

    internal Stall(TimeProvider time, CancellationToken cancellationToken)
    {
        this.time = time;
        stalled = new CancellationTokenSource(Longest, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(stalled.Token, cancellationToken);
    }

    /// <summary>Why an answer was given up.</summary>
    internal static CrawlProblem Problem => CrawlProblems.Network(FormattableString.Invariant($"nothing came for {Longest.TotalSeconds} seconds"));

    /// <summary>Cancelled when nothing comes, or from outside.</summary>
    internal CancellationToken Token => either.Token;

    /// <summary>The time now.</summary>
    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Something came.</summary>
    internal void Restart() => stalled.CancelAfter(Longest);

    /// <inheritdoc/>
    public void Dispose()
    {
        either.Dispose();
        stalled.Dispose();
    }
}
