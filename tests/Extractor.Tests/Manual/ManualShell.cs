using System.Diagnostics;
using Extractor.Tests.App;

namespace Extractor.Tests.Manual;

/// <summary>The folder and the path of somebody who follows a page: the fixtures of the clone, and <c>extractor</c> as a command.</summary>
internal sealed class ManualShell : IDisposable
{
    /// <summary>Where the page makes its project.</summary>
    private const string Program = "checks/Program.cs";

    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    internal ManualShell(params string[] crawlOptions)
    {
        Directory.CreateDirectory(folder["clone"]);
        Directory.CreateSymbolicLink(folder["clone/fixtures"], Path.Combine(RepositoryFolders.Root, "fixtures"));
        var program = folder.Write("bin/extractor", $"""
            #!/bin/sh
            case "$1" in crawl) [ "$2" = status ] || set -- "$@" {string.Join(' ', crawlOptions)};; esac
            exec dotnet '{typeof(Extractor.App.Terminal).Assembly.Location}' "$@"

            """.ReplaceLineEndings("\n"));
        using var executable = Process.Start("chmod", ["+x", program]);
        executable.WaitForExit();
        path = Path.GetDirectoryName(program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
    }

    /// <summary>Puts the packages where a reader packs them, and keeps what is installed from them out of the folders of NuGet.</summary>
    internal void AddPackages()
    {
        Directory.CreateSymbolicLink(folder["packages"], PackedRelease.Folder);
        environment["NUGET_PACKAGES"] = folder["installed"];
        environment["NUGET_FALLBACK_PACKAGES"] = PackedRelease.RestoredPackages;
    }

    /// <summary>Runs a block and returns its exit code with what it printed; a block of C# becomes the program of the project.</summary>
    internal (int ExitCode, string Output, string Error) Run(string language, string text)
    {
        if (language == "csharp")
        {
            folder.Write(Program, text);
            return (0, string.Empty, string.Empty);
        }

        var script = folder.Write("block", language == "sh" ? $"set -euo pipefail\n{text}" : text);
        var start = new ProcessStartInfo(language switch { "sh" => "bash", "python" => "python3", "r" => "Rscript", _ => throw new ArgumentException($"What runs {language}?", nameof(language)) }, [script])
        {
            WorkingDirectory = folder["clone"],
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => folder.Dispose();
}
