using System.Text.Json;
using Extractor.App;
using Extractor.Crawling;
using static Extractor.Tests.App.Crawls.CrawledMunicipality;

namespace Extractor.Tests.App.Crawls;

/// <summary>How crawled sites stand, on days that the tests choose.</summary>
public sealed class CrawlStatusCommandTests
{
    /// <summary>The issuer of the first fixture, whose report is about 2022 and listed on the day that the tests say.</summary>
    private const string Issuer = "朔云川市栖霞渡区水利局";

    private CrawledMunicipality site = null!;

    [SetUp]
    public void Start() => site = new CrawledMunicipality();

    [TearDown]
    public void Remove() => site.Dispose();

    [TestCase("2023-09-01", "2023-09-20", "published", "on-time")]
    [TestCase("2023-10-01", "2023-09-20", "published", "on-time")]
    [TestCase("2023-12-31", "2023-10-08", "published", "late")]
    public void A_report_is_published_on_time_or_late(string on, string listed, string state, string late)
    {
        Name(Issuer);
        site.Publish("shuili", listed, (FileOf("shuili"), Report("01-plain-final-accounts")));
        site.Crawl();

        Assert.That(Calendar(on), Does.Contain($"czj,{state},final-accounts,2022,{Issuer},2023-09-30,{listed},{late},{FileOf("shuili")}"));
    }

    [TestCase("2024-09-30", "expected")]
    [TestCase("2024-10-01", "missing")]
    public void Who_published_in_an_earlier_year_is_expected_to_until_the_last_day_is_over(string on, string state)
    {
        site.Publish("shuili", "2023-09-20", (FileOf("shuili"), Report("01-plain-final-accounts")));
        site.Crawl();

        Assert.That(Calendar(on).Where(static line => line.Contains(",2023,", StringComparison.Ordinal)), Is.EqualTo(new[] { $"czj,{state},final-accounts,2023,{Issuer},2024-09-30,,," }));
    }

    [Test]
    public void Issuers_that_the_recipe_names_are_compared_as_in_a_panel()
    {
        Name(Issuer + "（汇总）", "教育局");
        site.Publish("shuili", "2023-09-20", (FileOf("shuili"), Report("01-plain-final-accounts")));
        site.Crawl();

        Assert.That(Calendar("2023-12-31").Select(static line => string.Join(',', line.Split(',')[1..5])), Is.EqualTo(new[]
        {
            $"published,final-accounts,2022,{Issuer}（汇总）", "missing,final-accounts,2022,教育局",
        }));
    }

    [Test]
    public void Without_a_day_it_is_today()
    {
        site.Publish("shuili", "2023-09-20", (FileOf("shuili"), Report("01-plain-final-accounts")));
        site.Crawl();
        site.Clock.SetUtcNow(new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.That(JsonDocument.Parse(site.Status("--format", "json").Bytes).RootElement.GetProperty("on").GetString(), Is.EqualTo("2025-01-01"));
    }

    [Test]
    public void The_last_round_of_a_site_is_told_with_changes_failures_and_silent_hosts()
    {
        site.Publish("shuili", "2024-09-20", (FileOf("shuili"), Report("01-plain-final-accounts")), ("http://old.example/a.pdf", "%PDF-"u8.ToArray()));
        Allow("old.example");
        site.Fetcher.Fail("http://old.example/a.pdf", CrawlProblems.Network("refused"));
        site.Crawl();
        site.Unlist("shuili");
        site.Clock.Advance(TimeSpan.FromDays(401));
        site.Publish("jiaoyu", "2024-09-20", ("http://old.example/b.pdf", "%PDF-"u8.ToArray()));
        site.Fetcher.Fail("http://old.example/b.pdf", CrawlProblems.Network("refused"));
        site.Crawl();
        var run = site.Status("--site", "czj");
        var json = JsonDocument.Parse(site.Status("--format", "json").Bytes).RootElement.GetProperty("sites")[0];

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        Assert.That(run.Output, Does.Contain("czj: round 2 finished").And.Contain($"vanished: {FileOf("shuili")}").And.Contain("failed: http://old.example/b.pdf: CRW012"));
        Assert.That(run.Output, Does.Contain("silent: old.example: no good answer since ever").And.Contain("silent: czj.example: nothing new since 2024-10-01"));
        Assert.That(json.GetProperty("hosts").EnumerateArray().Select(static host => $"{host.GetProperty("host")} {host.GetProperty("silence")}"), Is.EqualTo(new[] { "czj.example nothing-new", "old.example no-answer" }));
        Assert.That(json.GetProperty("addresses").GetProperty("failed").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void A_site_that_was_never_crawled_is_told()
    {
        site.Publish("shuili", "2024-09-20");
        site.Crawl();

        Assert.That(site.Status("--site", "none"), Has.Property("ExitCode").EqualTo(ExitCode.Unreadable).And.Property("Error").Contains("none"));
        Assert.That(CommandRun.Of("crawl", "status", "--store", site.Store, "--on", "2024-13-01").ExitCode, Is.EqualTo(ExitCode.Usage));
    }

    private IEnumerable<string> Calendar(string on) => site.Status("--on", on, "--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Skip(1).Select(static line => line[..line.LastIndexOf(',')]);

    private void Name(params string[] issuers) => Replace(
        "\"by\": \"09-30\"", $"\"by\": \"09-30\", \"issuers\": [{string.Join(", ", issuers.Select(static issuer => $"\"{issuer}\""))}]");

    private void Allow(string host) => Replace("\"lists\":", $"\"hosts\": [\"czj.example\", \"{host}\"], \"lists\":");

    private void Replace(string before, string after) =>
        site.Folder.Write("site.json", File.ReadAllText(site.Folder["site.json"]).Replace(before, after, StringComparison.Ordinal));
}
