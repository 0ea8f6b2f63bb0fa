using Extractor.Scans.Installation;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Tests.App;

namespace Extractor.Tests.Scans.Installation;

/// <summary>Which engines read, by what is asked for and what is there.</summary>
public sealed class EngineChoiceTests
{
    [TestCase("auto", true, true, true, ExpectedResult = "pp|")]
    [TestCase("auto", true, true, false, ExpectedResult = "tesseract|")]
    [TestCase("auto", true, false, false, ExpectedResult = "|")]
    [TestCase("auto", false, true, true, ExpectedResult = "|", TestName = "Without a renderer nothing can be read")]
    [TestCase("both", true, true, true, ExpectedResult = "pp,tesseract|")]
    [TestCase("both", true, true, false, ExpectedResult = "tesseract|pp")]
    [TestCase("pp", true, true, false, ExpectedResult = "|pp")]
    [TestCase("tesseract", true, true, true, ExpectedResult = "tesseract|")]
    [TestCase("tesseract", false, true, true, ExpectedResult = "|tesseract")]
    [TestCase("off", true, true, true, ExpectedResult = "|")]
    public string It_follows(string asked, bool renderer, bool tesseract, bool files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, _) in files ? [.. PaddleOcrFiles.Pinned] : Array.Empty<(string, string?)>())
        {
            folder.Write(name, "x");
        }

        var (engines, missing) = EngineChoice.Of(asked, new EnginePlaces
        {
            Renderer = renderer ? "/bin/pdftoppm" : null,
            Tesseract = tesseract ? "/bin/tesseract" : null,
            Files = new PaddleOcrFiles(folder.Root),
        });
        return string.Join(',', engines) + "|" + string.Join(',', missing);
    }

    [Test]
    public void Programs_are_looked_for_in_folders_with_a_full_name_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tesseract", "");
        string? Places(string path) => EnginePlaces.Find(name => name == "PATH" ? path : null).Tesseract;

        Assert.That(Places($"/nowhere{Path.PathSeparator}{folder.Root}"), Is.EqualTo(folder["tesseract"]));
        Assert.That(Places(Path.GetRelativePath(Environment.CurrentDirectory, folder.Root)), Is.Null, "a folder beside a document is none to run programs from");
    }

    [TestCase("/a/b", null, "/home/x", ExpectedResult = "/a/b")]
    [TestCase(null, "/data", "/home/x", ExpectedResult = "/data/extractor/ocr")]
    [TestCase(null, "relative", "/home/x", ExpectedResult = "/home/x/.local/share/extractor/ocr")]
    [TestCase(null, null, "/home/x", ExpectedResult = "/home/x/.local/share/extractor/ocr")]
    [Platform("Linux,MacOsX")]
    public string The_folder_is_that_of_the_user(string? named, string? data, string? home) => EnginePlaces.Find(name => name switch
    {
        EnginePlaces.FolderVariable => named,
        "XDG_DATA_HOME" => data,
        "HOME" => home,
        _ => null,
    }).Files.Folder;

    [Test]
    public void The_script_pins_what_the_program_expects_and_names_no_host()
    {
        var script = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "scripts", "install-ocr"));

        Assert.That(PaddleOcrFiles.Pinned.Select(static file => file.Sha256).Where(static sha256 => sha256 is not null), Has.All.Matches<string>(sha256 => script.Contains(sha256, StringComparison.Ordinal)));
        Assert.That(script, Does.Not.Contain("://"));
    }
}
