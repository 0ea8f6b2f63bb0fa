using System.Data.Common;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the rows of one report into its tables, a table at a time. A row's id is that of its document and its place among its like.</summary>
internal sealed class ReportCopier : IReportRowWriter
{
    private readonly PostgreSqlDatabase database;
    private readonly YearPartitions partitions;
    private readonly Statement hold;
    private readonly Statement nextNumber;
    private readonly Statement insertReport;

    internal ReportCopier(PostgreSqlDatabase database, ServerAddress address)
    {
        this.database = database;
        partitions = new YearPartitions(database.Server, address);
        hold = new Statement(database, "SELECT pg_advisory_xact_lock(hashtextextended($key, 1163416658))", "$key");
        nextNumber = new Statement(database, "SELECT nextval('stored_document_numbers')");
        insertReport = Statement.Insert(
            database, "stored_reports", "document_id", "report_id", "title", "kind", "fiscal_year", "level", "issuer", "area_code", "area_name", "issued_on", "amount_unit",
            "media_type", "adapter", "pages", "lines", "table_count", "cell_count", "failing_count", "json");
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

        WriteHeader(transaction, documentId, rows.Header, rows.Json);
        FormCopy.Write(database.Server, documentId, rows.Tables);
        PassageCopy.Write(database.Server, documentId, rows);
        NarrativeCopy.Write(database.Server, documentId, rows.Facts);
        FindingCopy.Write(database.Server, documentId, rows.Findings);
        if (!rows.ObservedCodes.IsEmpty)
        {
            WriteCodes(documentId, rows);
        }
    }

    public void Dispose()
    {
        hold.Dispose();
        nextNumber.Dispose();
        insertReport.Dispose();
    }

    private void WriteHeader(DbTransaction transaction, long documentId, ReportHeaderRow header, string json) => insertReport.Execute(
        transaction,
        documentId,
        header.ReportId,
        header.Title,
        header.Kind,
        header.FiscalYear,
        header.Level,
        header.Issuer,
        header.AreaCode,
        header.AreaName,
        header.IssuedOn,
        header.AmountUnit,
        header.MediaType,
        header.Adapter,
        header.Pages,
        header.Lines,
        header.TableCount,
        header.CellCount,
        header.FailingCount,
        json);

    private void WriteCodes(long documentId, ReportRows rows)
    {
        using var copy = new RowCopy(database.Server, "stored_observed_codes", "id, document_id, scheme, code, name, row_count");
        for (var i = 0; i < rows.ObservedCodes.Length; i++)
        {
            var code = rows.ObservedCodes[i];
            copy.Begin().Id(documentId + i).Id(documentId).Text(code.Scheme).Text(code.Id).Text(code.Name).Number(code.Count);
        }

        copy.Finish();
    }
}
