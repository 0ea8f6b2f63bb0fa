using System.Diagnostics;
using System.Text.RegularExpressions;
using Extractor.Tests.App;

namespace Extractor.Tests.Deployment;

/// <summary>
/// The native program in a root that holds it, the libraries that it is linked with, OpenSSL, which hashes for it, and nothing else: no shell, no .NET, no culture data, and nothing
/// that it may write but one folder, as in the image of <c>deploy/Containerfile</c>.
/// </summary>
[Platform("Linux")]
public sealed partial class MinimalRootTests
{
    /// <summary>What the base of the image has. Anything more would have to be installed there.</summary>
    private static readonly string[] LibrariesOfTheBase =
        ["libc.", "libm.", "libdl.", "libpthread.", "librt.", "libgcc_s.", "libstdc++.", "libz.", "libssl.", "libcrypto.", "ld-linux"];

    private const string User = "1654";

    private static readonly string Report = Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.chromium.pdf");

    private static readonly string Native = Path.Combine(RepositoryFolders.Root, ".artifacts", "native");

    private readonly TemporaryFolder root = new();

    [OneTimeSetUp]
    public void BuildRoot()
    {
        Assert.That(Path.Combine(Native, "extractor"), Does.Exist, "scripts/build-native makes it.");
        foreach (var file in Directory.GetFiles(Native))
        {
            Copy(file, "opt/extractor/" + Path.GetFileName(file));
        }

        foreach (var library in Libraries())
        {
            Copy(library, library[1..]);
        }

        Copy(Report, "data/report.pdf");
        Directory.CreateDirectory(root["tmp"]);
        Directory.CreateDirectory(root["proc"]);
        ProgramRun.Of("chmod", "-R", "go+rX", root.Root);
        if (Environment.IsPrivilegedProcess)
        {
            ProgramRun.Of("chown", "-R", $"{User}:{User}", root["data"], root["tmp"]);
        }
    }

    [OneTimeTearDown]
    public void RemoveRoot() => root.Dispose();

    [Test]
    public void It_is_linked_with_what_the_base_has() => Assert.That(
        Libraries().Select(Path.GetFileName).Where(name => !LibrariesOfTheBase.Any(one => name!.StartsWith(one, StringComparison.Ordinal))),
        Is.Empty);

    [Test]
    public void A_report_is_read() => Assert.That(
        Start("extract", "/data/report.pdf"), Is.EqualTo(CommandRun.Of("extract", Report).Output.Replace("report.chromium.pdf", "report.pdf", StringComparison.Ordinal)));

    [Test]
    public void A_store_is_filled_by_worker_processes_and_asked()
    {
        Start("import", "/data/report.pdf", "--store", "/data/reports.db", "--quiet");

        Assert.That(Start("sql", "SELECT count(*) > 100 FROM cells", "--store", "/data/reports.db", "--format", "csv"), Does.EndWith("\r\n1\r\n"));
    }

    /// <summary>SQLite sets pages aside in a file: a root that is read-only everywhere has to be told of, not to crash on.</summary>
    [Test]
    public void Without_a_place_for_temporary_files_an_import_says_so_and_keeps_the_store_whole()
    {
        ProgramRun.Of("chmod", "000", root["tmp"]);
        try
        {
            var run = ProgramRun.Any(InRoot("import", "/data/report.pdf", "--store", "/data/other.db", "--quiet"));

            Assert.That(run.ExitCode, Is.EqualTo(Extractor.App.ExitCode.Unreadable), run.Error);
            Assert.That(run.Error, Does.StartWith("STO009").And.Contain("temporary files"));
        }
        finally
        {
            ProgramRun.Of("chmod", "755", root["tmp"]);
        }

        Start("import", "/data/report.pdf", "--store", "/data/other.db", "--quiet");
        Assert.That(Start("query", "--store", "/data/other.db", "--format", "jsonl"), Does.StartWith("{"));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_a_message_and_no_crash()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            ProgramRun.Of("chmod", "a-w", root["opt"]);
        }

        var run = ProgramRun.Any(InRoot("import", "/data/report.pdf", "--store", "/opt/reports.db", "--quiet"));

        Assert.That(run.ExitCode, Is.EqualTo(Extractor.App.ExitCode.Unreadable), run.Error);
        Assert.That(run.Error, Does.StartWith("STO"));
    }

    private string Start(params string[] arguments) => ProgramRun.Of(InRoot(arguments));

    /// <summary>
    /// As another user where this one may choose, else in a name space of users, where the root of the folder is this user; with the list of its own
    /// processes, which every container has.
    /// </summary>
    private ProcessStartInfo InRoot(params string[] arguments)
    {
        string[] apart = ["--mount", "--pid", "--fork", "--mount-proc=" + root["proc"], "chroot"];
        string[] command = Environment.IsPrivilegedProcess ? [.. apart, $"--userspec={User}:{User}"] : ["--map-root-user", .. apart];
        var start = new ProcessStartInfo("unshare", [.. command, root.Root, "/opt/extractor/extractor", .. arguments]);
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        return start;
    }

    /// <summary>What the program and its SQLite are linked with, and OpenSSL, which it looks for when it needs it first.</summary>
    private static List<string> Libraries()
    {
        var openSsl = LoadableLibrary().Matches(ProgramRun.Of("ldconfig", "-p")).Select(match => match.Groups["path"].Value).Take(2).ToList();
        return
        [
            .. openSsl.Concat(new[] { Path.Combine(Native, "extractor"), Path.Combine(Native, "libe_sqlite3.so") }.Concat(openSsl)
                .SelectMany(file => LinkedLibrary().Matches(ProgramRun.Of("ldd", file)).Select(match => match.Groups["path"].Value))).Distinct(),
        ];
    }

    private void Copy(string file, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root[name])!);
        File.Copy(file, root[name]);
    }

    [GeneratedRegex(@"(?<path>/\S+) \(0x", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkedLibrary();

    [GeneratedRegex(@"lib(ssl|crypto)\.so\.3 .*=> (?<path>/\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex LoadableLibrary();
}
