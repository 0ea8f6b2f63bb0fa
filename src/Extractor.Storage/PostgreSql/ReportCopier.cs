using System.Data.Common;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the rows of one report into its tables, a table at a time.</summary>
internal sealed class ReportCopier : IReportRowWriter
{
    private readonly PostgreSqlDatabase database;
    private readonly YearPartitions partitions;
    private readonly Statement hold;
    private readonly Statement nextNumber;
    private readonly RowInsert<ReportRows> reports;

    internal ReportCopier(PostgreSqlDatabase database, ServerAddress address)
    {
        this.database = database;
        partitions = new YearPartitions(database.Server, address);
        hold = new Statement(database, "SELECT pg_advisory_xact_lock(hashtextextended($key, 1163416658))", "$key");
        nextNumber = new Statement(database, "SELECT nextval('stored_document_numbers')");
        reports = new RowInsert<ReportRows>(database, StoredColumns.Reports, ["document_id"]);
    }

    /// <inheritdoc/>
    public void Lock(DbTransaction transaction, string key) => hold.Run(transaction, key);

    /// <inheritdoc/>
    public long? NextId(DbTransaction transaction, int? fiscalYear) =>
        DocumentId.Of(partitions.Prepare(fiscalYear), (long)nextNumber.Run(transaction)!);

    /// <inheritdoc/>
    public void Write(DbTransaction transaction, long documentId, ReportRows rows)
    {
        var cells = rows.Tables.Sum(static table => table.Cells.Length);
        if (Math.Max(cells, Math.Max(rows.Findings.Length, rows.Facts.Length)) >= DocumentId.Places)
        {
            throw new ReportStoreException(StoreProblem.TooLarge(database.Place, rows.Header.Sha256, DocumentId.Places));
        }

        reports.Write(transaction, rows, documentId);
        DocumentCopy.Write(database.Server, StoredColumns.Forms, documentId, rows.Tables);
        DocumentCopy.WriteCells(database.Server, documentId, rows.Tables);
        PassageCopy.Write(database.Server, documentId, rows);
        DocumentCopy.Write(database.Server, StoredColumns.Facts, documentId, rows.Facts);
        DocumentCopy.Write(database.Server, StoredColumns.Findings, documentId, rows.Findings);
        DocumentCopy.WriteCodes(database.Server, documentId, rows.ObservedCodes);
    }

    public void Dispose()
    {
        hold.Dispose();
        nextNumber.Dispose();
        reports.Dispose();
    }
}
