using Extractor.App.Output;
using Spectre.Console;

namespace Extractor.App.Import;

/// <summary>The bar of a batch on a terminal, drawn by a thread of its own.</summary>
internal sealed class ImportBar : ImportProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly ImportPace pace;
    private readonly ManualResetEventSlim ended = new();
    private readonly Thread drawing;

    internal ImportBar(Terminal terminal, int total, ImportPace pace)
        : base(terminal)
    {
        this.pace = pace;
        drawing = new Thread(() => Draw(total)) { IsBackground = true, Name = "progress" };
        drawing.Start();
    }

    /// <inheritdoc/>
    internal override void Done(ImportResult result) => pace.Done(result);

    public override void Dispose()
    {
        if (!ended.IsSet)
        {
            ended.Set();
            drawing.Join();
        }

        base.Dispose();
    }

    private void Draw(int total)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Terminal.Error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = Terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(progress =>
            {
                var bar = progress.AddTask("…", maxValue: Math.Max(1, total));
                do
                {
                    bar.Value = pace.Count;
                    bar.Description = Markup.Escape(PrintableText.OneLine(pace.InWords()));
                }
                while (!ended.Wait(Interval));
                bar.Value = pace.Count;
            });
    }
}
