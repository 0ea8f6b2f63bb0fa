using System.Security.Cryptography;
using System.Text;
using Extractor.App;

namespace Extractor.Tests.App;

/// <summary><c>import --keep-sources</c> keeps what was imported, and imports nothing that it keeps.</summary>
public sealed class KeepSourcesTests
{
    [Test]
    public void The_bytes_of_every_file_are_kept_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲决算\n");
        folder.Write("in/b/copy.txt", "甲决算\n");
        folder.Write("in/broken.pdf", "%PDF-1.7 nothing");
        using (var archive = new System.IO.Compression.ZipArchive(File.Create(folder["in/c.zip"]), System.IO.Compression.ZipArchiveMode.Create))
        using (var member = archive.CreateEntry("乙.txt").Open())
        {
            member.Write(Encoding.UTF8.GetBytes("乙决算\n"));
        }

        Import("--keep-sources");
        var kept = Kept();
        Assert.That(kept, Is.EquivalentTo(new[] { Hash("甲决算\n"), Hash("%PDF-1.7 nothing"), Hash("乙决算\n") }));
        Assert.That(kept.All(hash => Hash(File.ReadAllText(folder[$"in/s.db.sources/{hash[..2]}/{hash}"])) == hash));

        Assert.That(Import("--keep-sources").Error, Does.Contain("4 documents"), "the kept files are no documents of their own");
        Assert.That(Kept(), Is.EqualTo(kept));
        Assert.That(CommandRun.Of("store", "check", folder["in/s.db"]).ExitCode, Is.Zero);

        CommandRun Import(params string[] options) =>
            CommandRun.Of(["import", folder["in"], "--store", folder["in/s.db"], "--isolation", "off", "--quiet", .. options]);

        List<string> Kept() => [.. Directory.GetFiles(folder["in/s.db.sources"], "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
    }

    [Test]
    public void Nothing_is_kept_unless_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "甲决算\n");
        Assert.That(CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--isolation", "off", "--quiet").ExitCode, Is.EqualTo(ExitCode.Done));

        Assert.That(Directory.Exists(folder["s.db.sources"]), Is.False);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
