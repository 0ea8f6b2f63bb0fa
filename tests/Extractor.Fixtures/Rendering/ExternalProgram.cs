using System.Diagnostics;

namespace Extractor.Fixtures.Rendering;

/// <summary>Runs a renderer with separate arguments and a time limit, in a temporary folder of its own.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Runs the program to its end.</summary>
    /// <exception cref="InvalidOperationException">It is absent, failed, or took too long.</exception>
    public static void Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // LibreOffice takes the dates it writes from here.
        start.Environment["SOURCE_DATE_EPOCH"] = "315532800";
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not finish within {Limit}.");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}{output.Result}");
        }
    }

    /// <summary>Gives an empty folder to the action and deletes it afterwards.</summary>
    public static T InTemporaryFolder<T>(Func<string, T> action)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-fixtures-");
        try
        {
            return action(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new InvalidOperationException($"{start.FileName} is not installed; run scripts/test/install-renderers.", absent);
        }
    }
}
