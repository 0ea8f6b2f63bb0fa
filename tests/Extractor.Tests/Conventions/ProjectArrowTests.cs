using System.Xml.Linq;

namespace Extractor.Tests.Conventions;

/// <summary>Holds the arrows between projects as ARCHITECTURE.md draws them: a new arrow is a decision, not an accident.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Extractor"] = [],
        ["Extractor.Pdf"] = [],
        ["Extractor.Sources"] = ["Extractor", "Extractor.Pdf"],
        ["Extractor.Fiscal"] = ["Extractor", "Extractor.JsonGeneration"],
        ["Extractor.JsonGeneration"] = [],
        ["Extractor.Crawling"] = ["Extractor"],
        ["Extractor.Distribution"] = ["Extractor.Crawling"],
        ["Extractor.Processes"] = [],
        ["Extractor.Scans"] = ["Extractor", "Extractor.Processes"],
        ["Extractor.Storage"] = ["Extractor.Crawling", "Extractor.Fiscal"],
        ["Extractor.Serving"] = ["Extractor.Fiscal", "Extractor.Sources", "Extractor.Storage"],
        ["Extractor.App"] = ["Extractor.Crawling", "Extractor.Distribution", "Extractor.Fiscal", "Extractor.Processes", "Extractor.Scans", "Extractor.Serving", "Extractor.Sources", "Extractor.Storage"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Extractor"] = [],
        ["Extractor.Pdf"] = [],
        ["Extractor.Sources"] = ["AngleSharp", "ExcelDataReader", "System.IO.Hashing"],
        ["Extractor.Fiscal"] = [],
        ["Extractor.Processes"] = [],
        ["Extractor.Scans"] = ["Microsoft.ML.OnnxRuntime.Managed"],
        ["Extractor.JsonGeneration"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["Extractor.Storage"] = ["Microsoft.Data.Sqlite", "Npgsql"],
        ["Extractor.Crawling"] = ["AngleSharp", "Polly.Core", "System.Threading.RateLimiting"],
        ["Extractor.Distribution"] = ["RabbitMQ.Client"],
        ["Extractor.Serving"] = [],
        ["Extractor.App"] = ["OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Spectre.Console", "System.CommandLine"],
    };

    [Test]
    public void Every_project_is_drawn() => Assert.That(
        Directory.GetDirectories(Path.Combine(RepositoryFolders.Root, "src")).Select(Path.GetFileName),
        Is.EquivalentTo(Projects.Keys));

    [TestCaseSource(nameof(Names))]
    public void A_project_refers_only_to_those_it_is_drawn_to(string project)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.That(references, Is.EquivalentTo(Projects[project]));
    }

    [TestCaseSource(nameof(Names))]
    public void A_package_stays_in_its_room(string project) =>
        Assert.That(Items(project, "PackageReference"), Is.EquivalentTo(Packages[project]));

    private static IEnumerable<string> Names() => Projects.Keys;

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(RepositoryFolders.Root, "src", project, project + ".csproj"))
            .Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
