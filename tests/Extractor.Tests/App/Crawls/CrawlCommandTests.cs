using System.Text.Json;
using Extractor.App;
using Extractor.App.Commands.Crawls;
using Extractor.App.Reports;
using Extractor.Crawling;
using Extractor.Tests.Sources.Archives;
using Extractor.Tests.Storage;
using static Extractor.Tests.App.Crawls.CrawledMunicipality;

namespace Extractor.Tests.App.Crawls;

/// <summary>From addresses to checked records, over kills and changes of the site.</summary>
public sealed class CrawlCommandTests
{
    private CrawledMunicipality site = null!;

    [SetUp]
    public void PublishTwoReports()
    {
        site = new CrawledMunicipality();
        site.Publish("shuili", "2024-09-20", (FileOf("shuili"), Report("01-plain-final-accounts")));
        site.Publish("jiaoyu", "2024-09-25", (FileOf("jiaoyu"), Report("03-wrong-total")));
    }

    [TearDown]
    public void Remove() => site.Dispose();

    [Test]
    public void One_command_leads_from_a_recipe_to_checked_records()
    {
        var run = site.Crawl("--format", "json");
        using var summary = JsonDocument.Parse(run.Bytes);
        var crawled = summary.RootElement.GetProperty("sites")[0];

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        Assert.That(
            ("site,state,asked,fetched,new".Split(',').Select(name => crawled.GetProperty(name).ToString())),
            Is.EqualTo(new[] { "czj", "finished", "5", "5", "4" }));
        Assert.That(summary.RootElement.GetProperty("import").GetProperty("reports").GetInt32(), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("czj: round 1 finished, 5 asked, 4 new").And.Contain("2 documents: 2 reports"));
        Assert.That(
            StoreFile.Ask(site.Store, "SELECT file_name || ' ' || source_url || ' ' || retrieved_at || ' ' || path FROM sources ORDER BY path"),
            Is.EqualTo(new[]
            {
                $"jiaoyu.docx {FileOf("jiaoyu")} 2024-10-01T02:03:04.000Z {FileOf("jiaoyu")}", $"shuili.docx {FileOf("shuili")} 2024-10-01T02:03:04.000Z {FileOf("shuili")}",
            }));
    }

    [Test]
    public void A_second_crawl_with_nothing_new_asks_for_the_list_only_and_reads_nothing()
    {
        site.Crawl();
        site.Fetcher.Asked.Clear();
        site.Clock.Advance(TimeSpan.FromDays(1));
        var run = site.Crawl("--format", "json");

        Assert.That(site.Fetcher.Asked, Is.EqualTo(new[] { Start }));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(JsonDocument.Parse(run.Bytes).RootElement.GetProperty("import").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM runs"), Is.EqualTo(new[] { "1" }), "no import begins for nothing");
    }

    [Test]
    public void What_appears_and_changes_is_told_and_imported()
    {
        site.Crawl();
        site.Unlist("jiaoyu");
        site.Publish("weijian", "2024-09-28", (FileOf("weijian"), Report("05-wide-budget")));
        site.Unlist("shuili");
        site.Publish("shuili", "2024-09-30", (FileOf("shuili"), Report("01-plain-final-accounts", "report.doc")));
        site.Clock.Advance(TimeSpan.FromDays(1));
        var run = site.Crawl();

        Assert.That(run.Error, Does.Contain("2 new, 1 changed, 2 vanished, 0 moved"));
        Assert.That(run.Error, Does.Contain($"changed: {FileOf("shuili")}").And.Contain($"vanished: {FileOf("jiaoyu")}"));
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM reports"), Is.EqualTo(new[] { "4" }), "what vanished and the old version stay");
        Assert.That(StoreFile.Ask(site.Store, $"SELECT count(*) FROM crawl_versions WHERE address = '{FileOf("shuili")}'"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void The_same_bytes_at_several_addresses_are_one_document_with_several_origins()
    {
        site.Crawl();
        site.Clock.Advance(TimeSpan.FromDays(1));
        site.Publish("archive", "2024-09-30", (FileOf("archive"), Report("01-plain-final-accounts")));
        var run = site.Crawl();
        var sha256 = StoreFile.Ask(site.Store, $"SELECT key FROM sources WHERE path = '{FileOf("archive")}'").Single();
        var record = JsonDocument.Parse(CommandRun.Of("query", "--store", site.Store, "--report", sha256, "--format", "json").Output).RootElement;

        Assert.That(run.Error, Does.Contain("1 documents: 0 reports, 0 without a known form, 1 unchanged"), "it is not read again");
        Assert.That(
            record.GetProperty("document").GetProperty("origins").GetRawText(),
            Is.EqualTo($$"""[{"url":"{{FileOf("archive")}}","retrievedAt":"2024-10-02T02:03:04.000Z","sha256":"{{sha256}}"},{"url":"{{FileOf("shuili")}}","retrievedAt":"2024-10-01T02:03:04.000Z","sha256":"{{sha256}}"}]"""));
        Assert.That(CommandRun.Of("export", "--store", site.Store).Output.Split('\n'), Has.Some.EqualTo(record.GetRawText()));
        Assert.That(CommandRun.Of("query", "--store", site.Store, "--report", sha256).Output, Does.Contain($"from     {FileOf("archive")}, 2024-10-02T02:03:04.000Z"));
    }

    [Test]
    public void A_report_in_an_archive_has_the_address_and_hash_of_the_archive()
    {
        var archive = new ZipBuilder().Add("决算/2022.docx", Report("03-wrong-total", "report.docx")).Add("说明.txt", "说明"u8.ToArray()).ToBytes();
        site.Publish("zip", "2024-09-30", (FileOf("zip", "zip"), archive));
        site.Unlist("jiaoyu");
        site.Crawl();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(archive));
        var record = CommandRun.Of("export", "--store", site.Store).Output.Split('\n').Single(line => line.Contains("2022.docx", StringComparison.Ordinal));

        Assert.That(record, Does.Contain($$"""
            "origins":[{"url":"{{FileOf("zip", "zip")}}","retrievedAt":"2024-10-01T02:03:04.000Z","sha256":"{{hash}}"}]
            """.Trim()));
        Assert.That(StoreFile.Ask(site.Store, "SELECT path FROM sources WHERE file_name = '2022.docx'"), Is.EqualTo(new[] { FileOf("zip", "zip") + "!/决算/2022.docx" }));
    }

    [Test]
    public void Fetched_only_is_imported_by_the_next_crawl()
    {
        var fetched = site.Crawl("--fetch-only");
        var before = StoreFile.Ask(site.Store, "SELECT count(*) FROM reports").Single();
        site.Crawl();

        Assert.That(fetched.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(before, Is.EqualTo("0"));
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM reports"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void An_import_that_was_cut_off_is_gone_on_with()
    {
        site.Crawl("--fetch-only");
        using var stop = new CancellationTokenSource();
        var read = 0;
        var cut = CommandRun.At(
            site.Clock,
            terminal => new CrawlCommand(terminal, _ => site.Fetcher, (document, token) =>
            {
                if (read++ == 1)
                {
                    stop.Cancel();
                    token.ThrowIfCancellationRequested();
                }

                return ReportReading.Read(document, token);
            }),
            [site.Folder["site.json"], "--store", site.Store, "--quiet", "--jobs", "1"],
            stop.Token);
        var run = site.Crawl();

        Assert.That(cut.ExitCode, Is.EqualTo(ExitCode.Cancelled), cut.Error);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM reports"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void A_crawl_that_is_cancelled_goes_on_with_the_same_command()
    {
        using var stop = new CancellationTokenSource();
        site.Fetcher.Asking = address =>
        {
            if (address == FileOf("shuili"))
            {
                stop.Cancel();
            }
        };
        var cancelled = site.Crawl(stop.Token);
        site.Fetcher.Asking = static _ => { };
        site.Fetcher.Asked.Clear();
        var run = site.Crawl();

        Assert.That(cancelled.ExitCode, Is.EqualTo(ExitCode.Cancelled));
        Assert.That(cancelled.Error, Does.Contain("run the same command again"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(site.Fetcher.Asked, Does.Contain(FileOf("shuili")).And.None.EqualTo(Start), "it is the same round");
        Assert.That(StoreFile.Ask(site.Store, "SELECT state FROM crawl_rounds"), Is.EqualTo(new[] { "finished" }));
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM reports"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void An_address_that_fails_is_listed_and_tried_again()
    {
        site.Fetcher.Fail(FileOf("jiaoyu"), CrawlProblems.Network("refused"));
        var failed = site.Crawl();
        site.Fetcher.Fail(FileOf("jiaoyu"), null);
        var run = site.Crawl();

        Assert.That(failed.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(failed.Error, Does.Contain($"failed: {FileOf("jiaoyu")}: CRW012"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        Assert.That(StoreFile.Ask(site.Store, "SELECT count(*) FROM reports"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Nothing_at_all_is_a_failure_of_the_network()
    {
        site.Fetcher.Fail(Start, CrawlProblems.Network("refused"));

        Assert.That(site.Crawl().ExitCode, Is.EqualTo(ExitCode.Network));
    }

    [Test]
    public void A_pace_for_one_crawl_is_no_other_recipe()
    {
        site.Crawl("--fetch-only");
        site.Fetcher.Asked.Clear();
        site.Crawl("--rate", "5", "--connections", "1", "--fetch-only");

        Assert.That(site.Fetcher.Asked, Is.EqualTo(new[] { Start }));
    }

    [Test]
    public void Events_tell_programs_of_each_visit_and_document()
    {
        string[] arguments = [site.Folder["site.json"], "--store", site.Store, "--jobs", "1", "--format", "jsonl"];
        var run = CommandRun.At(
            site.Clock, terminal => new CrawlCommand(terminal, _ => site.Fetcher, static (document, token) => ReportReading.Read(document, token)), arguments);
        var events = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString());

        Assert.That(events, Is.EqualTo(new[] { "visit", "visit", "visit", "visit", "visit", "crawled", "started", "document", "document", "finished" }));
    }

    [TestCase("ftp://czj.example/", ExitCode.Usage, "no address of the web")]
    [TestCase("none.json", ExitCode.Unreadable, "crawl init")]
    public void What_is_no_site_is_told(string named, int code, string told)
    {
        var run = CommandRun.Of("crawl", named, "--store", site.Store);

        Assert.That(run.ExitCode, Is.EqualTo(code));
        Assert.That(run.Error, Does.Contain(told));
        Assert.That(File.Exists(site.Store), Is.False);
    }

    [Test]
    public void A_file_that_is_no_recipe_and_a_pace_of_nothing_are_told()
    {
        site.Folder.Write("bad.json", "{\"schema\": 1}");

        Assert.That(CommandRun.Of("crawl", site.Folder["bad.json"], "--store", site.Store), Has.Property("ExitCode").EqualTo(ExitCode.Usage).And.Property("Error").Contains("no recipe"));
        Assert.That(CommandRun.Of("crawl", Start, "--store", site.Store, "--rate", "0"), Has.Property("ExitCode").EqualTo(ExitCode.Usage));
        Assert.That(
            CommandRun.Of("crawl", site.Folder["site.json"], site.Folder["site.json"], "--store", site.Store),
            Has.Property("ExitCode").EqualTo(ExitCode.Usage).And.Property("Error").Contains("name czj"));
    }
}
