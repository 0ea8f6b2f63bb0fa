using System.Collections.Concurrent;
using System.Collections.Frozen;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Import;

/// <summary>
/// Imports many files: one thread hashes them and hands out those that the store does not know, several read, and the caller's thread saves in
/// the order of the list, so that the store does not depend on which file was read first. What waits behind a slow document is bounded in
/// number.
/// </summary>
/// <param name="store">Where documents are saved.</param>
/// <param name="run">The run of the ledger, which the places of the documents name.</param>
/// <param name="known">What the store holds of this version and these options, by key; such files are not read.</param>
/// <param name="slots">Reads the others.</param>
/// <param name="force">Whether a record that differs is replaced.</param>
/// <param name="window">How many files may be read, or wait to be saved, at once.</param>
internal sealed class BatchImport(
    RelationalReportStore store, long run, FrozenDictionary<string, StoredDocument> known, ReaderSlots slots, bool force, int window)
{
    /// <summary>What was read of the batch, by key: the same bytes may stand at several places in it.</summary>
    private readonly Dictionary<string, StoredDocument> read = new(StringComparer.Ordinal);

    /// <summary>Imports every file.</summary>
    /// <param name="files">The files in order.</param>
    /// <param name="first">The position of the first in the batch.</param>
    /// <param name="save">Called for each in the transaction that saves it.</param>
    /// <param name="saved">Called for each, in the same order, once it is lasting.</param>
    /// <param name="cancellationToken">Stops the import; what was saved stays.</param>
    internal void Run(
        IReadOnlyList<ImportFile> files, int first, Action<ImportResult> save, Action<ImportResult> saved, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var pending = new BlockingCollection<PendingFile>(window);
        var handing = new Thread(() => HandOut(files, first, pending, stop.Token)) { IsBackground = true, Name = "hashing" };
        handing.Start();
        try
        {
            Save(pending, files.Count, save, saved, cancellationToken);
        }
        finally
        {
            stop.Cancel();
            handing.Join();
        }
    }

    /// <summary>Which of several files with the same bytes is read is decided here, in the order of the list.</summary>
    private void HandOut(IReadOnlyList<ImportFile> files, int first, BlockingCollection<PendingFile> pending, CancellationToken cancellationToken)
    {
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var file = FileHashing.Hash(files[i], first + i);
                var isKnown = file.Sha256 is { } sha256 && (known.ContainsKey(sha256) || !claimed.Add(sha256));
                pending.Add(new PendingFile(file, isKnown ? null : slots.Read(file)), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }
        catch (Exception problem)
        {
            // Whoever saves has to know; there is always room for the last one, because saving goes on.
            pending.Add(new PendingFile(new HashedFile(new ImportFile(string.Empty, string.Empty), 0, null, null), Task.FromException<Reading>(problem)), CancellationToken.None);
        }
    }

    private void Save(
        BlockingCollection<PendingFile> pending, int count, Action<ImportResult> save, Action<ImportResult> saved, CancellationToken cancellationToken)
    {
        var gathering = new Gathering(pending);
        for (var done = 0; done < count;)
        {
            // The store is not held while a document is waited for.
            var ready = gathering.Next(cancellationToken);
            var written = new List<ImportResult>(ready.Count);
            using (var batch = store.BeginBatch())
            {
                foreach (var file in ready)
                {
                    var result = Save(file);
                    save(result);
                    written.Add(result);
                }

                batch.Commit();
            }

            done += written.Count;
            written.ForEach(saved);
        }
    }

    private ImportResult Save(PendingFile pending)
    {
        if (pending.Reading is not { } task)
        {
            var sha256 = pending.File.Sha256!;
            var stored = known.TryGetValue(sha256, out var before) ? before : read.GetValueOrDefault(sha256);
            store.SaveSource(sha256, pending.File.File.SourceIn(run));
            return new ImportResult(pending.File, null, stored);
        }

        var reading = task.GetAwaiter().GetResult();
        var document = reading.Document;
        if (pending.File.Sha256 is { } key)
        {
            read[key] = new StoredDocument(document.Key, document.FileName, document.RelativePath, document.State, document.Failure) { OptionsHash = document.OptionsHash };
        }

        return new ImportResult(pending.File, document, null, store.Save(pending.File.File.In(run, document), force)) { Started = reading.Started, Duration = reading.Duration };
    }
}
