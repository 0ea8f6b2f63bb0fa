using Extractor.Storage.PostgreSql;
using Extractor.Storage.Relational;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// Opens stores. The place of a store is the path of a file, or the address of a database on a server:
/// <c>postgres://user@host:port/database</c>, see <see cref="ServerAddress"/>.
/// </summary>
public static class ReportStores
{
    /// <summary>Whether a place is on a server.</summary>
    public static bool IsServer(string place) => ServerAddress.IsOne(place);

    /// <summary>A place as it may be shown: without a password.</summary>
    public static string Shown(string place) => IsServer(place) ? ServerAddress.Parse(place).Shown : place;

    /// <summary>Opens a store. One of an older version is brought up to date, also for reading; a new one is made for writing.</summary>
    /// <exception cref="ReportStoreException">The store cannot be used; code and message say why.</exception>
    public static RelationalReportStore Open(string place, StoreAccess access) => IsServer(place)
        ? PostgreSqlReportStore.Open(ServerAddress.Parse(place), access)
        : SqliteReportStore.Open(place, access);

    /// <summary>Asks a store in the SQL of its database.</summary>
    /// <param name="place">The store.</param>
    /// <param name="sql">One statement that reads.</param>
    /// <param name="timeLimit">How long it may take.</param>
    /// <param name="time">Where that is measured.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    /// <exception cref="SqlStatementException">The statement makes no sense, does more than read, or took too long.</exception>
    public static ISqlQuestion Ask(string place, string sql, TimeSpan timeLimit, TimeProvider time, CancellationToken cancellationToken) => IsServer(place)
        ? ServerQuestion.Ask(ServerAddress.Parse(place), sql, timeLimit, time, cancellationToken)
        : SqlQuestion.Ask(place, sql, timeLimit, time, cancellationToken);

    /// <summary>Holds a store for one import at a time.</summary>
    /// <exception cref="ReportStoreException">Another import has it.</exception>
    internal static IDisposable TakeForImport(string place) => IsServer(place) ? ServerImportLock.Take(ServerAddress.Parse(place)) : ImportLock.Take(place);

    /// <summary>The folder of the kept source files of a store.</summary>
    /// <exception cref="ReportStoreException">The address of a server names none.</exception>
    internal static SourceFolder FindSources(string place) =>
        TryFindSources(place) ?? throw new ReportStoreException(StoreProblem.NoSourceFolder(Shown(place)));

    /// <summary>The same, or null where the address of a server names none.</summary>
    internal static SourceFolder? TryFindSources(string place) =>
        !IsServer(place) ? SourceFolder.Of(place)
        : ServerAddress.Parse(place).Sources is { } folder ? SourceFolder.At(folder)
        : null;

    /// <summary>What the names of folders begin with that belong to a store: its file, or the folder that the address of its server names.</summary>
    /// <exception cref="ReportStoreException">The address of a server names none.</exception>
    internal static string FindFolders(string place) => IsServer(place) ? FindSources(place).Path : place;

    /// <summary>Opens the connection to a store.</summary>
    internal static StoreDatabase Connect(string place, StoreAccess access) => IsServer(place)
        ? ServerConnection.Open(ServerAddress.Parse(place), access)
        : new SqliteDatabase(StoreConnection.Open(place, access, SqliteReportStore.UsualLockTimeout), place);

    /// <summary>Opens the connection to a store for reading without bringing it up to date, whatever version of ours it has.</summary>
    internal static StoreDatabase ConnectAsItIs(string place) => IsServer(place)
        ? ServerConnection.OpenAsItIs(ServerAddress.Parse(place))
        : new SqliteDatabase(StoreConnection.OpenAsItIs(place), place);
}
