using System.Data.Common;
using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Looks for damage in a store: in the database, between its tables, between a record and its rows, and in the kept source files.</summary>
internal sealed class StoreCheck : IDisposable
{
    private readonly StoreDatabase database;
    private readonly SourceFolder? folder;

    private StoreCheck(StoreDatabase database, SourceFolder? folder)
    {
        this.database = database;
        this.folder = folder;
    }

    /// <summary>Opens the store in <paramref name="place"/> without changing it, not even its version.</summary>
    /// <exception cref="ReportStoreException">It cannot be opened.</exception>
    public static StoreCheck Open(string place) => new(ReportStores.ConnectAsItIs(place), ReportStores.TryFindSources(place));

    /// <summary>Everything that is wrong, one sentence each; empty for a sound store.</summary>
    /// <exception cref="ReportStoreException">It is so damaged that the search cannot go on.</exception>
    public IEnumerable<string> Defects(CancellationToken cancellationToken)
    {
        using var defect = All(cancellationToken).GetEnumerator();
        while (Next(defect))
        {
            yield return defect.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private bool Next(IEnumerator<string> defects)
    {
        try
        {
            return defects.MoveNext();
        }
        catch (DbException problem)
        {
            throw new ReportStoreException(database.Explain(problem), problem);
        }
    }

    private IEnumerable<string> All(CancellationToken cancellationToken)
    {
        foreach (var row in Rows(database.DamageQuestion))
        {
            yield return $"File: {row.GetString(0)}";
        }

        var version = database.SchemaVersion();
        if (version != database.KnownSchemaVersion)
        {
            yield return $"The store has schema version {version}; only the file was checked. Open it with any command to bring it up to date, then check it again.";
            yield break;
        }

        foreach (var defect in Tables().Concat(Records(cancellationToken)).Concat(Sources(cancellationToken)))
        {
            yield return defect;
        }
    }

    private IEnumerable<string> Tables()
    {
        foreach (var row in Rows(database.StrayRowQuestion))
        {
            yield return $"A row of {row.GetString(0)} belongs to nothing: {row.GetValue(1)}.";
        }

        foreach (var row in Rows(
            """
            SELECT d.key FROM stored_documents d LEFT JOIN stored_reports r ON r.document_id = d.id
            WHERE (d.state = 'read') <> (r.document_id IS NOT NULL) OR (d.state = 'failed') <> (d.reason_code IS NOT NULL) ORDER BY d.key
            """))
        {
            yield return $"{row.GetString(0)}: a document that was read has no report, or one that failed has no reason.";
        }

        foreach (var row in Rows("SELECT key FROM stored_documents GROUP BY key HAVING sum(is_current) <> 1 ORDER BY key"))
        {
            yield return $"{row.GetString(0)}: not exactly one record is current.";
        }

        foreach (var row in Rows(database.SearchEntriesQuestion))
        {
            if (row.GetInt64(0) != row.GetInt64(1))
            {
                yield return $"There are {row.GetInt64(0)} passages, but {row.GetInt64(1)} entries to search them.";
            }
        }
    }

    private IEnumerable<string> Records(CancellationToken cancellationToken)
    {
        foreach (var row in Rows(
            """
            SELECT d.key, r.json, r.report_id, r.table_count, r.cell_count, r.failing_count,
                   (SELECT count(*) FROM stored_tables t WHERE t.document_id = d.id),
                   (SELECT count(*) FROM stored_tables t JOIN stored_cells c ON c.table_key = t.id WHERE t.document_id = d.id),
                   (SELECT count(*) FROM stored_findings f WHERE f.document_id = d.id),
                   (SELECT count(*) FROM stored_facts f WHERE f.document_id = d.id),
                   (SELECT count(*) FROM stored_findings f WHERE f.document_id = d.id AND f.status = 'fails')
            FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id ORDER BY d.key, d.id
            """))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = row.GetString(0);
            if (Read(row.GetString(1)) is not { } report)
            {
                yield return $"{key}: the record cannot be read.";
                continue;
            }

            foreach (var (what, said, found) in ((string, object, object)[])
            [
                ("the hash", report.Document.Sha256, key),
                ("the id", report.Id, row.GetString(2)),
                ("the number of forms", report.Tables.Length, row.GetInt32(3)),
                ("the number of forms", report.Tables.Length, ColumnText.Count(row, 6)),
                ("the number of cells", report.Tables.Sum(table => table.CellCount), row.GetInt32(4)),
                ("the number of cells", report.Tables.Sum(table => table.CellCount), ColumnText.Count(row, 7)),
                ("the number of findings", report.Findings.Length, ColumnText.Count(row, 8)),
                ("the number of facts", report.Facts.Sum(fact => fact.Measures.Length), ColumnText.Count(row, 9)),
                ("the number of failing findings", report.Findings.Count(finding => finding.Status == FindingStatus.Fails), row.GetInt32(5)),
                ("the number of failing findings", report.Findings.Count(finding => finding.Status == FindingStatus.Fails), ColumnText.Count(row, 10)),
            ])
            {
                if (!said.Equals(found))
                {
                    yield return $"{key}: {what} is {said} in the record, {found} in its rows.";
                }
            }
        }
    }

    private static FiscalReport? Read(string json)
    {
        try
        {
            return ReportJson.Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> Sources(CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            yield break;
        }

        var known = Rows("SELECT key FROM stored_documents").Select(row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var sha256 in folder.List())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!folder.IsWhole(sha256))
            {
                yield return $"{sha256}: the kept source file has other bytes.";
            }

            if (!known.Contains(sha256))
            {
                yield return $"{sha256}: the source file is kept, but the store has no such document.";
            }
        }
    }

    private IEnumerable<DbDataReader> Rows(string sql)
    {
        using var statement = new Statement(database, sql);
        using var rows = statement.Query(transaction: null);
        while (rows.Read())
        {
            yield return rows;
        }
    }
}
