using Extractor.App.Import;

namespace Extractor.Tests.App;

/// <summary>Which files a batch takes, and in which order.</summary>
public sealed class FileWalkTests
{
    [Test]
    public void Files_come_once_in_the_order_of_their_paths()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.txt", "a/z.txt", "a.txt", "B.txt", "a/b/c.txt", ".git/x", "a/.x"])
        {
            folder.Write(name, "x");
        }

        var found = Find([folder.Root, folder["a"], folder["b.txt"]]);

        // Code units: '.' (2E) stands before '/' (2F), capitals before small letters.
        Assert.That(found, Is.EqualTo(new[] { "B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt" }));
    }

    [Test]
    public void A_loop_of_links_ends_and_linked_files_are_taken()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x.txt", "x");
        Directory.CreateSymbolicLink(folder["a/loop"], folder.Root);
        File.CreateSymbolicLink(folder["a/link.txt"], folder["a/x.txt"]);
        File.CreateSymbolicLink(folder["a/self"], folder["a/self"]);

        Assert.That(Find([folder.Root]), Is.EqualTo(new[] { "a/link.txt", "a/self", "a/x.txt" }));
    }

    [Test]
    public void The_store_is_no_document()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "甲\n");
        var run = CommandRun.Of("import", folder.Root, "--store", folder["s.db"]);
        var again = CommandRun.Of("import", folder.Root, "--store", folder["s.db"]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.Error, Does.Contain("1 documents"));
    }

    private static IEnumerable<string> Find(string[] paths) =>
        FileWalk.Find(paths, _ => false, (_, reason) => Assert.Fail(reason)).Select(file => file.RelativePath);
}
