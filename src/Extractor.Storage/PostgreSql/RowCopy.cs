using Extractor.Storage.Relational;
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

    /// <summary>A value of <see cref="RowColumns{T}.Take"/>.</summary>
    internal RowCopy Value(object? value)
    {
        switch (value)
        {
            case null:
                rows.WriteNull();
                return this;
            case string text:
                return Text(text);
            case int number:
                return Number(number);
            case double real:
                rows.Write(real, NpgsqlDbType.Double);
                return this;
            default:
                throw new InvalidOperationException($"No column is written from a {value.GetType().Name}.");
        }
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
