using System.Diagnostics;
using System.Text.Json;
using Extractor.App;
using Extractor.TestSite;
using Extractor.TestSite.Serving;
using Extractor.TestSite.Systems;
using Extractor.Tests.App;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>The command <c>crawl</c> as a process, over real sockets and by the real clock.</summary>
public sealed class CrawlProcessTests
{
    private PublishingSite site;
    private TemporaryFolder folder;

    [SetUp]
    public async Task Start()
    {
        folder = new TemporaryFolder();
        site = await PublishingSite.StartAsync(WholeCrawl.Shelf, TimeProvider.System);
    }

    [TearDown]
    public async Task Stop()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public void One_command_leads_from_an_address_to_checked_records()
    {
        Run("s.db", site.StartOf(site.Nested));
        var expected = site.Nested.Edition.Documents.ToList();

        Assert.That(Origins("s.db").Select(static origin => (origin.Path, origin.Sha256)), Is.SupersetOf(expected.Select(static document => (document.Path, document.Sha256))));
        Assert.That(Records("s.db").Count(static record => record.GetProperty("findings").GetArrayLength() > 0), Is.Positive, "the records are checked");
        Assert.That(Ask("s.db", "SELECT count(*) FROM crawl_versions WHERE imported_by IS NULL"), Does.EndWith("\r\n0\r\n"));
    }

    [Test]
    public void A_document_that_two_sites_publish_is_one_with_two_origins()
    {
        Run("s.db", site.StartOf(site.Nested), Recipe(site.Static), Recipe(site.Json));
        var shared = site.Sound.SelectMany(static host => host.Edition.Documents.Select(document => (host, document)))
            .GroupBy(static published => published.document.Sha256)
            .Where(static published => published.Count() > 1)
            .ToDictionary(static published => published.Key, static published => published.Select(static one => one.host.Address + one.document.Path).Order(StringComparer.Ordinal).ToList());
        var origins = Origins("s.db").GroupBy(static origin => origin.Sha256).ToDictionary(static own => own.Key, static own => own.Select(static origin => origin.Url).Order(StringComparer.Ordinal).ToList());

        Assert.That(shared, Is.Not.Empty);
        Assert.That(shared.Keys.Select(sha256 => origins[sha256]), Is.EqualTo(shared.Values));
        Assert.That(Records("s.db").Count(record => shared.ContainsKey(Sha256Of(record))), Is.EqualTo(shared.Count), "one record each");
    }

    [Test]
    public void A_crawl_that_is_killed_again_and_again_ends_like_one_left_alone()
    {
        Run("whole.db", Recipe(site.Nested));
        foreach (var visits in (int[])[1, 4, 9, 2])
        {
            using var crawl = StartCrawl("s.db", Recipe(site.Nested));
            for (var seen = 0; seen < visits && crawl.StandardOutput.ReadLine() is not null; seen++)
            {
            }

            crawl.Kill();
            crawl.WaitForExit();
        }

        Run("s.db", Recipe(site.Nested));
        foreach (var table in (string[])["addresses", "versions", "links", "changes", "rounds"])
        {
            Assert.That(Dump("s.db", "crawl_" + table), Is.Not.Empty.And.EqualTo(Dump("whole.db", "crawl_" + table)), table);
        }

        Assert.That(Records("s.db").Select(Sha256Of), Is.EqualTo(Records("whole.db").Select(Sha256Of)));
    }

    private string Recipe(MunicipalHost host) => folder.Write(host.Name + ".json", SystemRecipe.Of(host.Name, site.StartOf(host), rate: 50, connections: 3));

    private void Run(string store, params string[] sites)
    {
        using var crawl = StartCrawl(store, sites);
        var error = crawl.StandardError.ReadToEndAsync();
        crawl.StandardOutput.ReadToEnd();
        crawl.WaitForExit();
        Assert.That(crawl.ExitCode, Is.Zero, error.Result);
    }

    private Process StartCrawl(string store, params string[] sites)
    {
        // A package that is a part of ASP.NET Core, which these tests use, is not copied beside them: the program runs with what they run with.
        var tests = Path.ChangeExtension(typeof(CrawlProcessTests).Assembly.Location, extension: null);
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json", typeof(Terminal).Assembly.Location, "crawl", .. sites, "--store", folder[store], "--allow-private", "--rate", "50", "--format", "jsonl"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    private string Ask(string store, string sql) => CommandRun.Of("sql", sql, "--store", folder[store], "--format", "csv").Output;

    /// <summary>The rows of a view as JSON, without what the clock says, in an order of their own.</summary>
    private List<string> Dump(string store, string view) =>
    [
        .. CommandRun.Of("sql", $"SELECT * FROM {view}", "--store", folder[store], "--format", "jsonl").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => string.Join(
                ", ",
                JsonDocument.Parse(line).RootElement.EnumerateObject()
                    .Where(static column => !column.Name.EndsWith("_at", StringComparison.Ordinal))
                    .Select(static column => $"{column.Name}: {column.Value}")))
            .Order(StringComparer.Ordinal),
    ];

    private List<JsonElement> Records(string store) =>
        [.. CommandRun.Of("export", "--store", folder[store]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    private IEnumerable<(string Url, string Path, string Sha256)> Origins(string store) =>
        from record in Records(store)
        from origin in record.GetProperty("document").GetProperty("origins").EnumerateArray()
        let url = origin.GetProperty("url").GetString()!
        select (url, new Uri(url).PathAndQuery, origin.GetProperty("sha256").GetString()!);

    private static string Sha256Of(JsonElement record) => record.GetProperty("document").GetProperty("sha256").GetString()!;
}
