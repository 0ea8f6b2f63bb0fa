using System.Text.Json;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>Lists: each of their forms tells the same rows, pages follow each other without a gap, filters narrow, and what was not changed is not sent again.</summary>
public sealed class ListTests
{
    private static RunningServer Server => ServedFixtures.Server;

    [TestCase("reports", 7)]
    [TestCase("tables", 7)]
    [TestCase("cells", 211)]
    [TestCase("lines", 97)]
    [TestCase("facts", 13)]
    [TestCase("failures", 1)]
    public async Task Pages_lines_and_csv_hold_the_rows_of_the_view(string view, int size)
    {
        var expected = Sql($"SELECT count(*) AS n FROM {view}").Single().GetProperty("n").GetInt64();
        var paged = await PagesAsync($"/api/{view}?limit={size}");
        var lines = (await Server.GetAsync($"/api/{view}", "application/jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var csv = (await Server.GetAsync($"/api/{view}", "text/csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(paged, Has.Count.EqualTo(expected).And.Not.Empty);
        Assert.That(lines, Is.EqualTo(paged.Select(row => row.GetRawText())));
        Assert.That(csv, Has.Length.EqualTo(expected + 1));
        Assert.That(csv[0].Split(','), Is.EqualTo(paged[0].EnumerateObject().Select(member => member.Name)));
        Assert.That(paged.Select(row => row.GetRawText()).Distinct().Count(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_row_has_the_values_of_the_view()
    {
        var row = (await Server.GetAsync($"/api/cells?sha256={ServedFixtures.Pdf}&limit=1")).GetProperty("items")[0];
        var stored = Sql($"SELECT * FROM cells WHERE sha256 = '{ServedFixtures.Pdf}' AND position = 0 AND table_id LIKE '%-T01'").Single();

        foreach (var member in stored.EnumerateObject().Where(member => member.Name is not "bbox"))
        {
            Assert.That(row.GetProperty(member.Name).ToString(), Is.EqualTo(member.Value.ToString()), member.Name);
        }

        Assert.That(row.GetProperty("bbox").GetRawText(), Is.EqualTo(stored.GetProperty("bbox").GetString()));
    }

    [TestCase("/api/cells?verification=contradicted", "SELECT count(*) AS n FROM cells WHERE verification = 'contradicted'")]
    [TestCase("/api/cells?code=208*", "SELECT count(*) AS n FROM cells WHERE code GLOB '208*'")]
    [TestCase("/api/cells?code=208&measure=expenditure.total", "SELECT count(*) AS n FROM cells WHERE code = '208' AND measure = 'expenditure.total'")]
    [TestCase("/api/cells?minAmount=10000000&maxAmount=20000000", "SELECT count(*) AS n FROM cells WHERE CAST(amount_yuan AS REAL) BETWEEN 10000000 AND 20000000")]
    [TestCase("/api/lines?form=fa.total", "SELECT count(*) AS n FROM lines WHERE form = 'FA.TOTAL'")]
    [TestCase("/api/tables?status=empty", "SELECT count(*) AS n FROM tables WHERE status = 'empty'")]
    [TestCase("/api/facts?family=threePublic", "SELECT count(*) AS n FROM facts WHERE family = 'threePublic' OR family GLOB 'threePublic.*'")]
    [TestCase("/api/findings?limit=1000", "SELECT count(*) AS n FROM findings WHERE status IN ('fails', 'differs', 'zero-base')")]
    [TestCase("/api/findings?status=holds", "SELECT count(*) AS n FROM findings WHERE status = 'holds'")]
    [TestCase("/api/findings?minSeverity=high", "SELECT count(*) AS n FROM findings WHERE severity = 'high' AND status IN ('fails', 'differs', 'zero-base')")]
    [TestCase("/api/reports?kind=budget", "SELECT count(*) AS n FROM reports WHERE kind = 'budget'")]
    [TestCase("/api/reports?form=BG.TOTAL", "SELECT count(DISTINCT sha256) AS n FROM tables WHERE form = 'BG.TOTAL'")]
    [TestCase("/api/reports?failing=true", "SELECT count(*) AS n FROM reports WHERE failing_count > 0")]
    [TestCase("/api/reports?order=recent", "SELECT count(*) AS n FROM reports")]
    [TestCase("/api/reports?order=failing", "SELECT count(*) AS n FROM reports")]
    [TestCase("/api/review?limit=1000", "SELECT count(*) AS n FROM cells WHERE verification IN ('unverified', 'contradicted') AND amount_yuan <> '0.00'")]
    public async Task A_filter_takes_what_the_view_says(string path, string sql)
    {
        var expected = Sql(sql).Single().GetProperty("n").GetInt32();
        var rows = await PagesAsync(path);

        Assert.That(expected, Is.Positive);
        Assert.That(rows, Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task Findings_come_by_severity_then_by_difference()
    {
        var rows = await PagesAsync("/api/findings?limit=2");
        var weights = rows.Select(row => (row.GetProperty("severity_rank").GetInt32(), Math.Abs(decimal.Parse(row.GetProperty("difference").GetString() ?? "0", null)))).ToList();

        Assert.That(weights, Is.EqualTo(weights.OrderByDescending(weight => weight.Item1).ThenByDescending(weight => weight.Item2)));
        Assert.That(rows[0].GetProperty("figures").GetArrayLength(), Is.GreaterThan(1));
        Assert.That(rows[0].GetProperty("figures")[0].GetProperty("figure_id").GetString(), Is.EqualTo(rows[0].GetProperty("inputs").GetString()!.Split(' ')[0]));
    }

    [Test]
    public async Task The_review_queue_comes_by_amount_times_doubt()
    {
        var rows = await PagesAsync("/api/review?limit=9");

        Assert.That(rows.Select(row => row.GetProperty("weight").GetDouble()), Is.Ordered.Descending);
        foreach (var row in rows)
        {
            var doubt = row.GetProperty("verification").GetString() == "contradicted" ? 1 : 0.25;
            Assert.That(row.GetProperty("weight").GetDouble(), Is.EqualTo(Math.Abs(double.Parse(row.GetProperty("amount_yuan").GetString()!, null)) * doubt).Within(1e-6));
        }
    }

    [Test]
    public async Task Words_are_found_with_their_place()
    {
        var hits = await PagesAsync("/api/search?q=公务接待费&limit=3");
        var reports = await PagesAsync("/api/reports?q=公务接待费&limit=1");

        Assert.That(hits, Is.Not.Empty);
        Assert.That(hits.Select(hit => hit.GetProperty("text").GetString()!.Replace(" ", "", StringComparison.Ordinal)), Has.All.Contain("公务接待费"));
        Assert.That(reports.Select(report => report.GetProperty("sha256").GetString()), Is.EquivalentTo(hits.Select(hit => hit.GetProperty("sha256").GetString()).Distinct()));
        Assert.That(reports[0].GetProperty("snippet").GetString(), Does.Contain("公务接待费"));
    }

    [TestCase("/api/reports?limit=0", 400, "SRV003")]
    [TestCase("/api/reports?limit=1001", 400, "SRV003")]
    [TestCase("/api/reports?limit=many", 400, "SRV003")]
    [TestCase("/api/reports?limit=1&limit=2", 400, "SRV003")]
    [TestCase("/api/reports?kind=novel", 400, "SRV003")]
    [TestCase("/api/reports?division=42a", 400, "SRV003")]
    [TestCase("/api/reports?q=%20", 400, "SRV003")]
    [TestCase("/api/reports?cursor=abc", 400, "SRV004")]
    [TestCase("/api/search", 400, "SRV003")]
    [TestCase("/api/cells?sha256=xyz", 400, "SRV003")]
    [TestCase("/api/series", 400, "SRV003")]
    [TestCase("/api/nothing", 404, "SRV001")]
    public async Task What_makes_no_sense_is_told(string path, int status, string code) =>
        Assert.That(await Server.AskAsync(path), Is.EqualTo((status, code)));

    [Test]
    public async Task A_cursor_is_good_for_its_own_list_only()
    {
        var next = (await Server.GetAsync("/api/cells?limit=1")).GetProperty("next").GetString();

        Assert.That(await Server.AskAsync($"/api/cells?limit=5&cursor={next}"), Is.EqualTo((200, (string?)null)));
        Assert.That(await Server.AskAsync($"/api/cells?limit=1&status=zero&cursor={next}"), Is.EqualTo((400, "SRV004")));
        Assert.That(await Server.AskAsync($"/api/lines?limit=1&cursor={next}"), Is.EqualTo((400, "SRV004")));
    }

    [Test]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var first = await Server.Client.GetAsync("/api/reports");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Server.Client.SendAsync(request);

        Assert.That((int)second.StatusCode, Is.EqualTo(304));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task No_form_that_is_wanted_is_no_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports");
        request.Headers.Accept.ParseAdd("image/png");
        using var response = await Server.Client.SendAsync(request);

        Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((406, "SRV012")));
    }

    [Test]
    public async Task The_change_feed_tells_each_document_once_and_goes_on_from_a_number()
    {
        var all = await PagesAsync("/api/changes?limit=2");
        var later = await PagesAsync("/api/changes?since=3");

        Assert.That(all.Select(change => change.GetProperty("sequence").GetInt64()), Is.EqualTo(new long[] { 1, 2, 3, 4 }));
        Assert.That(all.Count(change => change.GetProperty("state").GetString() == "failed"), Is.EqualTo(1));
        Assert.That(later.Single().GetRawText(), Is.EqualTo(all[^1].GetRawText()));
    }

    /// <summary>All rows of a list, page by page.</summary>
    internal static async Task<List<JsonElement>> PagesAsync(string path)
    {
        var rows = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await Server.GetAsync(path + (cursor is null ? string.Empty : (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "cursor=" + cursor));
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        return rows;
    }

    private static List<JsonElement> Sql(string sql) =>
        [.. CommandRun.Of("sql", "--store", ServedFixtures.Store, sql, "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
