using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Serving;

/// <summary>A report is hostile input: whatever its text is, answers stay what they are and hand it on untouched.</summary>
public sealed class HostileReportTests
{
    private static readonly string Script = "<script>alert(1)</script>\u202E\u2066\"',\r\n=cmd|' /C calc'!A0\u0001";
    private static readonly string Huge = new('九', 1 << 20);

    [Test]
    public async Task Text_comes_out_as_it_went_in()
    {
        using var folder = new TemporaryFolder();
        var old = ReportJson.Write(SampleReports.FiscalReport());
        var json = old.Replace("\"12.60\"", JsonSerializer.Serialize(Huge), StringComparison.Ordinal).Replace("\"一、财政拨款收入\"", JsonSerializer.Serialize(Script), StringComparison.Ordinal);
        using (var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write))
        {
            store.Save(SampleReports.Document() with { Report = ReportRows.Of(ReportJson.Read(json), [], json) });
        }

        await using var server = await RunningServer.StartAsync(folder["s.db"]);
        var sha256 = new string('a', 64);
        var table = await server.GetAsync($"/api/reports/{sha256}/tables/{sha256[..8]}-T01");
        var cells = (await server.GetAsync("/api/cells")).GetProperty("items").EnumerateArray().ToList();
        var csv = await server.GetAsync("/api/cells", "text/csv");

        Assert.That(table.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("raw").GetString(), Is.EqualTo(Script));
        Assert.That(table.GetProperty("rows")[0].GetProperty("cells")[3].GetProperty("raw").GetString(), Is.EqualTo(Huge));
        Assert.That(cells.Select(cell => cell.GetProperty("row_label").GetString()), Does.Contain(Script));
        Assert.That(csv, Does.Contain($"\"{Script.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        using var search = await server.Client.GetAsync("/api/search?q=script");
        Assert.That(search.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
    }
}
