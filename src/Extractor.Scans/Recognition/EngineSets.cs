using System.Collections.Immutable;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>
/// The engines of a command, a set for each page that is read at the same time. A set is made when there is work for it and kept for the next
/// page and the next document, because an engine is slow to start.
/// </summary>
public sealed class EngineSets : IDisposable
{
    private readonly ImmutableArray<Func<ITextRecognizer>> makers;
    private readonly SemaphoreSlim free;
    private readonly Stack<ImmutableArray<ITextRecognizer>> idle = [];
    private bool isDisposed;

    /// <summary>Makes no engine yet.</summary>
    /// <param name="makers">Makes each engine of a set; the reading of the first goes first.</param>
    /// <param name="count">How many sets there may be, at least 1.</param>
    /// <exception cref="ArgumentException">There is no engine.</exception>
    public EngineSets(ImmutableArray<Func<ITextRecognizer>> makers, int count)
    {
        if (makers.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A set without engines reads nothing.", nameof(makers));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        this.makers = makers;
        Count = count;
        free = new SemaphoreSlim(count);
    }

    /// <summary>How many pages may be read at once.</summary>
    public int Count { get; }

    /// <summary>Lets go of every engine; sets in use are let go of when they come back.</summary>
    public void Dispose()
    {
        lock (idle)
        {
            isDisposed = true;
            while (idle.TryPop(out var set))
            {
                Release(set);
            }
        }
    }

    /// <summary>Does something with a set of engines, as soon as one is free.</summary>
    internal T Use<T>(Func<ImmutableArray<ITextRecognizer>, T> work, CancellationToken cancellationToken)
    {
        free.Wait(cancellationToken);
        var set = Take();
        try
        {
            return work(set);
        }
        finally
        {
            Return(set);
            free.Release();
        }
    }

    private ImmutableArray<ITextRecognizer> Take()
    {
        lock (idle)
        {
            return idle.TryPop(out var set) ? set : [.. makers.Select(static make => make())];
        }
    }

    private void Return(ImmutableArray<ITextRecognizer> set)
    {
        lock (idle)
        {
            if (isDisposed)
            {
                Release(set);
            }
            else
            {
                idle.Push(set);
            }
        }
    }

    private static void Release(ImmutableArray<ITextRecognizer> set)
    {
        foreach (var engine in set)
        {
            engine.Dispose();
        }
    }
}
