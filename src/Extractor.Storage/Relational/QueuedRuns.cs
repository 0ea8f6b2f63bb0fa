using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Storage.Runs;

namespace Extractor.Storage.Relational;

/// <summary>Runs that workers share, in the tables <c>runs</c>, <c>run_queues</c> and <c>run_documents</c>.</summary>
internal sealed class QueuedRuns : IDisposable
{
    private readonly StoreDatabase database;
    private readonly StoreTransactions transactions;
    private readonly Statement settle;

    internal QueuedRuns(StoreDatabase database, StoreTransactions transactions)
    {
        this.database = database;
        this.transactions = transactions;
        settle = new Statement(
            database,
            """
            UPDATE run_documents SET
                state = $state, key = $key, code = $code, reason = $reason, started_ms = $started, duration_ms = $duration, pages = $pages,
                figures = $figures, bytes = $bytes,
                document_id = (SELECT d.id FROM stored_documents d JOIN runs r ON r.id = $run
                               WHERE d.key = $key AND d.extractor_version = r.extractor_version AND d.is_current = 1)
            WHERE run_id = $run AND position = $position AND state = 'pending'
            """,
            "$run", "$position", "$state", "$key", "$code", "$reason", "$started", "$duration", "$pages", "$figures", "$bytes");
    }

    internal void Join(long run, string queue)
    {
        using var scope = transactions.Begin();
        using var insert = Statement.Insert(database, "run_queues", "run_id", "queue");
        insert.Execute(scope.Transaction, run, queue);
        scope.Commit();
    }

    internal long? FindUnfinished(RunStart start, string queue)
    {
        using var statement = new Statement(
            database,
            """
            SELECT max(r.id) FROM runs r JOIN run_queues q ON q.run_id = r.id
            WHERE q.queue = $queue AND r.state = 'running' AND r.extractor_version = $version AND r.options_hash = $options AND r.paths = $paths
            """,
            "$queue",
            "$version",
            "$options",
            "$paths");
        return statement.Run(transactions.Open, queue, start.ExtractorVersion, start.OptionsHash, string.Join('\n', start.Paths)) is long run ? run : null;
    }

    internal QueuedDocument? Find(long run, int position)
    {
        using var statement = new Statement(
            database,
            """
            SELECT d.path, d.state, r.started_at
            FROM run_documents d JOIN runs r ON r.id = d.run_id JOIN run_queues q ON q.run_id = r.id
            WHERE d.run_id = $run AND d.position = $position
            """,
            "$run",
            "$position");
        using var rows = statement.Query(transactions.Open, run, position);
        return rows.Read()
            ? new QueuedDocument(
                rows.GetString(0),
                RecordNames.Find<RunDocumentState>(rows.GetString(1)) ?? RunDocumentState.Pending,
                DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : null;
    }

    internal List<RunDocument> ListPending(long run)
    {
        using var statement = new Statement(
            database, "SELECT position, path, file FROM run_documents WHERE run_id = $run AND state = 'pending' ORDER BY position", "$run");
        using var rows = statement.Query(transactions.Open, run);
        var documents = new List<RunDocument>();
        while (rows.Read())
        {
            documents.Add(new RunDocument(rows.GetInt32(0), rows.GetString(1), rows.GetString(2), RunDocumentState.Pending));
        }

        return documents;
    }

    internal void Settle(long run, IReadOnlyCollection<RunDocument> documents)
    {
        using var scope = transactions.Begin();
        foreach (var document in documents)
        {
            settle.Execute(
                scope.Transaction,
                run,
                document.Position,
                RecordNames.Of(document.State),
                document.Key,
                document.Reason?.Code,
                document.Reason?.Message,
                RunLedger.Milliseconds(document.Started),
                RunLedger.Milliseconds(document.Duration),
                document.Pages,
                document.Figures,
                document.Bytes);
        }

        scope.Commit();
    }

    internal bool EndWhenSettled(long run, DateTimeOffset at)
    {
        using var scope = transactions.Begin();
        using var end = new Statement(
            database,
            """
            UPDATE runs SET state = 'finished', finished_at = $at
            WHERE id = $run AND state = 'running' AND EXISTS (SELECT 1 FROM run_queues q WHERE q.run_id = runs.id)
                AND NOT EXISTS (SELECT 1 FROM run_documents d WHERE d.run_id = runs.id AND d.state = 'pending')
            """,
            "$at",
            "$run");
        end.Execute(scope.Transaction, ColumnText.Moment(at), run);
        using var ended = new Statement(database, "SELECT count(*) FROM runs WHERE id = $run AND state = 'finished'", "$run");
        var isEnded = ended.Run(scope.Transaction, run) is long and > 0;
        scope.Commit();
        return isEnded;
    }

    public void Dispose() => settle.Dispose();
}
