using Extractor.Storage.Relational;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// The store on a PostgreSQL server: many processes on many machines save into it at once. Saving the same document twice is the same as saving it
/// once, whoever is first.
/// </summary>
internal sealed class PostgreSqlReportStore : RelationalReportStore
{
    private PostgreSqlReportStore(PostgreSqlDatabase database, StoreAccess access)
        : base(database, access)
    {
    }

    /// <summary>Opens the store at an address.</summary>
    /// <exception cref="ReportStoreException">The store cannot be used; code and message say why.</exception>
    internal static PostgreSqlReportStore Open(ServerAddress address, StoreAccess access) => new(ServerConnection.Open(address, access), access);
}
