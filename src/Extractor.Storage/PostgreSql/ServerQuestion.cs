using System.Data;
using System.Globalization;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// One SELECT of a user over a store on a server. It is the query of a cursor in a transaction that reads only: the grammar of DECLARE lets nothing
/// else than a query in, and the extended protocol no second statement. What the query may read is what the user of the server may.
/// </summary>
internal sealed class ServerQuestion : ISqlQuestion
{
    /// <summary>Rows that are fetched at once.</summary>
    private const int Portion = 1000;

    private readonly PostgreSqlDatabase database;
    private readonly NpgsqlTransaction transaction;
    private readonly ServerAddress address;
    private readonly TimeSpan timeLimit;
    private readonly List<object?[]> first;

    private ServerQuestion(PostgreSqlDatabase database, ServerAddress address, string sql, TimeSpan timeLimit, Func<bool> mustStop)
    {
        this.database = database;
        this.address = address;
        this.timeLimit = timeLimit;
        transaction = (NpgsqlTransaction)database.BeginSnapshot();
        database.StopWhen(mustStop);
        Do(() => Declare(sql));
        (Columns, first) = Do(Fetch);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public IEnumerable<object?[]> Rows()
    {
        for (var rows = first; rows.Count > 0; rows = Do(Fetch).Rows)
        {
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database.StopWhen(null);
        try
        {
            transaction.Dispose();
        }
        catch (NpgsqlException)
        {
            // The connection is lost, and with it the transaction.
        }

        database.Dispose();
    }

    /// <inheritdoc cref="ReportStores.Ask"/>
    internal static ServerQuestion Ask(ServerAddress address, string sql, TimeSpan timeLimit, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sql))
        {
            throw new SqlStatementException("There is no statement.");
        }

        var opened = ServerConnection.Open(address, StoreAccess.Read);
        var start = time.GetTimestamp();
        try
        {
            return new ServerQuestion(opened, address, sql, timeLimit, () => cancellationToken.IsCancellationRequested || time.GetElapsedTime(start) > timeLimit);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private bool Declare(string sql)
    {
        // A command of a batch is one statement: the driver does not take it apart at semicolons, and the server refuses a second one.
        using var batch = database.Server.CreateBatch();
#pragma warning disable CA2100 // The user's own statement, which the transaction and the cursor confine to reading.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DECLARE question NO SCROLL CURSOR FOR " + sql));
#pragma warning restore CA2100
        batch.ExecuteNonQuery();
        return true;
    }

    private (IReadOnlyList<string> Columns, List<object?[]> Rows) Fetch()
    {
        using var command = (NpgsqlCommand)database.NewCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"FETCH {Portion} FROM question");
        command.AllResultTypesAreUnknown = true;
        using var reader = command.ExecuteReader(CommandBehavior.SingleResult);
        var types = Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName).ToArray();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. types.Select((type, column) => reader.IsDBNull(column) ? null : ValueOf(type, reader.GetString(column)))]);
        }

        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static object ValueOf(string type, string text) => type switch
    {
        "smallint" or "integer" or "bigint" => long.Parse(text, CultureInfo.InvariantCulture),
        "real" or "double precision" => double.Parse(text, CultureInfo.InvariantCulture),
        "boolean" => text == "t" ? 1L : 0L,
        "bytea" => Convert.FromHexString(text.AsSpan("\\x".Length)),
        _ => text,
    };

    private T Do<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (OperationCanceledException)
        {
            throw Stopped();
        }
        catch (PostgresException problem) when (database.IsStopped(problem))
        {
            throw Stopped();
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new SqlStatementException($"The statement does more than read this store: {problem.MessageText}.");
        }
        catch (PostgresException problem) when (problem.SqlState[..2] is "25" or "42" or "22" or "0A" or "34" or "54" or "P0")
        {
            throw new SqlStatementException($"{problem.MessageText}.");
        }
        catch (NotSupportedException)
        {
            throw new SqlStatementException("Only one statement can be asked at a time.");
        }
        catch (NpgsqlException problem)
        {
            throw new ReportStoreException(ServerConnection.Explain(address, problem), problem);
        }
    }

    private SqlStatementException Stopped() => new(string.Create(
        CultureInfo.InvariantCulture, $"The statement was stopped; it may take {timeLimit.TotalSeconds:0} s. Narrow it, or raise --time-limit."));
}
