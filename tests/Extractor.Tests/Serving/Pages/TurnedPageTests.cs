using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Rows;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving.Pages;

/// <summary>A page that was read turned is shown turned: places are those of the upright page. Here all pages of a fixture are said to lie on their side.</summary>
public sealed class TurnedPageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string sha256 = string.Empty;

    public void Dispose() => folder.Dispose();

    [OneTimeSetUp]
    public void Save()
    {
        folder.Write("in/report.pdf", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total", "report.chromium.pdf")));
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet", "--keep-sources");
        using var store = ReportStores.Open(folder["s.db"], StoreAccess.Write);
        sha256 = store.ListReports(ReportFilter.All).Single().Sha256;
        var report = ReportJson.Read(store.ReadReport(sha256)!);
        report = report with
        {
            RecognisedPages = [.. Enumerable.Range(1, report.Document.Pages!.Value).Select(page => new RecognisedPage(page, RecognitionReason.NoText, 90, 1.5m, 300, ["pp"]))],
        };
        store.Save(
            new ImportedDocument
            {
                Sha256 = sha256,
                FileName = "report.pdf",
                RelativePath = "report.pdf",
                ExtractorVersion = ExtractorVersion.Current,
                Report = ReportRows.Of(report, [], ReportJson.Write(report)),
            },
            replace: true);
    }

    [Test]
    public async Task The_header_tells_by_how_much_each_page_is_turned()
    {
        await using var server = await RunningServer.StartAsync(folder["s.db"]);
        var pages = (await server.GetAsync($"/api/reports/{sha256}")).GetProperty("recognisedPages");

        Assert.That((pages[1].GetProperty("page").GetInt32(), pages[1].GetProperty("turn").GetInt32(), pages[1].GetProperty("skew").GetDecimal()), Is.EqualTo((2, 90, 1.5m)));
    }

    [Test]
    public async Task A_turned_page_is_shown_turned()
    {
        await using var server = await RunningServer.StartAsync(folder["s.db"]);
        await using var reader = await Reader.OpenAsync(server, $"#/reports/{sha256}");
        await reader["td.figure.verification-contradicted"].First.ClickAsync();
        await reader[".pdf-page[data-page=\"5\"][data-drawn]"].WaitForAsync();
        var size = (await reader.Page.Locator(".pdf-page[data-page=\"5\"] svg").GetAttributeAsync("viewBox"))!.Split(' ')[2..].Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToArray();

        Assert.That(size, Is.EqualTo(new[] { 842d, 595d }).Within(1), "The fixture's pages are upright sheets of A4.");
        Assert.That(await reader.Page.Locator(".pdf-page[data-page=\"5\"] canvas").GetAttributeAsync("style"), Does.Contain("rotate(1.5deg)"));
    }
}
