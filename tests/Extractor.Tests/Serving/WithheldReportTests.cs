using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Serving;

/// <summary>A report that may name persons is served to whoever asked for such reports, and to nobody else: no list, search or address has anything of it.</summary>
public sealed class WithheldReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Other => new('a', 64);

    private static string Withheld => new('b', 64);

    public void Dispose() => folder.Dispose();

    [OneTimeSetUp]
    public void Save()
    {
        using var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write);
        store.Save(SampleReports.Document('a'));
        store.Save(SampleReports.Document('b', issuer: "云岭市档案局", withPersonalData: true));
    }

    [TestCase("/api/reports")]
    [TestCase("/api/reports?order=recent")]
    [TestCase("/api/reports?order=failing")]
    [TestCase("/api/reports?q=%E6%A1%A3%E6%A1%88")]
    [TestCase("/api/search?q=%E6%A1%A3%E6%A1%88")]
    [TestCase("/api/tables")]
    [TestCase("/api/cells")]
    [TestCase("/api/cells?code=2080505")]
    [TestCase("/api/lines")]
    [TestCase("/api/facts")]
    [TestCase("/api/findings")]
    [TestCase("/api/review")]
    [TestCase("/api/panel")]
    [TestCase("/api/series?issuer=%E6%A1%A3%E6%A1%88")]
    public async Task A_list_has_nothing_of_it(string path)
    {
        await using var careful = await RunningServer.StartAsync(folder["s.db"]);
        await using var asked = await RunningServer.StartAsync(folder["s.db"], settings => settings with { WithPersonalData = true });

        var (without, with) = ((await careful.GetAsync(path)).ToString(), (await asked.GetAsync(path)).ToString());
        Assert.That(without, Does.Not.Contain(Withheld));
        Assert.That(with.Contains(Withheld, StringComparison.Ordinal), Is.EqualTo(with.Contains(Other, StringComparison.Ordinal)), "Both reports have the same content.");
        Assert.That(without.Contains(Other, StringComparison.Ordinal), Is.EqualTo(with.Contains(Other, StringComparison.Ordinal)));
    }

    [TestCase("")]
    [TestCase("/record")]
    [TestCase("/tables/bbbbbbbb-T01")]
    [TestCase("/findings")]
    [TestCase("/text")]
    [TestCase("/pages/1")]
    public async Task Its_addresses_find_nothing(string path)
    {
        await using var careful = await RunningServer.StartAsync(folder["s.db"]);
        await using var asked = await RunningServer.StartAsync(folder["s.db"], settings => settings with { WithPersonalData = true });

        Assert.That((await careful.AskAsync($"/api/reports/{Withheld}{path}")).Status, Is.EqualTo(404));
        Assert.That((await asked.AskAsync($"/api/reports/{Withheld}{path}")).Status, Is.EqualTo(200));
    }
}
