using System.Globalization;
using Spectre.Console;

namespace Extractor.App.Import;

/// <summary>Shows how far a batch is: a bar where a person looks on, a line a file where a log is kept, nothing when quiet.</summary>
internal static class ImportProgress
{
    /// <summary>Runs <paramref name="work"/>, which calls its argument once for each file that is done.</summary>
    internal static void Run(Terminal terminal, int total, bool quiet, Action<Action<ImportResult>> work)
    {
        if (quiet)
        {
            work(static _ => { });
        }
        else if (terminal.ErrorIsTerminal)
        {
            RunWithBar(terminal, total, work);
        }
        else
        {
            var done = 0;
            work(result => terminal.Tell(string.Create(
                CultureInfo.InvariantCulture, $"[{++done}/{total}] {result.File.RelativePath}: {result.InWords()}")));
        }
    }

    private static void RunWithBar(Terminal terminal, int total, Action<Action<ImportResult>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var bar = progress.AddTask(string.Create(CultureInfo.InvariantCulture, $"{total} documents"), maxValue: Math.Max(1, total));
                work(_ => bar.Increment(1));
            });
    }
}
