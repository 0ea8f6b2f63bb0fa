using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Extractor.Tests.App;

namespace Extractor.Tests;

/// <summary>The packages as <c>scripts/pack</c> makes them, made once for all tests and gone after them.</summary>
[SetUpFixture]
public sealed class PackedRelease
{
    private static readonly Lazy<TemporaryFolder> Made = new(() =>
    {
        var folder = new TemporaryFolder();
        Pack(RepositoryFolders.Root, folder.Root);
        return folder;
    });

    /// <summary>The libraries: each is a package of its own, with symbols beside it.</summary>
    internal static readonly string[] Libraries =
    [
        "Extractor", "Extractor.Crawling", "Extractor.Fiscal", "Extractor.Pdf", "Extractor.Sources", "Extractor.Storage",
    ];

    /// <summary>The command line as a .NET tool.</summary>
    internal const string Tool = "Extractor.App";

    /// <summary>The version of everything that is packed.</summary>
    internal static string Version { get; } =
        XDocument.Load(Path.Combine(RepositoryFolders.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The folder with the packages.</summary>
    internal static string Folder => Made.Value.Root;

    /// <summary>Where this machine keeps the packages of others that it has restored.</summary>
    internal static string RestoredPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
        ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packs a checkout into a folder.</summary>
    internal static void Pack(string root, string folder) =>
        ProgramRun.Of(new ProcessStartInfo(Path.Combine(root, "scripts", "pack"), ["--only-packages", "--out", folder]) { WorkingDirectory = root });

    /// <summary>The files of a package by their paths in it.</summary>
    internal static Dictionary<string, byte[]> FilesOf(string package, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.{extension}"));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                return bytes.ToArray();
            },
            StringComparer.Ordinal);
    }

    /// <summary>What a package says of itself.</summary>
    internal static XElement ManifestOf(string package) =>
        XElement.Parse(Encoding.UTF8.GetString(FilesOf(package)[package + ".nuspec"]).TrimStart('\uFEFF'));

    /// <summary>Removes the packages.</summary>
    [OneTimeTearDown]
    public void Remove()
    {
        if (Made.IsValueCreated)
        {
            Made.Value.Dispose();
        }
    }
}
