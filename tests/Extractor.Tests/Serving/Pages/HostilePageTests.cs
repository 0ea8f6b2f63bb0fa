using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Serving.Pages;

/// <summary>A report's text is shown and does nothing: no markup, no script, no turned direction, no torn layout.</summary>
public sealed class HostilePageTests
{
    private const string Label = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>\u202Eevil\u2066\u0007";
    private static readonly string Issuer = "\u202E<b>局</b>" + new string('W', 5000);
    private static readonly string Huge = new('9', 1 << 20);
    private static readonly string Sha256 = new('a', 64);

    private readonly TemporaryFolder folder = new();
    private RunningServer server = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        var json = ReportJson.Write(SampleReports.FiscalReport())
            .Replace("\"12.60\"", JsonSerializer.Serialize(Huge), StringComparison.Ordinal)
            .Replace("\"一、财政拨款收入\"", JsonSerializer.Serialize(Label), StringComparison.Ordinal)
            .Replace($"\"{SampleReports.FiscalReport().Issuer.Name}\"", JsonSerializer.Serialize(Issuer), StringComparison.Ordinal);
        using (var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write))
        {
            store.Save(SampleReports.Document() with { Report = ReportRows.Of(ReportJson.Read(json), [], json) });
        }

        server = await RunningServer.StartAsync(folder["s.db"]);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [TestCase(360)]
    [TestCase(1280)]
    public async Task A_hostile_report_is_inert_and_keeps_the_layout(int width)
    {
        await using var reader = await Reader.OpenAsync(server, "#/reports/" + Sha256, width);
        await reader[".printed-table"].WaitForAsync();
        var label = reader[".printed-table th.label"].First;

        Assert.That(await label.InnerTextAsync(), Does.Contain("<script>window.owned=1</script>").And.Contain("⟨U+202E⟩evil⟨U+2066⟩⟨U+0007⟩"));
        Assert.That(await label.Locator("bdi").CountAsync(), Is.EqualTo(1), "its direction is its own");
        Assert.That(await reader["main img, main script, main b:not(.number)"].CountAsync(), Is.Zero);
        Assert.That(await reader.Page.EvaluateAsync<bool>("window.owned === undefined"), Is.True);
        Assert.That(await reader.Page.EvaluateAsync<double>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        Assert.That((await reader["td.figure", "99999"].First.BoundingBoxAsync())!.Width, Is.LessThan(500));
        Assert.That((await reader["td.figure", "99999"].First.BoundingBoxAsync())!.Height, Is.LessThan(300));
    }

    [Test]
    public async Task A_cell_of_a_megabyte_is_cut_and_can_be_read_in_full()
    {
        await using var reader = await Reader.OpenAsync(server, "#/reports/" + Sha256);
        await reader["td.figure", "99999"].First.ClickAsync();
        await reader[".cell-panel button", "显示全文"].ClickAsync();
        await reader[".long-text-all"].WaitForAsync();

        Assert.That((await reader[".long-text-all"].TextContentAsync())!, Has.Length.EqualTo(Huge.Length));
        Assert.That((await reader[".cell-panel"].BoundingBoxAsync())!.Height, Is.LessThan(500));
        Assert.That(await reader.Page.EvaluateAsync<double>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(1280));
    }

    [TestCase("")]
    [TestCase("#/review")]
    [TestCase("#/charts")]
    public async Task Lists_keep_their_width(string place)
    {
        await using var reader = await Reader.OpenAsync(server, place, 360);
        await reader["main :is(tbody tr, .queue li, figure, .empty)"].First.WaitForAsync();

        Assert.That(await reader.Page.EvaluateAsync<double>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(360));
        Assert.That(await reader["main b:not(.number), main img"].CountAsync(), Is.Zero);
    }
}
