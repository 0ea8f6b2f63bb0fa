using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Opens the connection to a store on a server, and says in the user's words what the server says in its own.</summary>
internal static class ServerConnection
{
    /// <summary>The oldest version whose partitions, generated columns and compression the schema needs.</summary>
    internal const int OldestServer = 14;

    /// <summary>Opens a store and brings its schema up to date.</summary>
    /// <exception cref="ReportStoreException">It cannot be used.</exception>
    internal static PostgreSqlDatabase Open(ServerAddress address, StoreAccess access)
    {
        var database = OpenAsItIs(address, mustExist: false);
        try
        {
            ServerSchema.Prepare(database.Server, address, access);
            database.Set($"SET default_transaction_read_only = {(access == StoreAccess.Read ? "on" : "off")}");
            return database;
        }
        catch (DbException problem)
        {
            database.Dispose();
            throw new ReportStoreException(Explain(address, problem), problem);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store for reading without bringing it up to date, whatever version of ours it has.</summary>
    internal static PostgreSqlDatabase OpenAsItIs(ServerAddress address) => OpenAsItIs(address, mustExist: true);

    /// <summary>Opens a connection of its own, for what must not wait for a transaction.</summary>
    internal static NpgsqlConnection Connect(ServerAddress address)
    {
        var connection = Source(address).CreateConnection();
        try
        {
            connection.Open();
            if (ProblemOf(address, connection.PostgreSqlVersion, connection.PostgresParameters.GetValueOrDefault("server_encoding")) is { } problem)
            {
                throw new ReportStoreException(problem);
            }

            return connection;
        }
        catch (Exception problem) when (problem is DbException or ArgumentException or SocketException or TimeoutException or IOException)
        {
            connection.Dispose();
            throw new ReportStoreException(Explain(address, problem), problem);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Why a server of a version and encoding cannot keep a store, or null.</summary>
    internal static StoreProblem? ProblemOf(ServerAddress address, Version version, string? encoding) =>
        version.Major < OldestServer ? StoreProblem.OldServer(address.Shown, version.ToString(), OldestServer)
        : encoding is not (null or "UTF8") ? StoreProblem.NotUnicode(address.Shown, encoding)
        : null;

    /// <summary>What <paramref name="problem"/> means for the user of a store.</summary>
    internal static StoreProblem Explain(ServerAddress address, Exception problem) => problem switch
    {
        // https://www.postgresql.org/docs/current/errcodes-appendix.html
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => StoreProblem.NoDatabase(address.Shown, address.Database),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } known =>
            StoreProblem.NotLetIn(address.Shown, known.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } known => StoreProblem.NotAllowed(address.Shown, known.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StoreProblem.ReadOnly(address.Shown),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreProblem.DiskFull(address.Shown),
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation } =>
            StoreProblem.InTheWay(address.Shown),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => StoreProblem.Locked(address.Shown),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } known => StoreProblem.Corrupted(address.Shown, known.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateFunction } known =>
            StoreProblem.Occupied(address.Shown, known.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } known =>
            StoreProblem.Unreachable(address.Shown, known.MessageText),
        PostgresException known => StoreProblem.ServerRefuses(address.Shown, $"{known.MessageText} ({known.SqlState})"),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } known => StoreProblem.Unreachable(address.Shown, known.InnerException!.Message),
        NpgsqlException or SocketException or TimeoutException => StoreProblem.Unreachable(address.Shown, problem.Message),
        _ => StoreProblem.Unusable(address.Shown, problem.Message),
    };

    private static PostgreSqlDatabase OpenAsItIs(ServerAddress address, bool mustExist)
    {
        var database = new PostgreSqlDatabase(Connect(address), address);
        try
        {
            if (mustExist && ServerSchema.VersionOf(database.Server) is null)
            {
                throw new ReportStoreException(StoreProblem.NoServerStore(address.Shown));
            }

            // Questions are short or stream; compiling them costs more than it saves.
            database.Set($"SET jit = off; SET default_transaction_read_only = {(mustExist ? "on" : "off")}");
            return database;
        }
        catch (DbException problem)
        {
            database.Dispose();
            throw new ReportStoreException(Explain(address, problem), problem);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The parts of the driver that are used, and no others: what is not named here is left out when the program is compiled natively.</summary>
    private static NpgsqlDataSource Source(ServerAddress address)
    {
        try
        {
            var builder = new NpgsqlSlimDataSourceBuilder(address.ConnectionString);
            builder.EnableTransportSecurity();
            builder.EnableArrays();
            builder.ConfigureTypeLoading(static loading => loading.EnableTypeLoading(false));
            return builder.Build();
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new ReportStoreException(StoreProblem.BadAddress(address.Shown, problem.Message), problem);
        }
    }
}
