using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Extractor.Distribution.Telemetry;

/// <summary>
/// What a worker measures: the instruments of the meter and the spans of the source <see cref="Name"/>. Any listener of the process can read them;
/// nothing is sent anywhere unless somebody asks for it.
/// </summary>
public sealed class WorkTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Extractor.Distribution";

    /// <summary>
    /// Upper bounds of the buckets of times, in seconds: those that the semantic conventions of OpenTelemetry advise for requests, and more for
    /// documents that are out of the ordinary. Without them a collector would get buckets that begin at five seconds.
    /// </summary>
    private static readonly InstrumentAdvice<double> Times = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 300],
    };

    private readonly Meter meter;
    private readonly ActivitySource spans = new(Name);
    private readonly Counter<long> documents;
    private readonly Counter<long> moves;
    private readonly Histogram<double> stages;
    private long depth;
    private long inHand;

    /// <summary>Makes the instruments of one worker.</summary>
    public WorkTelemetry()
    {
        meter = new Meter(new MeterOptions(Name) { Scope = this });
        documents = meter.CreateCounter<long>("extractor.worker.documents", "{document}", "Documents that were dealt with, by outcome.");
        moves = meter.CreateCounter<long>("extractor.worker.moves", "{message}", "Messages that were tried later, left to others, given back or given up, by code.");
        stages = meter.CreateHistogram("extractor.worker.stage.duration", "s", "Time of a document in a stage: fetch, read, save.", tags: null, Times);
        meter.CreateObservableGauge("extractor.queue.depth", () => Interlocked.Read(ref depth), "{message}", "Messages that wait for a worker.");
        meter.CreateObservableGauge("extractor.worker.in_hand", () => Interlocked.Read(ref inHand), "{message}", "Messages that this worker has in hand.");
    }

    /// <summary>Notes how many messages wait.</summary>
    public void Waiting(long count) => Interlocked.Exchange(ref depth, count);

    /// <summary>Counts a message into the hand (1) or out of it (-1).</summary>
    public void Hand(int change) => Interlocked.Add(ref inHand, change);

    /// <summary>Counts a document that was dealt with.</summary>
    public void Done(string outcome) => documents.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts a message that was not dealt with.</summary>
    /// <param name="move"><c>later</c>, <c>left</c>, <c>back</c> or <c>dead</c>.</param>
    /// <param name="code">Why.</param>
    public void Moved(string move, string code) => moves.Add(1, new("move", move), new("code", code));

    /// <summary>Notes the time of a stage.</summary>
    public void Stage(string stage, TimeSpan duration) => stages.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    /// <summary>Begins the span of a document, as a part of the trace that its message names; null when nobody listens.</summary>
    public Activity? Begin(string? trace) => spans.StartActivity("document", ActivityKind.Consumer, trace);

    /// <summary>Begins the span of a stage.</summary>
    public Activity? BeginStage(string stage, ActivityContext document) => spans.StartActivity(stage, ActivityKind.Internal, document);

    /// <inheritdoc/>
    public void Dispose()
    {
        meter.Dispose();
        spans.Dispose();
    }
}
