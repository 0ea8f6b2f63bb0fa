using Extractor.Fiscal.Records;
using Extractor.Storage.Runs;

namespace Extractor.Storage.Relational;

/// <summary>The ledger in the tables <c>runs</c> and <c>run_documents</c>.</summary>
internal sealed class RunLedger : IDisposable
{
    private const string Columns =
        "position, path, file, state, key, code, reason, started_ms, duration_ms, pages, figures, bytes, document_id";

    private readonly StoreDatabase database;
    private readonly StoreTransactions transactions;
    private readonly Statement record;

    internal RunLedger(StoreDatabase database, StoreTransactions transactions)
    {
        this.database = database;
        this.transactions = transactions;
        record = new Statement(
            database,
            """
            INSERT INTO run_documents
                (run_id, position, path, file, state, key, code, reason, started_ms, duration_ms, pages, figures, bytes, document_id)
            VALUES ($run, $position, $path, $file, $state, $key, $code, $reason, $started, $duration, $pages, $figures, $bytes,
                (SELECT d.id FROM stored_documents d JOIN runs r ON r.id = $run
                 WHERE d.key = $key AND d.extractor_version = r.extractor_version AND d.is_current = 1))
            ON CONFLICT (run_id, position) DO UPDATE SET
                path = excluded.path, file = excluded.file, state = excluded.state, key = excluded.key, code = excluded.code, reason = excluded.reason,
                started_ms = excluded.started_ms, duration_ms = excluded.duration_ms, pages = excluded.pages, figures = excluded.figures,
                bytes = excluded.bytes, document_id = excluded.document_id
            """,
            "$run", "$position", "$path", "$file", "$state", "$key", "$code", "$reason", "$started", "$duration", "$pages", "$figures", "$bytes");
    }

    internal long Begin(RunStart start, bool isAlone = true)
    {
        using var scope = transactions.Begin();
        if (isAlone)
        {
            Interrupt(scope);
        }

        using var insert = Statement.InsertWithId(database, "runs", "state", "started_at", "extractor_version", "options_hash", "options", "paths");
        var number = insert.Insert(
            scope.Transaction, RecordNames.Of(RunState.Running), ColumnText.Moment(start.StartedAt), start.ExtractorVersion, start.OptionsHash, start.Options,
            string.Join('\n', start.Paths));
        scope.Commit();
        return number;
    }

    /// <summary>Whoever is alone knows that a run still running is not, unless workers go on with it.</summary>
    private void Interrupt(StoreTransactions.Scope scope)
    {
        using var interrupt = new Statement(
            database, "UPDATE runs SET state = 'interrupted' WHERE state = 'running' AND id NOT IN (SELECT run_id FROM run_queues)");
        interrupt.Run(scope.Transaction);
    }

    internal void Record(long run, IReadOnlyCollection<RunDocument> documents)
    {
        using var scope = transactions.Begin();
        foreach (var document in documents)
        {
            record.Run(
                scope.Transaction,
                run,
                document.Position,
                document.Path,
                document.File,
                RecordNames.Of(document.State),
                document.Key,
                document.Reason?.Code,
                document.Reason?.Message,
                Milliseconds(document.Started),
                Milliseconds(document.Duration),
                document.Pages,
                document.Figures,
                document.Bytes);
        }

        scope.Commit();
    }

    internal void End(long run, RunState state, DateTimeOffset at)
    {
        using var scope = transactions.Begin();
        using var end = new Statement(database, "UPDATE runs SET state = $state, finished_at = $at WHERE id = $run", "$state", "$at", "$run");
        end.Run(scope.Transaction, RecordNames.Of(state), ColumnText.Moment(at), run);
        scope.Commit();
    }

    internal List<Run> List(long? number, bool onlyLast) => List(database, number, onlyLast);

    internal static List<Run> List(StoreDatabase database, long? number, bool onlyLast)
    {
        using var statement = new Statement(
            database,
            """
            SELECT r.id, r.state, r.started_at, r.finished_at, r.extractor_version, r.options_hash, r.options, r.paths,
                   count(d.run_id), count(*) FILTER (WHERE d.state = 'read'), count(*) FILTER (WHERE d.state = 'unchanged'), count(*) FILTER (WHERE d.state = 'incomplete'),
                   count(*) FILTER (WHERE d.state = 'failed'), count(*) FILTER (WHERE d.state = 'pending')
            FROM runs r LEFT JOIN run_documents d ON d.run_id = r.id
            WHERE (CAST($number AS BIGINT) IS NULL OR r.id = $number) AND ($last = 0 OR r.id = (SELECT max(id) FROM runs))
            GROUP BY r.id ORDER BY r.id DESC
            """,
            "$number",
            "$last");
        using var rows = statement.Query(transaction: null, number, onlyLast ? 1 : 0);
        var runs = new List<Run>();
        while (rows.Read())
        {
            runs.Add(new Run(
                rows.GetInt64(0),
                RecordNames.Find<RunState>(rows.GetString(1)) ?? RunState.Interrupted,
                rows.GetString(2),
                ColumnText.Text(rows, 3),
                rows.GetString(4),
                rows.GetString(5),
                rows.GetString(6),
                rows.GetString(7),
                new RunCounts(ColumnText.Count(rows, 8), ColumnText.Count(rows, 9), ColumnText.Count(rows, 10), ColumnText.Count(rows, 11), ColumnText.Count(rows, 12), ColumnText.Count(rows, 13))));
        }

        return runs;
    }

    internal List<RunDocument> ListDocuments(long run)
    {
        using var statement = new Statement(database, $"SELECT {Columns} FROM run_documents WHERE run_id = $run ORDER BY position", "$run");
        using var rows = statement.Query(transaction: null, run);
        var documents = new List<RunDocument>();
        while (rows.Read())
        {
            documents.Add(new RunDocument(
                rows.GetInt32(0), rows.GetString(1), rows.GetString(2), RecordNames.Find<RunDocumentState>(rows.GetString(3)) ?? RunDocumentState.Pending)
            {
                Key = ColumnText.Text(rows, 4),
                Reason = ColumnText.Text(rows, 5) is { } code ? new FailureReason(code, ColumnText.Text(rows, 6) ?? string.Empty) : null,
                Started = Time(ColumnText.Long(rows, 7)),
                Duration = Time(ColumnText.Long(rows, 8)),
                Pages = ColumnText.Number(rows, 9),
                Figures = ColumnText.Number(rows, 10),
                Bytes = ColumnText.Long(rows, 11),
                DocumentId = ColumnText.Long(rows, 12),
            });
        }

        return documents;
    }

    internal string? ReadRecord(long documentId)
    {
        using var statement = new Statement(database, "SELECT json FROM stored_reports WHERE document_id = $id", "$id");
        return statement.Run(transactions.Open, documentId) as string;
    }

    public void Dispose() => record.Dispose();

    internal static long? Milliseconds(TimeSpan? time) => time is { } known ? (long)Math.Round(known.TotalMilliseconds) : null;

    private static TimeSpan? Time(long? milliseconds) => milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null;
}
