using System.Runtime.InteropServices;
using Extractor.Fiscal;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;

namespace Extractor.App.Recognition;

/// <summary>This program as the process that PP-OCR runs in. It ends when its input ends, so it never outlives whoever started it.</summary>
internal static class RecognizerService
{
    internal static int Run(string folder, Terminal terminal)
    {
        // Ctrl+C reaches every process of the terminal; whoever started this one ends it.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        try
        {
            LineService.Run(folder, ExtractorVersion.Current, terminal.Input, terminal.OutputStream);
            return ExitCode.Done;
        }
        catch (RecognitionException problem)
        {
            terminal.Tell(problem.Message);
            return ExitCode.Unreadable;
        }
        catch (IOException)
        {
            return ExitCode.Done;
        }
    }
}
