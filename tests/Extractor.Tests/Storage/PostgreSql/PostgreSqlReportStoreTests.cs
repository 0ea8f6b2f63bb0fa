using Extractor.Storage;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>The store on a server keeps what every store promises.</summary>
public sealed class PostgreSqlReportStoreTests : ReportStoreContract
{
    private string place = string.Empty;

    [SetUp]
    public void StartEmpty() => place = DatabaseServer.NewPlace();

    protected override IReportStore Open() => ReportStores.Open(place, StoreAccess.Write);
}
