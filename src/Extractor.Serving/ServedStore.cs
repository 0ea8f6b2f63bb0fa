using System.Security.Cryptography;
using System.Text;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.Serving;

/// <summary>The store that is served: connections for short questions, and a few for long answers.</summary>
internal sealed class ServedStore : IDisposable
{
    private readonly StoreReaders questions;
    private readonly StoreReaders streams;
    private readonly TimeProvider time;
    private int openStreams;

    internal ServedStore(ServerSettings settings, TimeProvider time)
    {
        Settings = settings;
        this.time = time;
        questions = StoreReaders.Open(settings.StorePath, settings.Readers, !settings.WithPersonalData);
        streams = StoreReaders.Open(settings.StorePath, settings.Streams, !settings.WithPersonalData);
        Sources = ReportStores.TryFindSources(settings.StorePath);
        var mark = $"{Path.GetFullPath(settings.StorePath)}\n{time.GetUtcNow().UtcTicks}";
        Instance = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)).AsSpan(0, 5));
    }

    internal ServerSettings Settings { get; }

    /// <summary>The kept source files, or null where the store has no folder for them.</summary>
    internal SourceFolder? Sources { get; }

    /// <summary>Tells this start of the server from others.</summary>
    internal string Instance { get; }

    /// <summary>How many long answers are being written.</summary>
    internal int OpenStreams => Volatile.Read(ref openStreams);

    /// <summary>A moment of the store for a short question.</summary>
    internal Task<StoreSnapshot> TakeAsync(CancellationToken cancellationToken) => Take(questions, Settings.QuestionLimit, cancellationToken);

    /// <summary>A moment of the store for a long answer, or null when too many are held already.</summary>
    internal async Task<StoreSnapshot?> TryTakeStreamAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref openStreams) > Settings.Streams)
        {
            Interlocked.Decrement(ref openStreams);
            return null;
        }

        try
        {
            return await Take(streams, limit: null, cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref openStreams);
            throw;
        }
    }

    /// <summary>Lets go of a long answer, after its snapshot.</summary>
    internal void EndStream() => Interlocked.Decrement(ref openStreams);

    /// <inheritdoc/>
    public void Dispose()
    {
        questions.Dispose();
        streams.Dispose();
    }

    /// <summary>The limit counts from when the snapshot is held, not from the waiting for it.</summary>
    private async Task<StoreSnapshot> Take(StoreReaders readers, TimeSpan? limit, CancellationToken cancellationToken)
    {
        long? began = null;
        var snapshot = await readers.TakeAsync(
            () => cancellationToken.IsCancellationRequested || (began is { } start && time.GetElapsedTime(start) > limit), cancellationToken);
        began = time.GetTimestamp();
        return snapshot;
    }
}
