using System.Diagnostics;
using Extractor.Tests.Storage.PostgreSql;

namespace Extractor.Tests.App;

/// <summary>
/// The program compiled ahead of time (<c>scripts/build-native</c>) gives what the plain build gives: code that was trimmed away, or
/// a type that only reflection knows, shows nowhere else.
/// </summary>
public sealed class NativeProgramTests
{
    private static string Program => Path.Combine(RepositoryFolders.Root, ".artifacts", "native", "extractor");

    private static IEnumerable<string> Reports() => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolders.Root, "fixtures"), "report.*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) is "report.chromium.pdf" or "report.libreoffice.pdf" or "report.docx" or "report.noisy.txt")
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Reports))]
    public void A_record_is_the_same_byte_for_byte(string report)
    {
        Assert.That(Run("extract", report), Is.EqualTo(CommandRun.Of("extract", report).Output));
    }

    [Test]
    public void An_import_with_its_store_and_export_is_the_same()
    {
        using var folder = new TemporaryFolder();
        var fixtures = Path.Combine(RepositoryFolders.Root, "fixtures");
        Run("import", fixtures, "--store", folder["native.db"], "--quiet");
        CommandRun.Of("import", fixtures, "--store", folder["plain.db"], "--quiet");

        Assert.That(
            Run("export", "--store", folder["native.db"]),
            Is.Not.Empty.And.EqualTo(CommandRun.Of("export", "--store", folder["plain.db"]).Output));
        Assert.That(
            Run("findings", "--store", folder["native.db"]),
            Is.Not.Empty.And.EqualTo(CommandRun.Of("findings", "--store", folder["plain.db"]).Output));
    }

    [Test]
    public void A_store_on_a_server_is_the_same()
    {
        var fixture = Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total");
        var place = DatabaseServer.NewPlace();
        using var folder = new TemporaryFolder();
        Run("import", fixture, "--store", place, "--quiet");
        CommandRun.Of("import", fixture, "--store", folder["plain.db"], "--quiet");

        Assert.That(Run("export", "--store", place), Is.Not.Empty.And.EqualTo(CommandRun.Of("export", "--store", folder["plain.db"]).Output));
        Assert.That(Run("query", "--store", place, "--search", "公共"), Is.Not.Empty.And.EqualTo(CommandRun.Of("query", "--store", folder["plain.db"], "--search", "公共").Output));
    }

    [Test]
    public void Help_names_every_command()
    {
        Assert.That(Run("--help"), Is.EqualTo(CommandRun.Of("--help").Output));
    }

    private static string Run(params string[] arguments)
    {
        if (!File.Exists(Program))
        {
            Assert.Fail($"{Program} is missing; scripts/build-native makes it.");
        }

        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
