using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extractor.Processes;

/// <summary>
/// A running worker, seen from the program that started it. One thread at a time asks it. After an answer that is none, or none in time, it
/// is dead and the caller lets it go.
/// </summary>
public sealed class WorkerChannel : IDisposable
{
    /// <summary>How often time and memory of a busy worker are looked at.</summary>
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    private readonly WorkerLimits limits;
    private readonly TimeProvider time;
    private readonly Process process;

    /// <summary>A watch that is late comes when the process is let go, and can ask it nothing any more.</summary>
    private readonly int id;

    private readonly ErrorTail errors;
    private int end;

    private WorkerChannel(Process process, WorkerLimits limits, TimeProvider time)
    {
        this.process = process;
        id = process.Id;
        this.limits = limits;
        this.time = time;
        errors = new ErrorTail(process.StandardError.BaseStream);
    }

    /// <summary>Whether it can be asked again.</summary>
    public bool IsSound => end == (int)WorkerEnd.None && !process.HasExited;

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <param name="command">How it is started.</param>
    /// <param name="version">What it says when it is ready.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="time">Where its limits are measured.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ProcessStartException">It cannot be started, or is no worker of this version.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WorkerChannel Start(
        WorkerCommand command, string version, WorkerLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        var worker = new WorkerChannel(Begin(command, limits), limits, time);
        var ready = worker.Wait(limits.Start, cancellationToken);
        if (ready is { Status: FrameStatus.Whole, Kind: FrameKind.Ready } && Encoding.UTF8.GetString(ready.Content) == version)
        {
            return worker;
        }

        worker.Kill(WorkerEnd.Unfit);
        var said = worker.errors.FirstLine();
        worker.Dispose();

        // Ctrl+C may reach the new process before this one learns of it.
        cancellationToken.WaitHandle.WaitOne(WatchInterval * 10);
        cancellationToken.ThrowIfCancellationRequested();
        throw new ProcessStartException(said.Length > 0 ? said : "it did not say that it is ready");
    }

    /// <summary>Has a piece of work done.</summary>
    /// <returns>What the worker answers, or why it does not.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public WorkerAnswer Ask(ReadOnlySpan<byte> request, CancellationToken cancellationToken)
    {
        try
        {
            Frame.Write(process.StandardInput.BaseStream, FrameKind.Request, request);
        }
        catch (IOException)
        {
            // It is gone; waiting for its answer tells why.
        }

        var frame = Wait(limits.Time, cancellationToken);
        return frame is { Status: FrameStatus.Whole, Kind: FrameKind.Answer } ? new WorkerAnswer(frame.Content, WorkerFault.None) : new WorkerAnswer([], Explain(frame.Status));
    }

    /// <summary>What a worker said that has ended: its exit code and the first line of its standard error.</summary>
    public (int ExitCode, string Said) LastWords()
    {
        Reject();
        process.WaitForExit();
        return (process.ExitCode, errors.FirstLine());
    }

    /// <summary>Ends a worker whose answer made no sense, or who is not worth the risk of another piece of work.</summary>
    public void Reject() => Kill(WorkerEnd.Unfit);

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill(WorkerEnd.Unfit);
        process.WaitForExit();
        errors.Dispose();
        process.Dispose();
    }

    private static Process Begin(WorkerCommand command, WorkerLimits limits)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector: the limit is hexadecimal.
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        try
        {
            return Process.Start(start) ?? throw new ProcessStartException("no process");
        }
        catch (Win32Exception problem)
        {
            throw new ProcessStartException(problem.Message);
        }
    }

    /// <summary>Waits for a message while time and memory are watched.</summary>
    private Frame Wait(TimeSpan limit, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        Frame frame;
        using (time.CreateTimer(_ => Watch(began, limit), state: null, WatchInterval, WatchInterval))
        using (cancellationToken.Register(() => Kill(WorkerEnd.Cancelled)))
        {
            frame = Frame.Read(process.StandardOutput.BaseStream, limits.AnswerLength);
        }

        if (frame.Status != FrameStatus.Whole)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return frame;
    }

    private void Watch(long began, TimeSpan limit)
    {
        if (time.GetElapsedTime(began) > limit)
        {
            Kill(WorkerEnd.TooSlow);
        }
        else if (ResidentMemory.Of(id) > limits.Memory)
        {
            Kill(WorkerEnd.TooMuchMemory);
        }
    }

    private WorkerFault Explain(FrameStatus status)
    {
        var why = (WorkerEnd)end;
        Kill(WorkerEnd.Unfit);
        process.WaitForExit();
        return why switch
        {
            WorkerEnd.TooSlow => WorkerFault.TooSlow,
            WorkerEnd.TooMuchMemory => WorkerFault.TooMuchMemory,
            _ => status switch
            {
                FrameStatus.TooLong => WorkerFault.AnswerTooLong,
                FrameStatus.Whole or FrameStatus.Garbage => WorkerFault.NoAnswer,
                _ when errors.Says("Out of memory") => WorkerFault.TooMuchMemory,
                _ => WorkerFault.Crashed,
            },
        };
    }

    /// <summary>The first reason stays. What the worker started ends with it.</summary>
    private void Kill(WorkerEnd why)
    {
        if (Interlocked.CompareExchange(ref end, (int)why, (int)WorkerEnd.None) != (int)WorkerEnd.None)
        {
            return;
        }

        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }

    /// <summary>Why a worker is no longer asked.</summary>
    private enum WorkerEnd
    {
        None,
        TooSlow,
        TooMuchMemory,
        Cancelled,
        Unfit,
    }
}
