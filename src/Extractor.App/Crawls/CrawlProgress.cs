using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Records;
using Spectre.Console;

namespace Extractor.App.Crawls;

/// <summary>
/// Shows how far the round of a site is: a line that is drawn over where a person looks on, one every few seconds where a log is kept, an event
/// for each visit for programs, nothing when quiet.
/// </summary>
internal abstract class CrawlProgress(Terminal terminal, string site) : ICrawlProgress, IDisposable
{
    private int asked;
    private int due;
    private int failed;

    /// <summary>What the program is connected to.</summary>
    protected Terminal Terminal { get; } = terminal;

    /// <summary>The name of the site.</summary>
    protected string Site { get; } = site;

    /// <summary>Such as <c>czj.example/jsgk/: 120 asked, 34 due, 3 failed</c>. One thread counts, another may ask.</summary>
    protected string InWords => string.Create(
        CultureInfo.InvariantCulture, $"{Site}: {Volatile.Read(ref asked)} asked, {Volatile.Read(ref due)} due, {Volatile.Read(ref failed)} failed");

    /// <summary>Begins to show a round.</summary>
    internal static CrawlProgress Begin(Terminal terminal, CrawlSettings settings, string site) => settings switch
    {
        { Format: "jsonl", IsQuiet: false } => new VisitEvents(terminal, site),
        { Format: "jsonl" } or { IsQuiet: true } => new QuietProgress(terminal, site),
        _ when terminal.ErrorIsTerminal => new DrawnProgress(terminal, site),
        _ => new IntervalProgress(terminal, site),
    };

    /// <inheritdoc/>
    public virtual void Visited(Visit visit, int due)
    {
        Interlocked.Increment(ref asked);
        Volatile.Write(ref this.due, due);
        failed += visit.State is AddressState.Failed or AddressState.Rejected ? 1 : 0;
    }

    /// <summary>Stops showing.</summary>
    public virtual void Dispose()
    {
    }

    private sealed class QuietProgress(Terminal terminal, string site) : CrawlProgress(terminal, site);

    private sealed class IntervalProgress : CrawlProgress
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

        private readonly ITimer timer;

        internal IntervalProgress(Terminal terminal, string site)
            : base(terminal, site) => timer = terminal.Time.CreateTimer(_ => terminal.Tell(InWords), state: null, Interval, Interval);

        public override void Dispose()
        {
            timer.Dispose();
            base.Dispose();
        }
    }

    /// <summary>How many addresses there will be is not known, so there is nothing to fill a bar with.</summary>
    private sealed class DrawnProgress : CrawlProgress
    {
        private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

        private readonly ManualResetEventSlim ended = new();
        private readonly Thread drawing;

        internal DrawnProgress(Terminal terminal, string site)
            : base(terminal, site)
        {
            drawing = new Thread(Draw) { IsBackground = true, Name = "progress" };
            drawing.Start();
        }

        public override void Dispose()
        {
            ended.Set();
            drawing.Join();
            ended.Dispose();
            base.Dispose();
        }

        private void Draw()
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Terminal.Error),
                Ansi = AnsiSupport.Yes,
                ColorSystem = Terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            });
            console.Status().Start(Markup.Escape(PrintableText.OneLine(Site)), status =>
            {
                while (!ended.Wait(Interval))
                {
                    status.Status = Markup.Escape(PrintableText.OneLine(InWords));
                }
            });
        }
    }

    private sealed class VisitEvents(Terminal terminal, string site) : CrawlProgress(terminal, site)
    {
        public override void Visited(Visit visit, int due)
        {
            JsonOutput.Write(Terminal.OutputStream, JsonOutput.OneLine, writer => Write(writer, visit, due));
            Terminal.OutputStream.Flush();
        }

        private void Write(Utf8JsonWriter writer, Visit visit, int due)
        {
            writer.WriteStartObject();
            writer.WriteString("event", "visit");
            writer.WriteString("site", Site);
            writer.WriteString("address", visit.Address.Text);
            writer.WriteString("role", RecordNames.Of(visit.Role));
            writer.WriteString("state", RecordNames.Of(visit.State));
            writer.WriteNumber("status", visit.Status);
            writer.WriteString("code", visit.Problem?.Code);
            writer.WriteString("message", visit.Problem?.Reason);
            writer.WriteNumber("due", due);
            writer.WriteEndObject();
        }
    }
}
