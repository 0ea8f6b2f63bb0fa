using System.Text.Json;
using Extractor.App;
using Extractor.App.Commands;
using Extractor.App.Reports;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Sources.Archives;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>A batch over good and bad files.</summary>
public sealed class ImportCommandTests
{
    private static readonly byte[] TruncatedZip = [.. "PK\u0003\u0004"u8, .. "word/document.xml"u8, 1, 2, 3];

    [Test]
    public void A_bad_file_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var reports = WriteMixed(folder);
        var run = CommandRun.Of("import", reports, "--store", folder["s.db"], "--format", "json", "--quiet", "--jobs", "3");
        using var summary = JsonDocument.Parse(run.Bytes);
        var failures = summary.RootElement.GetProperty("failures").EnumerateArray()
            .Select(failure => $"{failure.GetProperty("path").GetString()} {failure.GetProperty("code").GetString()}");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(summary.RootElement.GetProperty("documents").GetInt32(), Is.EqualTo(6));
        Assert.That(summary.RootElement.GetProperty("withoutForms").GetInt32(), Is.EqualTo(3), "two texts, one of them named .pdf, and a nested one");
        Assert.That(failures, Is.EqualTo(new[] { "empty.pdf SRC001", "image.pdf SRC038", "truncated.docx SRC004" }));
        Assert.That(run.Error, Does.Contain("failed: empty.pdf: SRC001"));

        var failed = CommandRun.Of("query", "--store", folder["s.db"], "--failed", "--format", "csv");
        Assert.That(failed.Output.Split("\r\n").Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(new[] { "empty.pdf", "image.pdf", "truncated.docx", "" }));
    }

    [Test]
    public void Files_in_archives_are_documents_with_a_path_of_their_own()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        var report = File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.docx"));
        File.WriteAllBytes(folder["in/公开.zip"], new ZipBuilder()
            .Add(ZipBuilder.Gbk("决算/2023.docx"), report)
            .Add("内.zip", new ZipBuilder().Add("说明.txt", "说明"u8.ToArray()).ToBytes())
            .Add("坏.pdf", "%PDF-1.7"u8.ToArray()).ToBytes());
        File.WriteAllBytes(folder["in/空.zip"], new ZipBuilder().ToBytes());

        var run = CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--format", "json", "--quiet");
        using var summary = JsonDocument.Parse(run.Bytes);
        var failures = summary.RootElement.GetProperty("failures").EnumerateArray()
            .Select(failure => $"{failure.GetProperty("path").GetString()} {failure.GetProperty("code").GetString()}");
        using var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Read);

        Assert.Multiple(() =>
        {
            Assert.That(summary.RootElement.GetProperty("reports").GetInt32(), Is.EqualTo(1));
            Assert.That(summary.RootElement.GetProperty("withoutForms").GetInt32(), Is.EqualTo(1));
            Assert.That(failures, Is.EqualTo(new[] { "公开.zip!/坏.pdf SRC004", "空.zip SRC033" }));
            Assert.That(store.ListDocuments(Extractor.Fiscal.ExtractorVersion.Current).Select(document => document.RelativePath), Does.Contain("公开.zip!/决算/2023.docx").And.Contain("公开.zip!/内.zip!/说明.txt"));
        });
    }

    [TestCase(30)]
    [TestCase(60)]
    public void A_file_that_was_cut_is_read_as_far_as_it_goes_and_never_called_done(int percent)
    {
        var whole = File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.chromium.pdf"));
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        File.WriteAllBytes(folder["in/cut.pdf"], whole[..(whole.Length * percent / 100)]);

        var alone = CommandRun.Of("extract", folder["in/cut.pdf"]);
        var batch = CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");

        Assert.Multiple(() =>
        {
            Assert.That(alone.ExitCode, Is.EqualTo(ExitCode.Unreadable));
            Assert.That(alone.Error, Does.Contain("PDF"));
            Assert.That(batch.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
            Assert.That(batch.Error, Does.Contain("cut.pdf: "));
        });
    }

    [Test]
    public void Importing_again_reads_nothing_and_still_names_the_failures()
    {
        using var folder = new TemporaryFolder();
        var reports = WriteMixed(folder);
        CommandRun.Of("import", reports, "--store", folder["s.db"], "--quiet");
        var before = CommandRun.Of("export", "--store", folder["s.db"]).Output;
        var again = CommandRun.Of(
            terminal => new ImportCommand(terminal, (_, _) => throw new InvalidOperationException("must not be read")),
            reports, "--store", folder["s.db"], "--quiet");

        Assert.That(again.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(again.Error, Does.Contain("6 documents: 0 reports, 0 without a known form, 3 unchanged, 3 failed"));
        Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output, Is.EqualTo(before));
    }

    [Test]
    public void An_exception_is_a_failure_of_its_file_and_named_a_bug()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲\n");
        folder.Write("in/b.txt", "乙\n");
        var run = Import(folder, (document, _) => document.Identity.FileName == "a.txt"
            ? throw new InvalidOperationException("broken invariant")
            : SampleReports.Record());

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(run.Error, Does.Contain("failed: a.txt: APP001 Internal error: InvalidOperationException").And.Contain("broken invariant"));
        Assert.That(run.Error, Does.Contain("2 documents: 1 reports"));
    }

    [Test]
    public void A_file_that_takes_too_long_is_given_up()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲\n");
        var run = Import(
            folder,
            (_, cancellation) =>
            {
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
                return SampleReports.Record();
            },
            "--time-limit",
            "1");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(run.Error, Does.Contain("failed: a.txt: APP002"));
    }

    [Test]
    public void The_export_is_the_same_whatever_the_number_of_readers_and_the_order_of_paths()
    {
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(0, 40).Select(i => folder.Write($"in/{i % 3}/{i}.txt", $"第{i}号\n项目\t金额\n合计\t{i}.00\n")).ToArray();
        CommandRun.Of("import", folder["in"], "--store", folder["one.db"], "--jobs", "1", "--quiet");
        CommandRun.Of(["import", .. names.Reverse(), "--store", folder["many.db"], "--jobs", "8", "--quiet"]);
        var one = CommandRun.Of("export", "--store", folder["one.db"]);
        CommandRun.Of("export", "--store", folder["many.db"], "--out", folder["many.jsonl"]);

        Assert.That(one.Output.Split('\n'), Has.Length.EqualTo(41));
        Assert.That(File.ReadAllBytes(folder["many.jsonl"]), Is.EqualTo(one.Bytes));
    }

    [Test]
    public void Progress_is_a_line_a_file_in_the_order_of_the_files()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("import", WriteMixed(folder), "--store", folder["s.db"], "--jobs", "4");
        var progress = run.Error.Split('\n').Where(line => line.StartsWith('[')).Select(line => line.Split(' ')[1].TrimEnd(':'));

        Assert.That(run.Bytes, Is.Empty);
        Assert.That(progress, Is.EqualTo(new[] { "a.txt", "empty.pdf", "image.pdf", "mislabelled.pdf", "nested/deep/b.txt", "truncated.docx" }));
    }

    [Test]
    public void Force_replaces_what_is_read_differently()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲\n");
        Import(folder, (document, _) => SampleReports.Record(issuer: "甲"));
        Import(folder, (document, _) => SampleReports.Record(issuer: "乙"));
        Assert.That(Issuer(), Is.EqualTo("甲"));
        Import(folder, (document, _) => SampleReports.Record(issuer: "乙"), "--force");
        Assert.That(Issuer(), Is.EqualTo("乙"));

        string? Issuer()
        {
            using var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Read);
            return store.ListReports(ReportFilter.All).Single().Issuer;
        }
    }

    private static CommandRun Import(TemporaryFolder folder, ReadReport readReport, params string[] options) => CommandRun.Of(
        terminal => new ImportCommand(terminal, readReport), [folder["in"], "--store", folder["s.db"], "--quiet", .. options]);

    private static string WriteMixed(TemporaryFolder folder)
    {
        folder.Write("in/a.txt", "决算\n");
        folder.Write("in/nested/deep/b.txt", "预算\n");
        folder.Write("in/empty.pdf", string.Empty);
        folder.Write("in/truncated.docx", TruncatedZip);
        folder.Write("in/image.pdf", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]);
        folder.Write("in/mislabelled.pdf", "这是文本\n");
        folder.Write("in/.hidden/c.txt", "隐藏\n");
        folder.Write("in/.hidden.txt", "隐藏\n");
        return folder["in"];
    }
}
