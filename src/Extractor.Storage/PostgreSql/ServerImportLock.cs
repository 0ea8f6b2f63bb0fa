using System.Data.Common;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// Holds a store on a server for one import at a time: an advisory lock of a session, which the server takes back however the process ends. Those
/// who save single documents need none.
/// </summary>
internal sealed class ServerImportLock : IDisposable
{
    private readonly NpgsqlConnection session;

    private ServerImportLock(NpgsqlConnection session) => this.session = session;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="ReportStoreException">Another import has it, or the server cannot be used.</exception>
    internal static ServerImportLock Take(ServerAddress address)
    {
        var connection = ServerConnection.Connect(address);
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock($1, hashtext($2))";
            command.Parameters.Add(new NpgsqlParameter { Value = ServerSchema.LockClass });
            command.Parameters.Add(new NpgsqlParameter { Value = address.Schema });
            return command.ExecuteScalar() is true
                ? new ServerImportLock(connection)
                : throw new ReportStoreException(StoreProblem.BeingImported(address.Shown));
        }
        catch (DbException problem)
        {
            connection.Dispose();
            throw new ReportStoreException(ServerConnection.Explain(address, problem), problem);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();
}
