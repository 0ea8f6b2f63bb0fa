using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Processes;

namespace Extractor.App.Import.Workers;

/// <summary>
/// This program as a worker: reads the documents that it is asked for on standard input, one after the other, and answers on standard
/// output. It ends when its input ends, also in the middle of a document, so it never outlives the import that started it.
/// </summary>
internal static class WorkerService
{
    /// <summary>Requests are paths and options; a longer one does not come from an import.</summary>
    private const int LongestRequest = 1 << 20;

    /// <summary>Deeply nested documents get more room than a thread usually has, though every reader bounds its depth.</summary>
    private const int StackSize = 16 << 20;

    internal static int Run(Terminal terminal)
    {
        // Ctrl+C reaches every process of the terminal; the import decides what becomes of its workers.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var requests = new BlockingCollection<byte[]>();
        var reader = new Thread(() => Answer(requests, terminal), StackSize) { IsBackground = true };
        reader.Start();
        while (Frame.Read(terminal.Input, LongestRequest) is { Status: FrameStatus.Whole, Kind: FrameKind.Request } request)
        {
            requests.Add(request.Content);
        }

        // Whatever the other thread is at, nobody waits for it any more.
        Environment.Exit(ExitCode.Done);
        return ExitCode.Done;
    }

    private static void Answer(BlockingCollection<byte[]> requests, Terminal terminal)
    {
        (ReadOptions Options, ReportImport Reader)? reader = null;
        try
        {
            Frame.Write(terminal.OutputStream, FrameKind.Ready, Encoding.UTF8.GetBytes(ExtractorVersion.Current));
            foreach (var content in requests.GetConsumingEnumerable())
            {
                if (WorkerMessages.ReadRequest(content) is not { } request)
                {
                    Environment.Exit(ExitCode.Usage);
                    return;
                }

                if (reader?.Options != request.Options)
                {
                    reader?.Reader.Dispose();
                    reader = (request.Options, Reader(request.Options, terminal));
                }

                Frame.Write(terminal.OutputStream, FrameKind.Answer, WorkerMessages.Answer(reader.Value.Reader.Read(request.File, CancellationToken.None)));
            }
        }
        catch (IOException)
        {
            Environment.Exit(ExitCode.Done);
        }
    }

    /// <summary>A reader of documents. An import asks with the same options all the time, so that engines need no second start. It measures the time, from outside.</summary>
    private static ReportImport Reader(ReadOptions options, Terminal terminal) => new(
        options,
        Timeout.InfiniteTimeSpan,
        terminal.Time,
        new PictureReading(options.Recognition, terminal.Engines, pagesAtOnce: 1, terminal.Time),
        (document, token) => ReportReading.Read(document, options, token));
}
