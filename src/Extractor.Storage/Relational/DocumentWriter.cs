using System.Data.Common;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Writes the row of a document and decides whether anything has to be written at all.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly StoreTransactions transactions;
    private readonly Statement find;
    private readonly Statement remove;
    private readonly Statement removeByPath;
    private readonly Statement retire;
    private readonly Statement findRetired;
    private readonly Statement restore;
    private readonly Statement notePictures;
    private readonly Statement insert;
    private readonly SourceWriter sources;
    private readonly IReportRowWriter reports;

    internal DocumentWriter(StoreDatabase database, StoreTransactions transactions)
    {
        this.transactions = transactions;
        find = new Statement(
            database,
            """
            SELECT d.id, r.json, d.reason_code, d.reason
            FROM stored_documents d LEFT JOIN stored_reports r ON r.document_id = d.id
            WHERE d.key = $key AND d.extractor_version = $version AND d.options_hash = $options
            """,
            "$key",
            "$version",
            "$options");
        remove = new Statement(database, "DELETE FROM stored_documents WHERE id = $id", "$id");
        removeByPath = new Statement(database, "DELETE FROM stored_documents WHERE key = $key", "$key");
        retire = new Statement(database, "UPDATE stored_documents SET is_current = 0 WHERE key = $key", "$key");
        findRetired = new Statement(
            database,
            "SELECT id FROM stored_documents WHERE key = $key AND extractor_version = $version AND options_hash = $options AND is_current = 0",
            "$key",
            "$version",
            "$options");
        restore = new Statement(database, "UPDATE stored_documents SET is_current = 1 WHERE id = $id", "$id");
        notePictures = new Statement(database, "UPDATE stored_documents SET has_pictures = $pictures WHERE id = $id AND has_pictures <> $pictures", "$pictures", "$id");
        insert = Statement.InsertWithId(
            database, "stored_documents", "id", "key", "extractor_version", "options_hash", "sha256", "file_name", "relative_path", "length", "state", "reason_code", "reason", "is_current", "has_personal_data", "has_pictures");
        sources = new SourceWriter(database);
        reports = database.NewRowWriter();
    }

    /// <summary>Saves in one piece: all of the document is there afterwards, or nothing.</summary>
    internal SaveOutcome Save(ImportedDocument document, bool replace)
    {
        using var scope = transactions.Begin();
        var transaction = scope.Transaction;
        reports.Lock(transaction, document.Key);
        var (id, content) = Find(transaction, document);
        if (id is not null && (!replace || content == Content(document)))
        {
            if (!sources.IsKnown(transaction, document.Key, document.Source))
            {
                sources.Write(transaction, document.Key, document.Source);
            }

            // A store from before it was noted learns it here.
            notePictures.Execute(transaction, document.HasPictures ? 1 : 0, id);
            MakeCurrent(document.Key, document.ExtractorVersion, document.OptionsHash);
            scope.Commit();
            return SaveOutcome.Unchanged;
        }

        if (id is not null)
        {
            remove.Execute(transaction, id);
        }

        if (document.Sha256 is not null)
        {
            // An earlier import could not even open the file; now its bytes are known.
            var unopened = "path:" + document.RelativePath;
            removeByPath.Execute(transaction, unopened);
            sources.Remove(transaction, unopened);
        }

        retire.Execute(transaction, document.Key);
        Insert(transaction, document);
        sources.Write(transaction, document.Key, document.Source);
        scope.Commit();
        return id is null ? SaveOutcome.Added : SaveOutcome.Replaced;
    }

    /// <summary>Notes that the bytes of a document that is in the store were seen; returns whether that was new.</summary>
    internal bool SaveSource(string key, DocumentSource source)
    {
        if (sources.IsKnown(transactions.Open, key, source))
        {
            return false;
        }

        using var scope = transactions.Begin();
        sources.Write(scope.Transaction, key, source);
        scope.Commit();
        return true;
    }

    /// <summary>Makes a record the current one of its document; returns whether another was.</summary>
    internal bool MakeCurrent(string key, string version, string options)
    {
        if (findRetired.Run(transactions.Open, key, version, options) is not long)
        {
            return false;
        }

        // Looked up once more behind the lock: another process may have done it meanwhile.
        using var scope = transactions.Begin();
        reports.Lock(scope.Transaction, key);
        if (findRetired.Run(scope.Transaction, key, version, options) is not long id)
        {
            return false;
        }

        retire.Execute(scope.Transaction, key);
        restore.Execute(scope.Transaction, id);
        scope.Commit();
        return true;
    }

    public void Dispose()
    {
        find.Dispose();
        remove.Dispose();
        removeByPath.Dispose();
        retire.Dispose();
        findRetired.Dispose();
        restore.Dispose();
        notePictures.Dispose();
        insert.Dispose();
        sources.Dispose();
        reports.Dispose();
    }

    private static string? Content(ImportedDocument document) =>
        document.Report?.Json ?? $"{document.Failure?.Code}\n{document.Failure?.Message}";

    private (long? Id, string? Content) Find(DbTransaction transaction, ImportedDocument document)
    {
        using var row = find.Query(transaction, document.Key, document.ExtractorVersion, document.OptionsHash);
        return row.Read() ? (row.GetInt64(0), ColumnText.Text(row, 1) ?? $"{ColumnText.Text(row, 2)}\n{ColumnText.Text(row, 3)}") : (null, null);
    }

    private void Insert(DbTransaction transaction, ImportedDocument document)
    {
        var id = insert.Insert(
            transaction,
            reports.NextId(transaction, document.Report?.Header.FiscalYear),
            document.Key,
            document.ExtractorVersion,
            document.OptionsHash,
            document.Sha256,
            document.FileName,
            document.RelativePath,
            document.Length,
            RecordNames.Of(document.State),
            document.Failure?.Code,
            document.Failure?.Message,
            1,
            document.Report is { Header.HasPersonalData: true } ? 1 : 0,
            document.HasPictures ? 1 : 0);
        if (document.Report is { } report)
        {
            reports.Write(transaction, id, report);
        }
    }
}
