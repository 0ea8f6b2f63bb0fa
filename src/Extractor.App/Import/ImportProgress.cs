using System.Globalization;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>
/// Shows how far a batch is: a bar where a person looks on, a line a file for a small batch where a log is kept and one every few seconds for
/// a large one, events for programs, nothing when quiet.
/// </summary>
internal abstract class ImportProgress(Terminal terminal) : IDisposable
{
    /// <summary>The largest batch of which each file has a line without being asked for.</summary>
    private const int SmallBatch = 300;

    /// <summary>What the program is connected to.</summary>
    protected Terminal Terminal { get; } = terminal;

    /// <summary>Begins to show a batch.</summary>
    internal static ImportProgress Begin(Terminal terminal, ImportSettings settings, long run, int total, ImportClock clock)
    {
        var shown = settings switch
        {
            { Format: "jsonl" } => new ImportEvents(terminal, settings.IsQuiet, run, total),
            { IsQuiet: true } => new QuietProgress(terminal),
            { IsVerbose: false } when terminal.ErrorIsTerminal => new ImportBar(terminal, total, new ImportPace(total, clock)),
            { IsVerbose: true } => new LineProgress(terminal, total),
            _ => (ImportProgress)(total <= SmallBatch ? new LineProgress(terminal, total) : new IntervalProgress(terminal, new ImportPace(total, clock))),
        };
        shown.WritesJson = settings.Format == "json";
        return shown;
    }

    /// <summary>Begins to show a batch that others work on and <paramref name="pace"/> counts.</summary>
    internal static ImportProgress Follow(Terminal terminal, int total, ImportPace pace) =>
        terminal.ErrorIsTerminal ? new ImportBar(terminal, total, pace) : new IntervalProgress(terminal, pace);

    private bool WritesJson { get; set; }

    /// <summary>A file is done.</summary>
    internal abstract void Done(ImportResult result);

    /// <summary>The batch has ended.</summary>
    internal virtual void End(RunState state, ImportSummary summary)
    {
        Dispose();
        summary.Tell(Terminal);
        if (WritesJson && state == RunState.Finished)
        {
            summary.Write(Terminal.OutputStream);
        }
    }

    /// <summary>Stops showing; may be called more than once.</summary>
    public virtual void Dispose()
    {
    }

    private sealed class QuietProgress(Terminal terminal) : ImportProgress(terminal)
    {
        internal override void Done(ImportResult result)
        {
        }
    }

    private sealed class LineProgress(Terminal terminal, int total) : ImportProgress(terminal)
    {
        private int done;

        internal override void Done(ImportResult result) => Terminal.Tell(string.Create(
            CultureInfo.InvariantCulture, $"[{++done}/{total}] {result.Path}: {result.InWords()}"));
    }

    private sealed class IntervalProgress : ImportProgress
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

        private readonly ImportPace pace;
        private readonly ITimer timer;

        internal IntervalProgress(Terminal terminal, ImportPace pace)
            : base(terminal)
        {
            this.pace = pace;
            timer = terminal.Time.CreateTimer(_ => Terminal.Tell(pace.InWords()), state: null, Interval, Interval);
        }

        internal override void Done(ImportResult result) => pace.Done(result);

        public override void Dispose()
        {
            timer.Dispose();
            base.Dispose();
        }
    }
}
