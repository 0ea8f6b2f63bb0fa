using System.Data.Common;
using Extractor.Fiscal.Records;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes the rows of one report: header, forms, cells, findings, facts, observed codes, passages.</summary>
internal sealed class ReportWriter(StoreDatabase database) : IReportRowWriter
{
    private readonly RowInsert<ReportRows> reports = new(database, StoredColumns.Reports, ["document_id"]);
    private readonly RowInsert<FormTableRow> forms = new(database, StoredColumns.Forms, ["document_id", "position"], givesId: true);
    private readonly RowInsert<CellRow> cells = new(database, StoredColumns.Cells, ["table_key"]);
    private readonly RowInsert<FindingRow> findings = new(database, StoredColumns.Findings, ["document_id", "position"]);
    private readonly RowInsert<StoredFact> facts = new(database, StoredColumns.Facts, ["document_id"]);
    private readonly RowInsert<ObservedCode> codes = new(database, StoredColumns.Codes, ["document_id"]);
    private readonly PassageWriter passages = new(database);

    /// <summary>SQLite lets one process write at a time.</summary>
    public void Lock(DbTransaction transaction, string key)
    {
    }

    /// <summary>SQLite counts up.</summary>
    public long? NextId(DbTransaction transaction, int? fiscalYear) => null;

    /// <inheritdoc/>
    public void Write(DbTransaction transaction, long documentId, ReportRows rows)
    {
        reports.Write(transaction, rows, documentId);
        var tableKeys = new long[rows.Tables.Length];
        for (var i = 0; i < rows.Tables.Length; i++)
        {
            tableKeys[i] = forms.WriteForId(transaction, rows.Tables[i], documentId, i);
            foreach (var cell in rows.Tables[i].Cells)
            {
                cells.Write(transaction, cell, tableKeys[i]);
            }
        }

        foreach (var passage in SearchPassage.Of(rows))
        {
            passages.Write(transaction, documentId, tableKeys, passage);
        }

        for (var i = 0; i < rows.Findings.Length; i++)
        {
            findings.Write(transaction, rows.Findings[i], documentId, i);
        }

        foreach (var fact in rows.Facts)
        {
            facts.Write(transaction, fact, documentId);
        }

        foreach (var code in rows.ObservedCodes)
        {
            codes.Write(transaction, code, documentId);
        }
    }

    public void Dispose()
    {
        reports.Dispose();
        forms.Dispose();
        cells.Dispose();
        findings.Dispose();
        facts.Dispose();
        codes.Dispose();
        passages.Dispose();
    }
}
