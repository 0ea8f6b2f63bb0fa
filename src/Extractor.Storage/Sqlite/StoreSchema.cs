using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The shape of the database file. <c>PRAGMA user_version</c> holds its version, <c>PRAGMA application_id</c> tells a store of ours
/// from any other SQLite file.
/// </summary>
internal static class StoreSchema
{
    /// <summary>The version that this program reads and writes.</summary>
    internal const int Version = 8;

    /// <summary>The oldest version that is brought up to date when it is opened.</summary>
    internal const int OldestMigrated = 4;

    /// <summary>"EXTR" in ASCII.</summary>
    private const int ApplicationId = 0x45585452;

    /// <summary>The scripts of the base tables, in the order in which they are run.</summary>
    private static readonly string[] Tables = ["sqlite/tables", "sqlite/runs", "sqlite/search"];

    /// <summary>The scripts that version 6 adds, in their order: nothing of version 5 changes by them.</summary>
    private static readonly string[] Additions = ["sqlite/crawls", "sqlite/changes", "sqlite/patches", "sqlite/order"];

    /// <summary>The scripts that version 7 adds.</summary>
    private static readonly string[] Queues = ["sqlite/queues"];

    /// <summary>The scripts that version 8 adds.</summary>
    private static readonly string[] Notes = ["sqlite/persons", "sqlite/pictures"];

    /// <summary>Run last: the views have the names that tables of older versions had.</summary>
    private static readonly string[] Views = ["relational/codes", "sqlite/views", "relational/crawl-views"];

    /// <summary>Whether a file carries the mark of a store: big-endian at its place in the header of SQLite's file format, chapter 1.3.</summary>
    internal static bool Marks(string path)
    {
        const int Place = 68;
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[Place + sizeof(int)];
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && BinaryPrimitives.ReadInt32BigEndian(header[Place..]) == ApplicationId;
    }

    /// <summary>
    /// Checks that the file is a store; brings one of an older version up to date and makes the schema in an empty file when writing.
    /// </summary>
    internal static void Prepare(SqliteConnection connection, string path, StoreAccess access)
    {
        var version = Number(connection, "PRAGMA user_version");
        var isNew = version == 0 && access == StoreAccess.Write && IsEmpty(connection);
        if (!isNew && (version == 0 || Number(connection, "PRAGMA application_id") != ApplicationId))
        {
            throw new ReportStoreException(StoreProblem.NotAStore(path));
        }

        if (version > Version)
        {
            throw new ReportStoreException(StoreProblem.NewerVersion(path, version, Version));
        }

        if (!isNew && version < OldestMigrated)
        {
            throw new ReportStoreException(StoreProblem.OlderVersion(path, version, OldestMigrated));
        }

        if (access == StoreAccess.Write)
        {
            // WAL lets readers go on while one writer commits; NORMAL is still consistent after a kill. The indexes of some thousand reports
            // fit into 64 MB (SQLite's own 2 MB made each report dearer than the one before), and a log of 32 MB takes in what they share.
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;");
        }

        if (isNew)
        {
            Create(connection, path);
        }
        else if (version < Version)
        {
            Migrate(connection);
        }

        Execute(connection, "PRAGMA foreign_keys = ON");
    }

    /// <summary>Whether the file is a store of ours, of any version.</summary>
    internal static bool IsStore(SqliteConnection connection) => Number(connection, "PRAGMA application_id") == ApplicationId;

    /// <summary>The version of the schema of a store.</summary>
    internal static long VersionOf(SqliteConnection connection) => Number(connection, "PRAGMA user_version");

    private static void Create(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction();

        // Another process may have made the schema while this one waited for the lock.
        if (Number(connection, "PRAGMA user_version") == Version)
        {
            return;
        }

        if (!IsEmpty(connection))
        {
            throw new ReportStoreException(StoreProblem.NotAStore(path));
        }

        Run(connection, [.. Tables, .. Additions, .. Queues, .. Notes, .. Views]);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    /// <summary>All in one transaction: a migration that is cut off leaves the old store as it was.</summary>
    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();

        // Another process may have done it while this one waited for the lock.
        var version = Number(connection, "PRAGMA user_version");
        if (version == Version)
        {
            return;
        }

        Run(connection, version switch
        {
            OldestMigrated => [.. Tables, "sqlite/4-to-5", .. Additions, .. Queues, .. Notes],
            5 => [.. Additions, .. Queues, .. Notes],
            6 => [.. Queues, .. Notes],
            _ => Notes,
        });
        DropViews(connection);
        Run(connection, Views);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    /// <summary>Views hold nothing: those of an older version make way for the present ones.</summary>
    private static void DropViews(SqliteConnection connection)
    {
        var names = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                names.Add(rows.GetString(0));
            }
        }

        foreach (var name in names)
        {
            Execute(connection, $"DROP VIEW \"{name.Replace("\"", "\"\"")}\"");
        }
    }

    private static bool IsEmpty(SqliteConnection connection) => Number(connection, "SELECT count(*) FROM sqlite_master") == 0;

    /// <summary>The text of an embedded script.</summary>
    internal static string Script(string name)
    {
        using var stream = typeof(StoreSchema).Assembly.GetManifestResourceStream(name + ".sql")
            ?? throw new InvalidOperationException($"The script {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Run(SqliteConnection connection, string[] scripts)
    {
        foreach (var script in scripts)
        {
            Execute(connection, Script(script));
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text: the schema, pragmas and quoted names above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text: the pragmas above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
