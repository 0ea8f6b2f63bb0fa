using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>One report: what is told of it is what its record and its file say.</summary>
public sealed class ReportTests
{
    private static RunningServer Server => ServedFixtures.Server;

    [Test]
    public async Task The_record_is_the_canonical_one()
    {
        var exported = CommandRun.Of("query", "--store", ServedFixtures.Store, "--report", ServedFixtures.Pdf, "--format", "json").Output.TrimEnd('\n');

        Assert.That(await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/record", "application/json"), Is.EqualTo(exported));
    }

    [Test]
    public async Task The_header_counts_what_the_record_holds()
    {
        var header = await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}");
        var record = ReportJson.Read(await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/record", "application/json"));

        Assert.That(header.GetProperty("coverage").GetProperty("complete").GetInt32(), Is.EqualTo(record.Coverage.Complete));
        Assert.That(header.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("table_id").GetString()), Is.EqualTo(record.Tables.Select(table => table.TableId)));
        Assert.That(header.GetProperty("findings").GetProperty("fails").GetInt32(), Is.EqualTo(3));
        Assert.That(header.GetProperty("facts").GetInt32(), Is.EqualTo(record.Facts.Length));
        Assert.That(header.GetProperty("source").GetBoolean(), Is.True);
        Assert.That(header.GetProperty("report").GetProperty("forms_complete").GetInt32(), Is.EqualTo(record.Coverage.Complete));
    }

    [Test]
    public async Task A_form_is_laid_out_as_it_is_printed()
    {
        var id = ServedFixtures.Pdf[..8] + "-T01";
        var table = await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/tables/{id}");

        // 收入支出决算总表 as fixtures/03-wrong-total prints it: 收入 and 支出 over three columns each.
        Assert.That(Texts(table.GetProperty("header")[0]), Is.EqualTo(new[] { "收入", "支出" }));
        Assert.That(table.GetProperty("header")[0].EnumerateArray().Select(cell => cell.GetProperty("columnSpan").GetInt32()), Is.EqualTo(new[] { 3, 3 }));
        Assert.That(Texts(table.GetProperty("header")[1]), Is.EqualTo(new[] { "项目", "行次", "金额", "项目", "行次", "金额" }));
        var total = table.GetProperty("rows").EnumerateArray().Last(row => row.GetProperty("cells")[0].GetProperty("raw").GetString() == "总计").GetProperty("cells");
        Assert.That(total[2].GetProperty("raw").GetString(), Is.EqualTo("1,596.53"));
        Assert.That(total[2].GetProperty("value").GetString(), Is.EqualTo("15965300.00"));
        Assert.That(total[2].GetProperty("provenance").GetProperty("page").GetInt32(), Is.EqualTo(5));
        Assert.That(total[2].GetProperty("provenance").GetProperty("bbox").GetArrayLength(), Is.EqualTo(4));
        Assert.That(total[0].TryGetProperty("cellId", out _), Is.False);
    }

    [Test]
    public async Task Every_check_of_a_form_stands_over_the_cells_that_it_names()
    {
        var id = ServedFixtures.Pdf[..8] + "-T01";
        var table = await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/tables/{id}");
        var cells = table.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()).Where(cell => cell.TryGetProperty("cellId", out _)).ToList();
        var failing = table.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == "T.BAL.REV" && check.GetProperty("status").GetString() == "fails");

        Assert.That(
            cells.Where(cell => cell.GetProperty("checks").EnumerateArray().Any(check => check.GetString() == failing.GetProperty("findingId").GetString())).Select(cell => cell.GetProperty("cellId").GetString()),
            Is.EquivalentTo(failing.GetProperty("inputs").EnumerateArray().Select(input => input.GetString())));
    }

    [Test]
    public async Task Findings_of_a_cell_have_every_figure_with_its_place()
    {
        var cell = ServedFixtures.Pdf[..8] + "-T01-R33-C2";
        var findings = (await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/findings?status=fails&cell={cell}")).GetProperty("items");

        Assert.That(findings.GetArrayLength(), Is.Positive);
        Assert.That(findings[0].GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("provenance").GetProperty("page").GetInt32()), Has.All.Positive);
    }

    [Test]
    public async Task The_source_is_the_file_itself_in_whole_and_in_part()
    {
        using var whole = await Server.Client.GetAsync($"/api/reports/{ServedFixtures.Pdf}/source");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/reports/{ServedFixtures.Pdf}/source");
        request.Headers.Range = new RangeHeaderValue(100, 199);
        using var part = await Server.Client.SendAsync(request);

        Assert.That(Convert.ToHexStringLower(SHA256.HashData(bytes)), Is.EqualTo(ServedFixtures.Pdf));
        Assert.That(whole.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(whole.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
        Assert.That((int)part.StatusCode, Is.EqualTo(206));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes[100..200]));
    }

    [Test]
    public async Task What_is_no_pdf_is_saved_and_not_shown()
    {
        using var response = await Server.Client.GetAsync($"/api/reports/{ServedFixtures.Text}/source");

        Assert.That(response.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
    }

    [Test]
    public async Task Bytes_that_were_changed_since_are_not_the_source()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in/report.txt", await File.ReadAllBytesAsync(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.tab.txt")));
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
        await using var server = await RunningServer.StartAsync(folder["s.db"]);
        Assert.That((await server.AskAsync($"/api/reports/{ServedFixtures.Text}/source")).Status, Is.EqualTo(200));
        await File.AppendAllTextAsync(file, "changed");

        Assert.That(await server.AskAsync($"/api/reports/{ServedFixtures.Text}/source"), Is.EqualTo((404, "SRV016")));
    }

    [Test]
    public async Task A_page_has_its_text_and_its_forms()
    {
        var page = await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}/pages/5");

        Assert.That(page.GetProperty("pages").GetInt32(), Is.EqualTo(15));
        Assert.That(page.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("tableId").GetString()), Does.Contain(ServedFixtures.Pdf[..8] + "-T01"));
        Assert.That(await Server.AskAsync($"/api/reports/{ServedFixtures.Pdf}/pages/16"), Is.EqualTo((404, "SRV001")));
        Assert.That((await Server.GetAsync($"/api/reports/{ServedFixtures.Text}/pages/1")).GetProperty("blocks").GetArrayLength(), Is.GreaterThan(9));
    }

    [Test]
    public async Task A_panel_is_that_of_the_command_line()
    {
        var expected = CommandRun.Of("panel", "--store", ServedFixtures.Store, "--format", "csv").Output;

        Assert.That(await Server.GetAsync("/api/panel", "text/csv"), Is.EqualTo(expected));
        Assert.That(
            (await ListTests.PagesAsync("/api/panel?limit=500")).Select(row => row.GetRawText()),
            Is.EqualTo((await Server.GetAsync("/api/panel", "application/jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public async Task Series_hold_each_amount_of_the_panel_once()
    {
        var lines = (await ListTests.PagesAsync("/api/panel?limit=1000")).Where(line => line.GetProperty("sha256").GetString() == ServedFixtures.Pdf).Select(line => line.GetProperty("cell_id").GetString());
        var series = (await Server.GetAsync($"/api/series?sha256={ServedFixtures.Pdf}")).GetProperty("items").EnumerateArray();

        Assert.That(series.SelectMany(one => one.GetProperty("points").EnumerateArray()).Select(point => point.GetProperty("cell_id").GetString()), Is.EquivalentTo(lines));
    }

    [TestCase("", "SRV002")]
    [TestCase("/record", "SRV002")]
    [TestCase("/text", "SRV002")]
    [TestCase("/findings", "SRV002")]
    [TestCase("/pages/1", "SRV002")]
    [TestCase("/tables/x", "SRV002")]
    [TestCase("/source", "SRV016")]
    public async Task A_report_that_is_not_there_is_told(string part, string code) =>
        Assert.That(await Server.AskAsync($"/api/reports/{new string('0', 64)}{part}"), Is.EqualTo((404, code)));

    private static IEnumerable<string?> Texts(JsonElement line) => line.EnumerateArray().Select(cell => cell.GetProperty("text").GetString());
}
