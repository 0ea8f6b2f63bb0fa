using System.Text.Json.Nodes;
using Extractor.Tests.App;

namespace Extractor.Tests.Packages;

/// <summary>The packages as a user gets them: installed from a feed into a new project, their readmes' samples compiled and run.</summary>
public sealed class InstallationTests
{
    private static readonly string Report = Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total", "report.libreoffice.pdf");

    private readonly PackageConsumer consumer = new();

    [OneTimeSetUp]
    public void InstallAndCompile()
    {
        var samples = PackedRelease.Libraries.Select(ReadmeSample.Of).ToList();
        var choices = string.Concat(samples.Select(sample => $"case \"{sample.Package}\": {sample.ClassName}.Run(); break;\n"));
        consumer.Build(
            PackedRelease.Libraries,
            [
                ("Program.cs", $"switch (args[0])\n{{\n{choices}}}\n"),
                .. samples.Select(sample => (sample.ClassName + ".cs", sample.AsSource())),
            ]);
        File.Copy(Report, consumer["report.pdf"]);
    }

    [OneTimeTearDown]
    public void Remove() => consumer.Dispose();

    [Test]
    public void Numbers_are_read_as_the_readme_says() => Assert.That(
        consumer.Run("Extractor").Split('\n'),
        Does.Contain("12345600.00 yuan, exact to 100.00").And.Contain("Amount 544.54万元").And.Contain("Percentage 3.2%"));

    [Test]
    public void Glyphs_of_a_pdf_are_listed_with_their_places() =>
        Assert.That(consumer.Run("Extractor.Pdf"), Does.Match("(?m)^收 [0-9]+\\.[0-9] [0-9]+\\.[0-9]$"));

    [Test]
    public void Tables_are_listed_with_their_pages() =>
        Assert.That(consumer.Run("Extractor.Sources"), Does.Match("(?m)^收入支出决算总表: [1-9][0-9]* rows, [1-9][0-9]* columns, page [1-9]"));

    [Test]
    public void What_fails_is_told_and_the_record_is_written()
    {
        var output = consumer.Run("Extractor.Fiscal");
        var record = JsonNode.Parse(File.ReadAllText(consumer["report.json"]))!;

        Assert.That(output, Does.Match("(?m)^.+ 20[0-9]{2}: [1-9][0-9]* forms$").And.Contain("beyond the"));
        Assert.That(record["schema"]!.GetValue<string>(), Is.EqualTo("cn-fiscal-report/1"));
    }

    [Test]
    public void A_report_is_kept_and_listed()
    {
        Assert.That(consumer.Run("Extractor.Storage"), Does.Match("^.+ 20[0-9]{2}\n$"));
        Assert.That(CommandRun.Of("sql", "SELECT count(*) FROM tables", "--store", consumer["reports.db"], "--format", "csv").Output, Does.Match("\r\n[1-9]"));
    }

    [Test]
    public void Links_of_a_list_are_found() =>
        Assert.That(consumer.Run("Extractor.Crawling"), Is.EqualTo("https://www.example.gov.cn/jsgk/2023/t1.html 某局2023年度部门决算 2024-09-20\n"));

    [Test]
    public void The_tool_is_installed_and_reads_a_report()
    {
        consumer.Dotnet("tool", "install", PackedRelease.Tool, "--version", PackedRelease.Version, "--tool-path", consumer["tool"]);
        var tool = consumer["tool/extractor"];

        Assert.That(ProgramRun.Of(tool, "--version").Trim(), Is.EqualTo(PackedRelease.Version));
        Assert.That(ProgramRun.Of(tool, "extract", Report), Is.EqualTo(CommandRun.Of("extract", Report).Output));

        // The store needs SQLite's library of this platform, which the tool brings for every one.
        ProgramRun.Of(tool, "import", Report, "--store", consumer["tool.db"], "--quiet");
        Assert.That(ProgramRun.Of(tool, "query", "--store", consumer["tool.db"], "--format", "jsonl"), Does.StartWith("{"));
    }
}
