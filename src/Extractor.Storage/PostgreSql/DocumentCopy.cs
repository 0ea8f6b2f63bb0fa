using System.Collections.Immutable;
using Extractor.Storage.Relational;
using Extractor.Storage.Rows;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies what belongs to one document, a table at a time. A row's id is that of its document and its place among its like.</summary>
internal static class DocumentCopy
{
    /// <summary>Copies rows that hang below the document itself, with their places in it.</summary>
    internal static void Write<T>(NpgsqlConnection connection, RowColumns<T> columns, long documentId, ImmutableArray<T> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        using var copy = Begin(connection, columns, "id, document_id, position");
        var values = new object?[columns.Names.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            Add(copy.Begin().Id(documentId + i).Id(documentId).Number(i), columns, rows[i], values);
        }

        copy.Finish();
    }

    /// <summary>Copies codes, which have no place.</summary>
    internal static void WriteCodes(NpgsqlConnection connection, long documentId, ImmutableArray<Fiscal.Records.ObservedCode> codes)
    {
        if (codes.IsEmpty)
        {
            return;
        }

        using var copy = Begin(connection, StoredColumns.Codes, "id, document_id");
        var values = new object?[StoredColumns.Codes.Names.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            Add(copy.Begin().Id(documentId + i).Id(documentId), StoredColumns.Codes, codes[i], values);
        }

        copy.Finish();
    }

    /// <summary>Copies the figures of all forms, each below its form.</summary>
    internal static void WriteCells(NpgsqlConnection connection, long documentId, ImmutableArray<FormTableRow> forms)
    {
        if (forms.IsEmpty)
        {
            return;
        }

        using var copy = Begin(connection, StoredColumns.Cells, "id, table_key, position");
        var values = new object?[StoredColumns.Cells.Names.Length];
        var id = documentId;
        for (var i = 0; i < forms.Length; i++)
        {
            for (var position = 0; position < forms[i].Cells.Length; position++)
            {
                Add(copy.Begin().Id(id++).Id(documentId + i).Number(position), StoredColumns.Cells, forms[i].Cells[position], values);
            }
        }

        copy.Finish();
    }

    private static RowCopy Begin<T>(NpgsqlConnection connection, RowColumns<T> columns, string keys) =>
        new(connection, columns.Table, $"{keys}, {string.Join(", ", columns.Names)}");

    private static void Add<T>(RowCopy copy, RowColumns<T> columns, T row, object?[] values)
    {
        columns.Take(row, values);
        foreach (var value in values)
        {
            copy.Value(value);
        }
    }
}
