using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Extractor.Tests;

/// <summary>One run of another program, with everything that it said.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Its standard output, as UTF-8.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program and returns its output; the test fails when the program is missing or ends with anything but 0.</summary>
    /// <param name="program">A path, or a name that is looked for.</param>
    /// <param name="arguments">Passed on as they are; no shell sees them.</param>
    internal static string Of(string program, params IEnumerable<string> arguments) => Of(new ProcessStartInfo(program, arguments));

    /// <inheritdoc cref="Of(string, IEnumerable{string})"/>
    /// <param name="start">The program, with its folder and environment.</param>
    internal static string Of(ProcessStartInfo start)
    {
        var run = Any(start);
        Assert.That(run.ExitCode, Is.Zero, () => $"{start.FileName} {string.Join(' ', start.ArgumentList)}\n{run.Output}{run.Error}");
        return run.Output;
    }

    /// <summary>Runs a program however it ends; the test fails when it is missing.</summary>
    internal static ProgramRun Any(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ProgramRun(process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception problem)
        {
            Assert.Fail($"{start.FileName} does not start: {problem.Message}. Run scripts/test/install-renderers and its neighbours.");
            throw;
        }
    }
}
