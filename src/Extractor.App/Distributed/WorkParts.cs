using Extractor.App.Import;
using Extractor.App.Import.Workers;
using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Distribution.Sources;
using Extractor.Distribution.Telemetry;
using Extractor.Fiscal;

namespace Extractor.App.Distributed;

/// <summary>What all messages of a worker share: where bytes come from, who reads them, where records go.</summary>
internal sealed class WorkParts : IDisposable
{
    private readonly QueueWorkerSettings settings;
    private readonly Terminal terminal;
    private readonly CancellationToken abandon;
    private readonly Lock gate = new();
    private readonly Dictionary<string, ReaderSlots> slots = new(StringComparer.Ordinal);
    private readonly ImportClock clock;
    private readonly SteadyStore saves;

    /// <summary>Opens the store.</summary>
    /// <exception cref="Storage.ReportStoreException">It cannot be used.</exception>
    internal WorkParts(
        QueueWorkerSettings settings, Terminal terminal, WorkSources sources, WorkTelemetry telemetry, Action<ImportResult, long> saved, CancellationToken abandon)
    {
        this.settings = settings;
        this.terminal = terminal;
        this.abandon = abandon;
        Sources = sources;
        Telemetry = telemetry;
        Readers = new SemaphoreSlim(settings.Import.Jobs);
        clock = new ImportClock(terminal.Time);
        BeganAt = terminal.Time.GetUtcNow();
        Questions = new SteadyStore(settings.Store, terminal.Tell).Open();
        saves = new SteadyStore(settings.Store, terminal.Tell).Open();
        Saving = new WorkSaving(saves, settings.Prefetch, telemetry, saved, abandon);
    }

    /// <summary>Where bytes come from.</summary>
    internal WorkSources Sources { get; }

    /// <summary>What is measured.</summary>
    internal WorkTelemetry Telemetry { get; }

    /// <summary>A place for each document that is read at once.</summary>
    internal SemaphoreSlim Readers { get; }

    /// <summary>The store for questions, which do not wait for what is saved.</summary>
    internal SteadyStore Questions { get; }

    /// <summary>Where records go.</summary>
    internal WorkSaving Saving { get; }

    /// <summary>When the worker began; readings count from here.</summary>
    internal DateTimeOffset BeganAt { get; }

    /// <summary>Keeps the bytes of a document where that is asked for.</summary>
    /// <exception cref="Storage.ReportStoreException">The folder cannot be written.</exception>
    internal void Keep(HashedFile file)
    {
        if (settings.Import.Sources is { } folder)
        {
            SourceKeeping.Keep(folder, file, terminal);
        }
    }

    /// <summary>Has a document read, in a process of its own like those of an import.</summary>
    internal Task<Reading> ReadAsync(HashedFile file, ReadOptions options)
    {
        lock (gate)
        {
            if (!slots.TryGetValue(options.Hash, out var readers))
            {
                readers = new ReaderSlots(settings.Import.Jobs, settings.MakeReader ?? (() => MakeReader(options)), clock, abandon);
                slots.Add(options.Hash, readers);
            }

            return readers.Read(file);
        }
    }

    /// <summary>Waits until what was brought to be saved is saved or given up.</summary>
    public void Dispose()
    {
        foreach (var readers in slots.Values)
        {
            readers.Dispose();
        }

        Saving.Dispose();
        saves.Dispose();
        Questions.Dispose();
        Readers.Dispose();
    }

    private IDocumentReader MakeReader(ReadOptions options) => settings.Import.IsIsolated
        ? new WorkerReader(settings.Import.Worker, settings.Import.Limits, options, terminal.Time)
        : new ReportImport(
            options,
            settings.Import.Limits.Time,
            terminal.Time,
            new PictureReading(options.Recognition, terminal.Engines, pagesAtOnce: 1, terminal.Time),
            (document, token) => ReportReading.Read(document, options, token));
}
