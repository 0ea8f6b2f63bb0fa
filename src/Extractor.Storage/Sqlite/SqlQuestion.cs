using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>One SELECT of a user over a store in a file: two locks keep it from writing and from reaching another file.</summary>
internal sealed class SqlQuestion : ISqlQuestion
{
    // Result and action codes of SQLite: https://www.sqlite.org/rescode.html, https://www.sqlite.org/c3ref/c_alter_table.html
    private const int Interrupted = 9;
    private const int NotAuthorized = 23;
    private const int Allow = 0;
    private const int Deny = 1;
    private const int ActionPragma = 19;
    private const int ActionRead = 20;
    private const int ActionSelect = 21;
    private const int ActionFunction = 31;
    private const int ActionRecursive = 33;
    private const int LimitOfLength = 0;
    private const int LimitOfAttached = 7;

    /// <summary>No value that a store holds comes near; a function that makes up huge texts ends there.</summary>
    private const int LongestValue = 256 * 1024 * 1024;

    /// <summary>How many steps of SQLite's machine pass between two looks at the clock: about a millisecond.</summary>
    private const int StepsBetweenLooks = 100_000;

    /// <summary>Pragmas that tell the schema; full-text search asks for data_version itself.</summary>
    private static readonly HashSet<string> ReadingPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "data_version", "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list", "user_version", "application_id",
    };

    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly TimeSpan timeLimit;
    private readonly SqliteCommand command;
    private readonly SqliteDataReader reader;

    private SqlQuestion(SqliteConnection connection, string path, string sql, TimeSpan timeLimit, Func<bool> mustStop)
    {
        this.connection = connection;
        this.path = path;
        this.timeLimit = timeLimit;
        raw.sqlite3_limit(connection.Handle, LimitOfAttached, 0);
        raw.sqlite3_limit(connection.Handle, LimitOfLength, LongestValue);
        raw.sqlite3_set_authorizer(connection.Handle, static (_, action, first, _, _, _) => IsAllowed(action, first.utf8_to_string()) ? Allow : Deny, null);
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => mustStop() ? 1 : 0, null);
        command = connection.CreateCommand();
        try
        {
            MustBeOne(sql);
            SetText(sql);
            reader = command.ExecuteReader();
            Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        }
        catch (SqliteException problem)
        {
            command.Dispose();
            throw Explain(problem);
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public IEnumerable<object?[]> Rows()
    {
        while (Next())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
        connection.Dispose();
    }

    /// <inheritdoc cref="ReportStores.Ask"/>
    internal static SqlQuestion Ask(string path, string sql, TimeSpan timeLimit, TimeProvider time, CancellationToken cancellationToken)
    {
        var opened = StoreConnection.Open(path, StoreAccess.Read, SqliteReportStore.UsualLockTimeout);
        var start = time.GetTimestamp();
        try
        {
            return new SqlQuestion(opened, path, sql, timeLimit, () => cancellationToken.IsCancellationRequested || time.GetElapsedTime(start) > timeLimit);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static bool IsAllowed(int action, string? first) => action switch
    {
        ActionRead or ActionSelect or ActionFunction or ActionRecursive => true,
        ActionPragma => first is not null && ReadingPragmas.Contains(first),
        _ => false,
    };

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The user's own statement, which the authorizer confines to reading.")]
    private void SetText(string sql) => command.CommandText = sql;

    /// <summary>Whatever stands behind the statement must be blank or a comment: what SQLite compiles to nothing.</summary>
    private void MustBeOne(string sql)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement, out var rest));
        using (statement)
        {
            if (statement.IsInvalid)
            {
                throw new SqlStatementException("There is no statement.");
            }
        }

        if (rest.Length > 0)
        {
            Check(raw.sqlite3_prepare_v2(connection.Handle, rest, out var second, out _));
            using (second)
            {
                if (!second.IsInvalid)
                {
                    throw new SqlStatementException("Only one statement can be asked at a time.");
                }
            }
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Explain(new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result));
        }
    }

    private bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException problem)
        {
            throw Explain(problem);
        }
    }

    private Exception Explain(SqliteException problem)
    {
        const int Error = 1;
        const int TooBig = 18;
        const int Mismatch = 20;
        return problem.SqliteErrorCode switch
        {
            Interrupted => new SqlStatementException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The statement was stopped; it may take {timeLimit.TotalSeconds:0} s. Narrow it, or raise --time-limit.")),
            NotAuthorized => new SqlStatementException($"The statement does more than read this store: {raw.sqlite3_errmsg(connection.Handle).utf8_to_string()}."),
            Error or TooBig or Mismatch => new SqlStatementException(problem.Message),
            _ => new ReportStoreException(StoreConnection.Explain(path, problem), problem),
        };
    }
}
