using System.IO.Compression;
using Extractor.App;

namespace Extractor.Tests.App;

/// <summary><c>text</c> with many documents: each in its own file, none outside the folder, none lost because of another.</summary>
public sealed class TextCommandTests
{
    [Test]
    public void Several_documents_are_separated_by_form_feeds()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("text", folder.Write("a.txt", "第一\n"), folder.Write("b.txt", "第二\n"));

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Is.EqualTo("第一\n\f第二\n"));
    }

    [Test]
    public void Each_document_gets_a_file_and_names_that_meet_are_numbered()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(
            "text", folder.Write("x/a.txt", "第一\n"), folder.Write("y/a.txt", "第二\n"), folder.Write("y/b.txt", "第三\n"), "--out", folder["out"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "a.txt-2.txt", "a.txt.txt", "b.txt.txt" }));
        Assert.That(File.ReadAllText(Path.Combine(folder["out"], "a.txt-2.txt")), Is.EqualTo("第二\n"));
    }

    [Test]
    public void A_document_that_cannot_be_read_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("text", folder["none.pdf"], folder.Write("a.txt", "第一\n"), "--out", folder["out"]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(run.Error, Does.Contain("SRC006"));
        Assert.That(Directory.GetFiles(folder["out"]).Select(Path.GetFileName), Is.EqualTo(new[] { "a.txt.txt" }));
    }

    [Test]
    public void A_page_that_is_lost_is_told_and_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var damaged = folder["damaged.ofd"];
        File.Copy(Directory.GetFiles(Path.Combine(RepositoryFolders.Root, "fixtures"), "*.ofd", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First(), damaged);
        using (var package = ZipFile.Open(damaged, ZipArchiveMode.Update))
        {
            package.Entries.Where(entry => entry.Name == "Content.xml").OrderBy(entry => entry.FullName, StringComparer.Ordinal).First().Delete();
        }

        var run = CommandRun.Of("text", damaged);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Contain("page 1"));
        Assert.That(run.Output, Does.Contain("决算"));
    }

    [Test]
    public void A_name_leads_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.WithInput("决算\n"u8.ToArray(), "text", "-", folder.Write("..\\up.txt", "第一\n"), folder.Write("x/..hidden:1.txt", "第二\n"), "--out", folder["out"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "-.txt", "hidden_1.txt.txt", "up.txt.txt" }));
        Assert.That(Directory.GetFiles(folder.Root).Select(Path.GetFileName), Is.EqualTo(new[] { "..\\up.txt" }));
    }
}
