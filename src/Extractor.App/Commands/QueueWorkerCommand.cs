using System.CommandLine;
using Extractor.App.Distributed;
using Extractor.Crawling;
using Extractor.Crawling.Sites;
using Extractor.Distribution.Sources;
using Extractor.Distribution.Telemetry;
using Extractor.Fiscal;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>worker</c>: reads what was submitted to a queue.</summary>
internal sealed class QueueWorkerCommand : ExtractorCommand
{
    private readonly Option<string[]> roots = new("--root")
    {
        Description = "A folder that documents are read from; may be given several times. Without it no path is read, whatever a message says.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> keepSources = new("--keep-sources") { Description = "Keeps the bytes of every file in FILE.db.sources, named by their SHA-256, each once." };
    private readonly Option<int?> prefetch = new("--prefetch") { Description = "Messages in hand at most; four times --jobs when left out.", HelpName = "N" };

    private readonly Option<int> drain = new("--drain")
    {
        Description = "Seconds that documents under way may take when the worker is told to stop (SIGTERM); what is not through then goes back to the broker.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 25,
    };

    private readonly Option<int?> idle = new("--exit-when-idle") { Description = "Ends the worker after so many seconds without work.", HelpName = "SECONDS" };
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Fetches from private, loopback and link-local addresses too, which are refused otherwise." };
    private readonly Option<string?> contact = new("--contact") { Description = "How the operator of a site can reach you, an address of the web or of mail.", HelpName = "TEXT" };
    private readonly Option<double> rate = new("--rate") { Description = "Requests a second to each host.", HelpName = "N", DefaultValueFactory = _ => new CrawlPace().RequestsPerSecond };
    private readonly Option<string> telemetry = new("--telemetry") { Description = "Where metrics and traces go: none, or otlp, which the OTEL_* variables describe.", DefaultValueFactory = _ => "none" };
    private readonly Option<string> store = OutputFormats.Store();
    private readonly BrokerOptions broker;
    private readonly ImportOptions batch;

    internal QueueWorkerCommand(Terminal terminal)
        : base(
            terminal,
            "worker",
            "Reads documents that were submitted to a queue and saves their records, until it is told to stop.",
            "extractor worker --broker amqp://user@broker --store reports.db --root /data/reports")
    {
        telemetry.AcceptOnlyFromAmong("none", "otlp");
        broker = new BrokerOptions(this);
        foreach (var option in (Option[])[store, roots, keepSources, prefetch, drain, idle, allowPrivate, contact, rate, telemetry])
        {
            Options.Add(option);
        }

        foreach (var option in (Option[])[prefetch, drain, idle, rate])
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && double.TryParse(token.Value, out var number) && (number < 0 || (number == 0 && option != drain)))
                {
                    result.AddError($"{option.Name} must be above 0.");
                }
            });
        }

        batch = new ImportOptions(this);
    }

    /// <summary>Documents under way are finished first; then the process has to end by itself.</summary>
    internal override TimeSpan TerminationTime(ParseResult arguments) => TimeSpan.FromSeconds(arguments.GetValue(drain)) + base.TerminationTime(arguments);

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var place = arguments.GetRequiredValue(store);
        var import = batch.Read(arguments, ReadOptions.Default, force: false);
        import = arguments.GetValue(keepSources) ? import with { Sources = ReportStores.FindSources(place) } : import;
        var settings = new QueueWorkerSettings
        {
            Broker = broker.Address(arguments),
            Queues = broker.Queues(arguments),
            Store = place,
            Import = import,
            Prefetch = arguments.GetValue(prefetch) ?? Math.Max(4, 4 * import.Jobs),
            Drain = TimeSpan.FromSeconds(arguments.GetValue(drain)),
            ExitWhenIdle = arguments.GetValue(idle) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        using var export = arguments.GetValue(telemetry) == "otlp" ? new TelemetryExport() : null;
        using var measured = new WorkTelemetry();
        using var sources = new WorkSources(
            new SharedFolders(arguments.GetValue(roots) ?? []),
            new CrawlPace { RequestsPerSecond = arguments.GetValue(rate) },
            new CrawlOptions { AllowPrivate = arguments.GetValue(allowPrivate), Contact = arguments.GetValue(contact) },
            S3Settings.Of(Environment.GetEnvironmentVariable),
            SourceReadOptions.Default.MaximumFileLength,
            Terminal.Time);
        return new QueueWorker(Terminal, settings, sources, measured).RunAsync(cancellationToken).GetAwaiter().GetResult();
    }
}
