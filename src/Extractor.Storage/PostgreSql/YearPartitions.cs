using System.Globalization;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// Makes the partitions of a fiscal year before its first report is saved. That is done on a connection of its own and is over at once: it waits for
/// nobody who saves, and nobody who saves waits for it, because a table that is attached takes no lock that saving does not get along with.
/// </summary>
internal sealed class YearPartitions(NpgsqlConnection connection, ServerAddress address)
{
    private static readonly string[] Tables = ["stored_cells", "stored_findings", "stored_facts", "stored_passages"];

    private readonly HashSet<int> prepared = [0];

    /// <summary>Returns the partition of a fiscal year; its tables are there.</summary>
    internal int Prepare(int? fiscalYear)
    {
        var partition = DocumentId.PartitionOf(fiscalYear);
        if (prepared.Contains(partition))
        {
            return partition;
        }

        if (!IsThere(connection, partition))
        {
            using var other = ServerConnection.Connect(address);
            Make(other, partition);
        }

        // A transaction that is open looks again at what is attached when it takes a lock that it does not hold yet.
        Run(connection, $"LOCK TABLE {string.Join(", ", Tables.Select(table => NameOf(table, partition)))} IN ROW EXCLUSIVE MODE");
        prepared.Add(partition);
        return partition;
    }

    private static void Make(NpgsqlConnection connection, int partition)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({ServerSchema.LockClass + 2}, 'stored_documents'::regclass::oid::integer)"));
        if (!IsThere(connection, partition))
        {
            foreach (var table in Tables)
            {
                var name = NameOf(table, partition);
                Run(connection, $"CREATE TABLE {name} (LIKE {table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)");
                Run(connection, string.Create(
                    CultureInfo.InvariantCulture, $"ALTER TABLE {table} ATTACH PARTITION {name} FOR VALUES FROM ({DocumentId.First(partition)}) TO ({DocumentId.First(partition + 1)})"));
            }
        }

        transaction.Commit();
    }

    private static string NameOf(string table, int partition) => string.Create(CultureInfo.InvariantCulture, $"{table}_{DocumentId.YearOf(partition)}");

    private static bool IsThere(NpgsqlConnection connection, int partition) =>
        Run(connection, $"SELECT to_regclass('{NameOf(Tables[^1], partition)}') IS NOT NULL") is true;

    private static object? Run(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of this class and whole numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
