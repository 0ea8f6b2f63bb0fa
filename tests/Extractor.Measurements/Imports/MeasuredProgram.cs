using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Extractor.Measurements.Imports;

/// <summary>The program that is measured, started with one command line after the other.</summary>
internal sealed class MeasuredProgram(ImmutableArray<string> command)
{
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts the program; what it writes is thrown away unless it is read.</summary>
    internal Process Start(params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs the program to its end and measures it.</summary>
    internal ProgramRun Run(params IEnumerable<string> arguments)
    {
        var before = ProcessTree.TimeOfChildren();
        var began = TimeProvider.System.GetTimestamp();
        using var process = Start(arguments);
        var output = Task.Run(() => SHA256.HashData(process.StandardOutput.BaseStream));
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(SampleInterval))
        {
            peak = Math.Max(peak, ProcessTree.Memory(ProcessTree.Of(process.Id)));
        }

        process.WaitForExit();
        return new ProgramRun(
            process.ExitCode, TimeProvider.System.GetElapsedTime(began), ProcessTree.TimeOfChildren() - before, peak, Convert.ToHexStringLower(output.Result), error.Result);
    }
}

/// <summary>A run of the program.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Wall">Time on the wall.</param>
/// <param name="Processor">Processor time of all its processes.</param>
/// <param name="Memory">Most memory of all its processes at once, in bytes.</param>
/// <param name="Output">SHA-256 of standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramRun(int ExitCode, TimeSpan Wall, TimeSpan Processor, long Memory, string Output, string Error);
