using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extractor.App.Import;
using Extractor.App.Output;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Messages;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Runs;
using Extractor.Storage.Relational;

namespace Extractor.App.Distributed;

/// <summary>
/// Hands out the documents of a run. The run is in the ledger before the first message, so that a submission that is cut off goes on when the same
/// command is given again: only what nobody has dealt with is handed out once more, and a message that is there twice does no harm.
/// </summary>
internal sealed class Submission(Terminal terminal, RelationalReportStore store, ReadOptions options, bool force)
{
    /// <summary>Files without work that share a transaction.</summary>
    private const int MostTogether = 200;

    private readonly IQueuedRuns runs = store;
    private readonly Dictionary<string, FirstPlace> seen = new(StringComparer.Ordinal);
    private readonly List<(HashedFile File, StoredDocument Known)> known = [];

    /// <summary>The run of the ledger.</summary>
    internal long Run { get; private set; }

    /// <summary>Documents of the run.</summary>
    internal int Documents { get; private set; }

    /// <summary>Documents that were handed out.</summary>
    internal int Published { get; private set; }

    /// <summary>Documents whose record the store had.</summary>
    internal int Unchanged { get; private set; }

    /// <summary>Documents of which somebody had dealt with before, when the command was given once before.</summary>
    internal int Settled { get; private set; }

    /// <summary>Writes the run into the ledger, or finds the one that is going on.</summary>
    internal void Begin(ImmutableArray<string> named, SubmissionList list, string queue)
    {
        var start = new RunStart(terminal.Time.GetUtcNow(), ExtractorVersion.Current, options.Hash, options.Text, named);
        Documents = list.Problems.Count + list.Documents.Count;
        if (runs.FindUnfinished(start, queue) is { } unfinished && IsSame(unfinished, list))
        {
            Run = unfinished;
            return;
        }

        using var batch = store.BeginBatch();
        Run = runs.Begin(start, queue);
        ((IRunLedger)store).Record(Run, [.. list.Problems.Select(static (problem, at) => Pending(problem.File.Path, problem.File.RelativePath, at)), .. list.Documents.Select((document, at) => Pending(document.Source, document.Path, list.Problems.Count + at))]);
        for (var at = 0; at < list.Problems.Count; at++)
        {
            var file = new HashedFile(list.Problems[at].File, at, null, null);
            var document = file.Failed(list.Problems[at].Reason, options);
            runs.Settle(Run, [new ImportResult(file, document, null, store.Save(file.File.In(Run, document))).ToEntry()]);
        }

        batch.Commit();
    }

    /// <summary>Hands out what is left of the run.</summary>
    /// <exception cref="Distribution.QueueException">The broker does not take it.</exception>
    internal async Task PublishAsync(SubmissionList list, WorkPublisher publisher, CancellationToken cancellationToken)
    {
        var left = runs.ListPending(Run).Select(static document => document.Position).ToHashSet();
        Settled = Documents - left.Count - list.Problems.Count;
        var underWay = new List<Task>();
        for (var at = 0; at < list.Documents.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = list.Documents[at];
            var file = Hash(document, list.Problems.Count + at);
            var first = file.Sha256 is { } key && !seen.TryAdd(key, new FirstPlace(document.Path, document.Name)) ? seen[key] : null;
            if (!left.Contains(file.Position) || IsKnown(file))
            {
                continue;
            }

            underWay.Add(publisher.PublishAsync(Item(document, file, first), cancellationToken));
            Published++;
            if (underWay.Count >= MostTogether)
            {
                await Task.WhenAll(underWay);
                underWay.Clear();
            }
        }

        await Task.WhenAll(underWay);
        SettleKnown();
        runs.EndWhenSettled(Run, terminal.Time.GetUtcNow());
    }

    /// <summary>What was done, for people.</summary>
    internal string InWords() => string.Create(
        CultureInfo.InvariantCulture, $"Run {Run}: {Documents} documents, {Published} handed out, {Unchanged} unchanged, {Settled} done before");

    /// <summary>The same for programs.</summary>
    internal void Write() => JsonOutput.Write(terminal.OutputStream, JsonOutput.Indented, WriteFields);

    private void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("run", Run);
        writer.WriteNumber("documents", Documents);
        writer.WriteNumber("published", Published);
        writer.WriteNumber("unchanged", Unchanged);
        writer.WriteNumber("settled", Settled);
        writer.WriteEndObject();
    }

    private static RunDocument Pending(string source, string path, int position) => new(position, path, source, RunDocumentState.Pending);

    /// <summary>Files may have come or gone since; then the places in the run mean others, and it is another run.</summary>
    private bool IsSame(long run, SubmissionList list)
    {
        var before = ((IRunLedger)store).ListDocuments(run);
        return before.Count == Documents
            && before.Skip(list.Problems.Count).Zip(list.Documents).All(static pair => pair.First.Path == pair.Second.Path && pair.First.File == pair.Second.Source);
    }

    /// <summary>What is fetched is hashed by the worker.</summary>
    private static HashedFile Hash(SubmittedDocument document, int position) => document.Sha256 is not null || Distribution.Sources.WorkSources.IsAddress(document.Source)
        ? new HashedFile(document.File, position, document.Sha256, null)
        : FileHashing.Hash(document.File, position);

    private bool IsKnown(HashedFile file)
    {
        if (force || file.Sha256 is not { } key || store.FindKnown(key, ExtractorVersion.Current, options) is not { } stored)
        {
            return false;
        }

        known.Add((file, stored));
        Unchanged++;
        if (known.Count >= MostTogether)
        {
            SettleKnown();
        }

        return true;
    }

    private void SettleKnown()
    {
        using var batch = store.BeginBatch();
        foreach (var (file, stored) in known)
        {
            store.SaveSource(stored.Key, file.File.SourceIn(Run));
            store.MakeCurrent(stored.Key, ExtractorVersion.Current, stored.OptionsHash);
            runs.Settle(Run, [new ImportResult(file, null, stored).ToEntry() with { File = file.File.Path }]);
        }

        batch.Commit();
        known.Clear();
    }

    private WorkItem Item(SubmittedDocument document, HashedFile file, FirstPlace? first) => new()
    {
        Run = Run,
        Position = file.Position,
        Source = document.Source,
        Path = document.Path,
        Name = document.Name,
        Sha256 = file.Sha256,
        Version = ExtractorVersion.Current,
        Options = options.Text,
        Force = force,
        First = first,
    };
}
