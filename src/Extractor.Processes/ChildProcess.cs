using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace Extractor.Processes;

/// <summary>Runs a program once: bytes in, bytes out, no shell, within limits.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program to its end, or until it has used up a limit and is killed with all that it started.</summary>
    /// <param name="command">How it is started.</param>
    /// <param name="input">What it gets on standard input.</param>
    /// <param name="limits">What it may take; <see cref="WorkerLimits.AnswerLength"/> bounds what it writes.</param>
    /// <param name="time">Where its time is measured.</param>
    /// <param name="environment">Variables that it gets beside those of this process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ProcessStartException">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ChildResult Run(
        WorkerCommand command,
        ReadOnlyMemory<byte> input,
        WorkerLimits limits,
        TimeProvider time,
        ImmutableArray<KeyValuePair<string, string>> environment = default,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(command, environment.IsDefault ? [] : environment);
        using var errors = new ErrorTail(process.StandardError.BaseStream);
        var feeding = new Thread(() => Feed(process.StandardInput.BaseStream, input), maxStackSize: 128 * 1024) { IsBackground = true };
        var fault = (int)WorkerFault.None;

        // A watch that is late comes when the process is let go, and can ask it nothing any more.
        var id = process.Id;
        var began = time.GetTimestamp();
        byte[] output;
        using (time.CreateTimer(_ => Watch(), state: null, WatchInterval, WatchInterval))
        using (cancellationToken.Register(() => Kill(process)))
        {
            feeding.Start();
            output = Take(process.StandardOutput.BaseStream, limits.AnswerLength, () => End(WorkerFault.AnswerTooLong));
            process.WaitForExit();
        }

        feeding.Join();
        cancellationToken.ThrowIfCancellationRequested();
        return new ChildResult(process.ExitCode, output, errors.FirstLine(), (WorkerFault)fault);

        void Watch()
        {
            if (time.GetElapsedTime(began) > limits.Time)
            {
                End(WorkerFault.TooSlow);
            }
            else if (ResidentMemory.Of(id) > limits.Memory)
            {
                End(WorkerFault.TooMuchMemory);
            }
        }

        void End(WorkerFault why)
        {
            Interlocked.CompareExchange(ref fault, (int)why, (int)WorkerFault.None);
            Kill(process);
        }
    }

    private static Process Start(WorkerCommand command, ImmutableArray<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new ProcessStartException("no process");
        }
        catch (Win32Exception problem)
        {
            throw new ProcessStartException(problem.Message);
        }
    }

    /// <summary>A program that does not read all of its input has its reasons; its exit code tells them.</summary>
    private static void Feed(Stream target, ReadOnlyMemory<byte> input)
    {
        try
        {
            target.Write(input.Span);
            target.Close();
        }
        catch (IOException)
        {
            // It is gone.
        }
    }

    private static byte[] Take(Stream source, int longest, Action tooLong)
    {
        using var output = new MemoryStream();
        var piece = new byte[64 * 1024];
        try
        {
            for (int got; (got = source.Read(piece)) > 0;)
            {
                if (output.Length + got > longest)
                {
                    tooLong();
                    return [];
                }

                output.Write(piece, 0, got);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // It is gone; what it wrote until then is told together with its exit code.
        }

        return output.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }
}

/// <summary>What a program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Said">The first line that it wrote to standard error, cut to 200 characters; empty if it wrote none.</param>
/// <param name="Fault">The limit for which it was killed, or <see cref="WorkerFault.None"/>.</param>
public readonly record struct ChildResult(int ExitCode, byte[] Output, string Said, WorkerFault Fault);
