using System.Diagnostics;
using Extractor.Tests.App;

namespace Extractor.Tests.Manual;

/// <summary>The folder and the path of somebody who follows a page: the fixtures of the clone, and <c>extractor</c> as a command.</summary>
internal sealed class ManualShell : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    internal ManualShell(params string[] crawlOptions)
    {
        Directory.CreateSymbolicLink(folder["fixtures"], Path.Combine(RepositoryFolders.Root, "fixtures"));
        var program = folder.Write("bin/extractor", $"""
            #!/bin/sh
            case "$1" in crawl) [ "$2" = status ] || set -- "$@" {string.Join(' ', crawlOptions)};; esac
            exec dotnet '{typeof(Extractor.App.Terminal).Assembly.Location}' "$@"

            """.ReplaceLineEndings("\n"));
        using var executable = Process.Start("chmod", ["+x", program]);
        executable.WaitForExit();
        path = Path.GetDirectoryName(program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
    }

    /// <summary>Runs a block and returns its exit code with what it printed.</summary>
    internal (int ExitCode, string Output, string Error) Run(string language, string text)
    {
        var script = folder.Write("block", language == "sh" ? $"set -euo pipefail\n{text}" : text);
        var start = new ProcessStartInfo(language switch { "sh" => "bash", "python" => "python3", "r" => "Rscript", _ => throw new ArgumentException($"What runs {language}?", nameof(language)) }, [script])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => folder.Dispose();
}
