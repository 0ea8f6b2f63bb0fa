using System.Diagnostics;
using System.Globalization;
using Extractor.App;

namespace Extractor.Tests.App;

/// <summary>The program as a process that is stopped in the middle of its work.</summary>
public sealed class ProcessTests
{
    private const int Files = 900;

    [Test]
    public void A_killed_import_leaves_a_store_that_the_next_import_completes()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder);
        using (var import = StartImport(folder))
        {
            WaitForFile(import, 20);
            import.Kill();
            import.WaitForExit();
        }

        CommandRun.Of("import", folder["in"], "--store", folder["whole.db"], "--quiet");
        var whole = CommandRun.Of("export", "--store", folder["whole.db"]).Output.Split('\n');
        var saved = CommandRun.Of("export", "--store", folder["s.db"]).Output.Split('\n');
        Assert.That(saved, Has.Length.GreaterThan(20).And.Length.LessThan(Files), "the kill came in the middle");
        Assert.That(saved, Is.SubsetOf(whole), "each record is there whole or not at all");

        var next = CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
        Assert.That(next.Error, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"{saved.Length - 1} unchanged")));
        Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output.Split('\n'), Is.EqualTo(whole));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void An_interrupted_import_says_so_and_keeps_what_it_has()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder);
        using var import = StartImport(folder);
        WaitForFile(import, 20);
        using (var interrupt = Process.Start("kill", ["-INT", import.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            interrupt.WaitForExit();
        }

        var rest = import.StandardError.ReadToEnd();
        import.WaitForExit();

        Assert.That(import.ExitCode, Is.EqualTo(ExitCode.Cancelled));
        Assert.That(rest, Does.Contain("Cancelled. What is saved stays"));
        Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output.Split('\n'), Has.Length.GreaterThan(20));
    }

    [Test]
    public void An_import_that_is_killed_again_and_again_ends_like_one_left_alone()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder, 120);
        CommandRun.Of("import", folder["in"], "--store", folder["whole.db"], "--quiet", "--isolation", "off");

        // The moments are those of progress, so that a slow machine is killed as often as a fast one.
        foreach (var done in (int[])[1, 7, 2, 30, 50])
        {
            using var import = StartImport(folder);
            WaitForFile(import, done);
            import.Kill();
            import.WaitForExit();
        }

        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
        Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output, Is.EqualTo(CommandRun.Of("export", "--store", folder["whole.db"]).Output));
        Assert.That(
            CommandRun.Of("run", "list", "--store", folder["s.db"], "--format", "csv").Output.Split("\r\n").Count(line => line.Contains(",interrupted,", StringComparison.Ordinal)),
            Is.EqualTo(5));
    }

    [Test]
    [Platform("Linux")]
    public void A_worker_does_not_outlive_an_import_that_is_killed()
    {
        using var folder = new TemporaryFolder();
        WriteFiles(folder, Files);
        using var import = StartImport(folder);
        WaitForFile(import, 5);
        var workers = ChildrenOf(import.Id);
        import.Kill();
        import.WaitForExit();
        foreach (var worker in workers)
        {
            Assert.That(SpinWait.SpinUntil(() => ParentOf(worker) is null, TimeSpan.FromSeconds(20)), Is.True);
        }

        Assert.That(workers, Is.Not.Empty);
    }

    [Test]
    public void A_closed_pipe_ends_quietly()
    {
        using var process = Start("tables", "--help");
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(error, Is.Empty);
        Assert.That(process.ExitCode, Is.Zero);
    }

    /// <summary>Files that take long enough to be interrupted among.</summary>
    private static void WriteFiles(TemporaryFolder folder, int count = Files)
    {
        for (var i = 0; i < count; i++)
        {
            folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"in/{i:000}.txt"),
                string.Concat(Enumerable.Range(0, 400).Select(row => string.Create(CultureInfo.InvariantCulture, $"第{i}项\t{row}.00\n"))));
        }
    }

    private static Process StartImport(TemporaryFolder folder) => Start("import", folder["in"], "--store", folder["s.db"], "--jobs", "1", "--verbose", "--ocr", "off");

    private static Process Start(params string[] arguments)
    {
        // A test run in the background ignores SIGINT, and so would every process that it starts.
        string[] command = ["dotnet", typeof(Terminal).Assembly.Location, .. arguments];
        command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    private static void WaitForFile(Process import, int number)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"[{number}/");
        while (import.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail("The import ended before it was stopped.");
    }

    private static int[] ChildrenOf(int parent) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && ParentOf(id) == parent),
    ];

    /// <summary>The parent of a process as <c>/proc</c> shows it; null when it is gone, or only waits to be collected.</summary>
    private static int? ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
