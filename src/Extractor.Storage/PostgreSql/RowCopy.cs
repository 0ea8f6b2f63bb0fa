using Npgsql;
using NpgsqlTypes;

namespace Extractor.Storage.PostgreSql;

/// <summary>Rows on their way into one table, in the binary form of COPY: values in the order of the columns. Without <see cref="Finish"/> none of them is there.</summary>
internal sealed class RowCopy : IDisposable
{
    private readonly NpgsqlBinaryImporter rows;

    /// <summary>Begins; names of table and columns are constants of the callers.</summary>
    internal RowCopy(NpgsqlConnection connection, string table, string columns) =>
        rows = connection.BeginBinaryImport($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");

    internal RowCopy Begin()
    {
        rows.StartRow();
        return this;
    }

    internal RowCopy Text(string? value)
    {
        if (value is null)
        {
            rows.WriteNull();
        }
        else
        {
            rows.Write(ServerText.Of(value), NpgsqlDbType.Text);
        }

        return this;
    }

    internal RowCopy Number(int? value)
    {
        if (value is { } number)
        {
            rows.Write(number, NpgsqlDbType.Integer);
        }
        else
        {
            rows.WriteNull();
        }

        return this;
    }

    internal RowCopy Id(long? value)
    {
        if (value is { } id)
        {
            rows.Write(id, NpgsqlDbType.Bigint);
        }
        else
        {
            rows.WriteNull();
        }

        return this;
    }

    internal RowCopy Real(double value)
    {
        rows.Write(value, NpgsqlDbType.Double);
        return this;
    }

    internal RowCopy Numbers(int[] values)
    {
        rows.Write(values, NpgsqlDbType.Array | NpgsqlDbType.Integer);
        return this;
    }

    /// <summary>Makes the rows part of the transaction.</summary>
    internal void Finish() => rows.Complete();

    public void Dispose() => rows.Dispose();
}
