using System.Text.Json;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>A store of three committed fixtures and a broken file, served for the questions of all tests of this folder. Nobody changes it.</summary>
[SetUpFixture]
public sealed class ServedFixtures
{
    private static readonly TemporaryFolder Folder = new();

    internal static RunningServer Server { get; private set; } = null!;

    internal static string Store => Folder["s.db"];

    /// <summary>The hash of the report whose total is wrong, a PDF.</summary>
    internal static string Pdf { get; private set; } = string.Empty;

    /// <summary>The hash of the plain report, a text file.</summary>
    internal static string Text { get; private set; } = string.Empty;

    [OneTimeSetUp]
    public async Task Serve()
    {
        foreach (var (fixture, file) in new[] { ("01-plain-final-accounts", "report.tab.txt"), ("05-wide-budget", "report.docx"), ("03-wrong-total", "report.chromium.pdf") })
        {
            Folder.Write($"in/{fixture}-{file}", await File.ReadAllBytesAsync(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, file)));
        }

        Folder.Write("in/broken.pdf", "%PDF-1.4 nothing");
        CommandRun.Of("import", Folder["in"], "--store", Store, "--quiet");
        Server = await RunningServer.StartAsync(Store);
        var reports = (await Server.GetAsync("/api/reports")).GetProperty("items").EnumerateArray().ToList();
        Pdf = Sha256(reports, "03-wrong-total-report.chromium.pdf");
        Text = Sha256(reports, "01-plain-final-accounts-report.tab.txt");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
    }

    private static string Sha256(IEnumerable<JsonElement> reports, string file) =>
        reports.Single(report => report.GetProperty("file_name").GetString() == file).GetProperty("sha256").GetString()!;
}
