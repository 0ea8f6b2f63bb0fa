using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Fiscal;
using Extractor.Storage;

namespace Extractor.App.Import.Workers;

/// <summary>
/// A running worker, seen from the import. One thread at a time asks it. After an answer that is none, or none in time, it is dead and the
/// caller lets it go.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>How often time and memory of a busy worker are looked at.</summary>
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    private readonly WorkerLimits limits;
    private readonly TimeProvider time;
    private readonly Process process;
    private readonly ErrorTail errors;
    private WorkerEnd end;

    private WorkerProcess(Process process, WorkerLimits limits, TimeProvider time)
    {
        this.process = process;
        this.limits = limits;
        this.time = time;
        errors = new ErrorTail(process.StandardError.BaseStream);
    }

    /// <summary>Whether it can be asked again.</summary>
    internal bool IsSound => end == WorkerEnd.None && !process.HasExited;

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <exception cref="WorkerStartException">It cannot be started, or is no worker of this version.</exception>
    internal static WorkerProcess Start(WorkerCommand command, WorkerLimits limits, TimeProvider time, CancellationToken cancellationToken)
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
        WorkerProcess worker;
        try
        {
            worker = new WorkerProcess(Process.Start(start) ?? throw new WorkerStartException("no process"), limits, time);
        }
        catch (Win32Exception problem)
        {
            throw new WorkerStartException(problem.Message);
        }

        var ready = worker.Wait(limits.Start, cancellationToken);
        if (ready is { Status: FrameStatus.Whole, Kind: FrameKind.Ready } && Encoding.UTF8.GetString(ready.Content) == ExtractorVersion.Current)
        {
            return worker;
        }

        worker.Kill(WorkerEnd.Unfit);
        var said = worker.errors.FirstLine();
        worker.Dispose();

        // Ctrl+C may reach the new process before this one learns of it.
        cancellationToken.WaitHandle.WaitOne(WatchInterval * 10);
        cancellationToken.ThrowIfCancellationRequested();
        throw new WorkerStartException(said.Length > 0 ? said : "it did not say that it is ready");
    }

    /// <summary>Has a document read.</summary>
    /// <returns>What the worker answers, or why it does not.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    internal ImportedDocument Read(ImportFile file, ReadOptions options, Func<FailureReason, ImportedDocument> failed, CancellationToken cancellationToken)
    {
        try
        {
            Frame.Write(process.StandardInput.BaseStream, FrameKind.Request, WorkerMessages.Request(file, options));
        }
        catch (IOException)
        {
            // It is gone; waiting for its answer tells why.
        }

        var answer = Wait(limits.Time, cancellationToken);
        var document = answer is { Status: FrameStatus.Whole, Kind: FrameKind.Answer } ? WorkerMessages.ReadAnswer(answer.Content, file, options) : null;
        if (document is { Failure.Code: ImportFailures.TooMuchMemoryCode })
        {
            // What is left of its heap is not worth the risk.
            Kill(WorkerEnd.Unfit);
        }

        return document ?? failed(Explain(answer.Status));
    }

    public void Dispose()
    {
        Kill(WorkerEnd.Unfit);
        process.WaitForExit();
        errors.Dispose();
        process.Dispose();
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
        else if (ResidentMemory.Of(process.Id) > limits.Memory)
        {
            Kill(WorkerEnd.TooMuchMemory);
        }
    }

    private FailureReason Explain(FrameStatus status)
    {
        var why = end;
        Kill(WorkerEnd.Unfit);
        process.WaitForExit();
        return why switch
        {
            WorkerEnd.TooSlow => ImportFailures.TooSlow(limits.Time),
            WorkerEnd.TooMuchMemory => ImportFailures.TooMuchMemory(),
            _ => status switch
            {
                FrameStatus.TooLong => ImportFailures.AnswerTooLong(limits.AnswerLength),
                FrameStatus.Whole or FrameStatus.Garbage => ImportFailures.NoAnswer(),
                _ when errors.Says("Out of memory") => ImportFailures.TooMuchMemory(),
                _ => ImportFailures.Crashed(process.ExitCode, errors.FirstLine()),
            },
        };
    }

    /// <summary>The first reason stays. What the worker started, if a document should have made it start anything, ends with it.</summary>
    private void Kill(WorkerEnd why)
    {
        if (Interlocked.CompareExchange(ref end, why, WorkerEnd.None) != WorkerEnd.None)
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
