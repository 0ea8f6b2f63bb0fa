using System.Text.Json.Nodes;
using Extractor.App;
using Extractor.App.Commands;
using Extractor.App.Reports;

namespace Extractor.Tests.App;

/// <summary><c>check</c>: findings of files without a store.</summary>
public sealed class CheckCommandTests
{
    private static readonly string Sound = Fixture("01-plain-final-accounts", "report.tab.txt");

    private static readonly string Wrong = Fixture("03-wrong-total", "report.tab.txt");

    private static readonly string WrongPdf = Fixture("03-wrong-total", "report.chromium.pdf");

    [Test]
    public void A_violation_ends_with_4_and_is_told_in_both_languages()
    {
        var run = CommandRun.Of("check", Wrong);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Violations));
            Assert.That(run.Output, Does.Contain("high    fails").And.Contain("超出四舍五入").And.Contain("beyond the"));
            Assert.That(run.Error, Is.Empty);
        });
    }

    [TestCase("none", 0)]
    [TestCase("high", ExitCode.Violations)]
    [TestCase("low", ExitCode.Violations)]
    public void The_severity_that_fails_can_be_chosen_and_what_is_shown_does_not_matter(string failOn, int exitCode) =>
        Assert.That(CommandRun.Of("check", Wrong, "--fail-on", failOn, "--status", "rounding").ExitCode, Is.EqualTo(exitCode));

    [Test]
    public void A_sound_report_ends_with_0_and_its_held_checks_can_be_listed()
    {
        Assert.That(CommandRun.Of("check", Sound).ExitCode, Is.Zero);
        Assert.That(CommandRun.Of("check", Sound, "--status", "holds").Output, Does.Contain("holds          T.BAL  FA.TOTAL  line "));
    }

    [Test]
    public void A_document_that_cannot_be_read_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("check", folder["none.pdf"], Sound, "--format", "json");
        var documents = JsonNode.Parse(run.Output)!["documents"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
            Assert.That(run.Error, Does.Contain("SRC006"));
            Assert.That(documents.Select(document => document!["failure"]?["code"]?.GetValue<string>()), Is.EqualTo(new[] { "SRC006", null }));
            Assert.That(CommandRun.Of("check", folder["none.pdf"]).ExitCode, Is.EqualTo(ExitCode.Unreadable));
        });
    }

    [Test]
    public void A_document_that_a_bug_keeps_from_being_read_costs_no_other()
    {
        ReadReport failing = (document, cancellation) => document.Identity.FileName.EndsWith(".pdf", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken")
            : ReportReading.Read(document, cancellation);
        var run = CommandRun.Of(terminal => new CheckCommand(terminal, failing), WrongPdf, Wrong);

        Assert.That((run.ExitCode, run.Error.Contains("APP001", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Violations, true)));
    }

    [Test]
    public void Json_holds_findings_as_the_record_does()
    {
        var finding = JsonNode.Parse(CommandRun.Of("check", Wrong, "--format", "json").Output)!["documents"]![0]!["findings"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That(finding["severity"]!.GetValue<string>(), Is.EqualTo("high"));
            Assert.That(finding["message"]!["zh"]!.GetValue<string>(), Is.Not.Empty);
            Assert.That(finding["figures"]!.AsArray(), Has.Count.GreaterThan(1));
            Assert.That(finding["figures"]![0]!["part"]!.GetValue<string>(), Is.EqualTo("total"));
            Assert.That(finding["figures"]![0]!["provenance"]!["line"]!.GetValue<int>(), Is.Positive);
        });
    }

    /// <summary>The rules of SARIF 2.1.0 that a log of this shape can break: required members, indexes, kinds and levels, URIs.</summary>
    [Test]
    public void A_sarif_log_keeps_the_rules_of_its_format()
    {
        using var folder = new TemporaryFolder();
        var log = JsonNode.Parse(CommandRun.Of("check", Wrong, WrongPdf, folder["不 在.pdf"], "--format", "sarif", "--min-severity", "info").Output)!;
        var run = log["runs"]!.AsArray().Single()!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        var artifacts = run["artifacts"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(log["version"]!.GetValue<string>(), Is.EqualTo("2.1.0"));
            Assert.That(log["$schema"]!.GetValue<string>(), Does.EndWith("sarif-2.1.0.json"));
            Assert.That(run["tool"]!["driver"]!["name"]!.GetValue<string>(), Is.EqualTo("Extractor"));
            Assert.That(rules.Select(rule => rule!["id"]!.GetValue<string>()), Is.Unique);
            Assert.That(rules.Select(rule => rule!["shortDescription"]!["text"]!.GetValue<string>()), Has.All.EndsWith("."));
            Assert.That(artifacts, Has.Count.EqualTo(3));
            Assert.That(artifacts[0]!["hashes"]!["sha-256"]!.GetValue<string>(), Has.Length.EqualTo(64));
            Assert.That(run["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>(), Is.False);
            Assert.That(run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray().Single()!["descriptor"]!["id"]!.GetValue<string>(), Is.EqualTo("SRC006"));
            Assert.That(new Uri(artifacts[2]!["location"]!["uri"]!.GetValue<string>()).LocalPath, Is.EqualTo(folder["不 在.pdf"]));
        });

        foreach (var result in run["results"]!.AsArray().OfType<JsonNode>())
        {
            AssertResult(result, rules, artifacts);
        }

        Assert.That(run["results"]!.AsArray().Select(result => result!["kind"]!.GetValue<string>()), Has.Some.EqualTo("fail").And.Some.EqualTo("pass"));
        Assert.That(run["results"]!.AsArray().Any(result => result!["locations"]![0]!["physicalLocation"]!["region"] is not null), "a text has lines");
        Assert.That(run["results"]!.AsArray().Any(result => result!["locations"]![0]!["properties"]?["page"] is not null), "a PDF has pages");
    }

    [TestCase("a/b c.pdf", "a/b%20c.pdf")]
    [TestCase("决算.txt", "%E5%86%B3%E7%AE%97.txt")]
    [TestCase("/data/a#1.pdf", "file:///data/a%231.pdf")]
    [TestCase("a:b.txt", "a%3Ab.txt")]
    [TestCase("-", "standard-input")]
    public void A_path_is_a_uri_reference(string path, string uri) => Assert.That(SarifLocation.UriOf(path), Is.EqualTo(uri));

    private static void AssertResult(JsonNode result, JsonArray rules, JsonArray artifacts)
    {
        var kind = result["kind"]!.GetValue<string>();
        var level = result["level"]!.GetValue<string>();
        Assert.That(kind, Is.AnyOf("fail", "pass", "open", "notApplicable", "informational"));
        Assert.That(level, kind == "fail" ? Is.AnyOf("error", "warning", "note") : Is.EqualTo("none"));
        Assert.That(result["message"]!["text"]!.GetValue<string>(), Is.Not.Empty);
        Assert.That(rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>(), Is.EqualTo(result["ruleId"]!.GetValue<string>()));
        Assert.That(result["partialFingerprints"]!["findingId/v1"]!.GetValue<string>(), Is.Not.Empty);
        foreach (var location in result["locations"]!.AsArray().Concat(result["relatedLocations"]?.AsArray() ?? []))
        {
            var place = location!["physicalLocation"]!;
            var artifact = artifacts[place["artifactLocation"]!["index"]!.GetValue<int>()]!;
            Assert.That(place["artifactLocation"]!["uri"]!.GetValue<string>(), Is.EqualTo(artifact["location"]!["uri"]!.GetValue<string>()));
            Assert.That(place["region"]?["startLine"]?.GetValue<int>() ?? 1, Is.Positive);
        }
    }

    private static string Fixture(string folder, string file) => Path.Combine(RepositoryFolders.Root, "fixtures", folder, file);
}
