using System.Globalization;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>The tables and views of a store on a server. The table <c>stored_schema</c> marks a store of ours and holds the version of its schema.</summary>
internal static class ServerSchema
{
    /// <summary>The version that this program reads and writes.</summary>
    internal const int Version = 3;

    /// <summary>"EXTR" in ASCII: the first half of our advisory locks; the next number is that of the change feed.</summary>
    internal const int LockClass = 0x45585452;

    private const int SchemaLock = LockClass + 2;

    /// <summary>What makes each version out of the one before, the first out of nothing.</summary>
    private static readonly string[][] Steps = [["postgresql/tables", "postgresql/runs", "postgresql/search", "postgresql/crawls", "postgresql/changes", "postgresql/patches", "postgresql/order"], ["postgresql/queues"], ["postgresql/persons", "postgresql/pictures"]];

    /// <summary>Made anew in every version: views hold nothing.</summary>
    private static readonly string[] Views = ["relational/codes", "postgresql/views", "relational/crawl-views"];

    /// <summary>Checks that the schema is a store; makes one when writing, and brings one of an older version up to date.</summary>
    /// <exception cref="ReportStoreException">It is none, or one of a newer program.</exception>
    internal static void Prepare(NpgsqlConnection connection, ServerAddress address, StoreAccess access)
    {
        var version = VersionOf(connection);
        if (version is null && access == StoreAccess.Read)
        {
            throw new ReportStoreException(StoreProblem.NoServerStore(address.Shown));
        }

        if (version != Version)
        {
            BringUpToDate(connection, address);
        }
    }

    /// <summary>The version of the store in the schema of a connection, or null when there is none.</summary>
    internal static long? VersionOf(NpgsqlConnection connection)
    {
        if (Ask(connection, "SELECT 1 WHERE to_regclass('stored_schema') IS NOT NULL") is null)
        {
            return null;
        }

        return Convert.ToInt64(Ask(connection, "SELECT max(version) FROM stored_schema"), CultureInfo.InvariantCulture);
    }

    /// <summary>The text of an embedded script.</summary>
    internal static string Script(string name)
    {
        using var stream = typeof(ServerSchema).Assembly.GetManifestResourceStream(name + ".sql")
            ?? throw new InvalidOperationException($"The script {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>All in one transaction, which only one process at a time begins: a migration that is cut off leaves the store as it was.</summary>
    private static void BringUpToDate(NpgsqlConnection connection, ServerAddress address)
    {
        using var transaction = connection.BeginTransaction();
        Ask(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({SchemaLock}, hashtext($1))"), address.Schema);
        if (Ask(connection, "SELECT 1 FROM pg_namespace WHERE nspname = $1", address.Schema) is null)
        {
            Execute(connection, $"CREATE SCHEMA {ServerAddress.Quoted(address.Schema)}");
        }

        // Another process may have done it while this one waited for the lock.
        var version = VersionOf(connection) ?? 0;
        if (version > Version)
        {
            throw new ReportStoreException(StoreProblem.NewerVersion(address.Shown, version, Version));
        }

        if (version == Version)
        {
            return;
        }

        DropViews(connection);
        foreach (var script in Steps.Skip((int)version).SelectMany(static step => step).Concat(Views))
        {
            Execute(connection, Script(script));
        }

        Execute(connection, "CREATE TABLE IF NOT EXISTS stored_schema (version INTEGER NOT NULL); DELETE FROM stored_schema");
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO stored_schema (version) VALUES ({Version})"));
        transaction.Commit();
    }

    /// <summary>Ours only: others may have views in the same schema.</summary>
    private static void DropViews(NpgsqlConnection connection)
    {
        if (VersionOf(connection) is not null)
        {
            Execute(connection, $"DROP VIEW IF EXISTS {string.Join(", ", Extractor.Storage.Views.StoreViews.All.Select(static view => view.Name))}");
        }
    }

    private static object? Ask(NpgsqlConnection connection, string sql, params ReadOnlySpan<string> values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of this class; values only ever come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command.ExecuteScalar();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts that the program carries, and a quoted name.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
