using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using Extractor.Storage.Relational;
using Extractor.Storage.Search;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>The connection to a store on a server.</summary>
internal sealed class PostgreSqlDatabase(NpgsqlConnection connection, ServerAddress address) : StoreDatabase(connection, address.Shown)
{
    /// <summary>How long a question may go on after it should have stopped.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(50);

    private static readonly Lazy<ViewTexts> Views = new(() => ViewTexts.Read(ServerSchema.Script("postgresql/views")));

    private ITimer? look;
    private Func<bool>? mustStop;

    /// <summary>The commands of the present question: the driver cancels only the one that it is told of.</summary>
    private ConcurrentQueue<NpgsqlCommand> running = [];

    /// <summary>The same as a connection of the driver.</summary>
    internal NpgsqlConnection Server => connection;

    /// <inheritdoc/>
    internal override PassageIndex Passages { get; } = new("stored_passages p", "p.id");

    /// <inheritdoc/>
    internal override string ReturningId => " RETURNING id";

    /// <inheritdoc/>
    internal override long KnownSchemaVersion => ServerSchema.Version;

    /// <summary>The server checks its own pages; a range of ids that belongs to no partition cannot be written.</summary>
    internal override string DamageQuestion => "SELECT '' WHERE FALSE";

    /// <inheritdoc/>
    internal override string StrayRowQuestion =>
        """
        SELECT 'stored_cells', id FROM stored_cells c WHERE NOT EXISTS (SELECT 1 FROM stored_tables t WHERE t.id = c.table_key)
        UNION ALL SELECT 'stored_findings', id FROM stored_findings f WHERE NOT EXISTS (SELECT 1 FROM stored_documents d WHERE d.id = f.document_id)
        UNION ALL SELECT 'stored_facts', id FROM stored_facts f WHERE NOT EXISTS (SELECT 1 FROM stored_documents d WHERE d.id = f.document_id)
        UNION ALL SELECT 'stored_passages', id FROM stored_passages p WHERE NOT EXISTS (SELECT 1 FROM stored_documents d WHERE d.id = p.document_id)
        ORDER BY 1, 2
        """;

    /// <inheritdoc/>
    internal override string SearchEntriesQuestion => "SELECT count(*), count(*) FILTER (WHERE cardinality(grams) > 0 AND words <> '') FROM stored_passages";

    /// <inheritdoc/>
    internal override string Translate(string sql) => ServerSql.Of(sql);

    /// <inheritdoc/>
    internal override DbCommand NewCommand()
    {
        if (mustStop?.Invoke() == true)
        {
            throw new OperationCanceledException("The question was stopped.");
        }

        var command = connection.CreateCommand();
        if (mustStop is not null)
        {
            running.Enqueue(command);
        }

        return command;
    }

    /// <inheritdoc/>
    internal override DbParameter NewParameter(string name) => new NpgsqlParameter { ParameterName = ServerSql.ParameterName(name) };

    /// <inheritdoc/>
    internal override void Bind(DbParameter parameter, object? value) => parameter.Value = value switch
    {
        null => DBNull.Value,
        string text => ServerText.Of(text),
        _ => value,
    };

    /// <inheritdoc/>
    internal override string TextOf(DbDataReader row, int column) => row.GetValue(column) switch
    {
        string text => text,
        double number => Spelled(number),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <inheritdoc/>
    internal override DbTransaction BeginSnapshot()
    {
        var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        Set("SET TRANSACTION READ ONLY");
        return transaction;
    }

    /// <inheritdoc/>
    internal override long InsertedId(DbCommand command) => (long)command.ExecuteScalar()!;

    /// <inheritdoc/>
    internal override IReportRowWriter NewRowWriter() => new ReportCopier(this, address);

    /// <inheritdoc/>
    internal override (string Clause, (string Name, object Value)[] Parameters) HasWords(IReadOnlyList<string> phrases)
    {
        var words = phrases.Select(static (phrase, at) => ($"$words{at}", (object)$"% {phrase} %")).ToArray();
        var clause = "p.grams @> $grams AND " + string.Join(" AND ", words.Select(static word => $"p.words LIKE {word.Item1}"));
        return (clause, [("$grams", WordGrams.Wanted(phrases)), .. words]);
    }

    /// <inheritdoc/>
    internal override ViewText View(string name) => Views.Value[name];

    /// <inheritdoc/>
    internal override long SchemaVersion() => ServerSchema.VersionOf(connection) ?? 0;

    /// <inheritdoc/>
    internal override void StopWhen(Func<bool>? mustStop)
    {
        look?.Dispose();
        look = null;
        this.mustStop = mustStop;
        running = [];
        if (mustStop is not null)
        {
            look = TimeProvider.System.CreateTimer(_ => Look(mustStop), state: null, LookInterval, LookInterval);
        }
    }

    /// <inheritdoc/>
    internal override bool IsStopped(DbException problem) => problem is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    /// <inheritdoc/>
    internal override bool IsPassing(DbException problem) => problem is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation,
    };

    /// <inheritdoc/>
    internal override bool IsLost => connection.State is not ConnectionState.Open;

    /// <inheritdoc/>
    internal override StoreProblem ExplainLoss(Exception problem) => StoreProblem.Unreachable(Place, problem.Message);

    /// <inheritdoc/>
    internal override StoreProblem Explain(DbException problem) => ServerConnection.Explain(address, problem);

    /// <summary>Changes a setting of the session or the transaction.</summary>
    internal void Set(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of the callers.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        StopWhen(null);
        base.Dispose();
    }

    /// <summary>SQLite gives fifteen digits and always a point (%!.15g, https://www.sqlite.org/printf.html).</summary>
    private static string Spelled(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>What is running is cancelled; when nothing is, the next look finds the next question.</summary>
    private void Look(Func<bool> hasToStop)
    {
        if (!hasToStop())
        {
            return;
        }

        foreach (var command in running)
        {
            try
            {
                command.Cancel();
            }
            catch (Exception problem) when (problem is DbException or InvalidOperationException)
            {
                // The connection was closed meanwhile, or cannot be reached; the question learns that itself.
            }
        }
    }
}
