using System.Diagnostics;
using Extractor.App.Import.Workers;
using Extractor.Fiscal;

namespace Extractor.Tests.Distribution.Telemetry;

/// <summary>What a worker sends to a collector is what docs/operations.md lists: names, units, and figures that fit what it did.</summary>
[Platform("Linux")]
public sealed class TelemetryExportTests
{
    private const int Documents = 3;

    [TestCase("grpc")]
    [TestCase("http/protobuf")]
    public async Task A_collector_gets_depth_rate_failures_times_and_spans(string protocol)
    {
        await using var receiver = await OtlpReceiver.StartAsync(protocol);
        using var work = new SharedWork().With(Documents).With("in/004.txt", []);
        work.Submit();
        File.Delete(Path.Combine(work.Documents, "003.txt"));
        WorkUntilThrough(work, receiver.Address, protocol);

        Assert.Multiple(() =>
        {
            Assert.That(Instruments(receiver), Is.EquivalentTo(new[]
            {
                ("extractor.queue.depth", "{message}", "gauge"),
                ("extractor.worker.in_hand", "{message}", "gauge"),
                ("extractor.worker.documents", "{document}", "sum"),
                ("extractor.worker.moves", "{message}", "sum"),
                ("extractor.worker.stage.duration", "s", "histogram"),
            }));
            Assert.That(Counts(receiver, "extractor.worker.documents", "outcome"), Is.EquivalentTo(new Dictionary<string, ulong> { ["read"] = 2, ["failed"] = 1 }));
            Assert.That(Counts(receiver, "extractor.worker.moves", "code"), Is.EquivalentTo(new Dictionary<string, ulong> { ["QUE021"] = 1 }), "the file that is gone is tried later");
            Assert.That(Points(receiver, "extractor.queue.depth", 5).Max(static point => point.Number(6)), Is.GreaterThan(0).And.LessThanOrEqualTo(4), "the worker takes one message at a time");
        });
        Assert.Multiple(() => CheckTimes(receiver));
        Assert.Multiple(() => CheckSpans(receiver));
    }

    /// <summary>Times are in seconds, each stage has its own, and buckets part what takes milliseconds from what takes a second.</summary>
    private static void CheckTimes(OtlpReceiver receiver)
    {
        var stages = Points(receiver, "extractor.worker.stage.duration", 9).GroupBy(static point => point.Attributes(9)["stage"]).ToDictionary(static stage => stage.Key, static stage => stage.Last());

        Assert.That(stages.Keys, Is.EquivalentTo(new[] { "fetch", "read", "save" }));
        Assert.That(stages["read"].Number(4), Is.EqualTo(3), "documents that were there");
        Assert.That(stages["fetch"].Number(4), Is.EqualTo(4), "and the one that was not");
        Assert.That(stages["read"].Real(5), Is.GreaterThan(0).And.LessThan(60));
        Assert.That(stages["read"].Reals(7), Does.Contain(0.01).And.Contain(1.0).And.Ordered);
    }

    private static void CheckSpans(OtlpReceiver receiver)
    {
        var spans = receiver.Spans.Select(static sent => sent.Span).ToList();
        var documents = spans.Where(static span => span.Text(5) == "document").ToDictionary(static span => Convert.ToHexStringLower(span.Bytes(2)));

        Assert.That(documents.Values.Select(static span => span.Attributes(9)["extractor.path"]), Is.EquivalentTo(new[] { "001.txt", "002.txt", "003.txt", "004.txt" }));
        Assert.That(documents.Values.Select(static span => span.Attributes(9)["extractor.run"]), Is.All.EqualTo("1"));
        Assert.That(spans.Select(static span => span.Text(5)).Distinct(), Is.EquivalentTo(new[] { "document", "fetch", "read" }));
        foreach (var stage in spans.Where(static span => span.Text(5) != "document"))
        {
            Assert.That(documents, Does.ContainKey(Convert.ToHexStringLower(stage.Bytes(4))), stage.Text(5));
            Assert.That(stage.Number(8), Is.GreaterThanOrEqualTo(stage.Number(7)));
        }

        Assert.That(receiver.Spans.Select(static sent => sent.Resource.Attributes(1)["service.version"]), Is.All.EqualTo(ExtractorVersion.Current));
        Assert.That(receiver.Metrics.Select(static sent => sent.Resource.Attributes(1)["service.name"]), Is.All.EqualTo("extractor-worker"));
    }

    /// <summary>Name, unit and kind of each instrument.</summary>
    private static IEnumerable<(string Name, string Unit, string Kind)> Instruments(OtlpReceiver receiver) =>
        receiver.Metrics.Select(static sent => (sent.Metric.Text(1), sent.Metric.Text(3), sent.Metric.Has(5) ? "gauge" : sent.Metric.Has(7) ? "sum" : "histogram")).Distinct();

    /// <summary>The last sum of a counter for each value of an attribute.</summary>
    private static Dictionary<string, ulong> Counts(OtlpReceiver receiver, string name, string attribute) =>
        Points(receiver, name, 7).GroupBy(point => point.Attributes(7)[attribute]).ToDictionary(static one => one.Key, static one => one.Last().Number(6));

    private static IEnumerable<OtlpMessage> Points(OtlpReceiver receiver, string name, int kind) =>
        receiver.Metrics.Where(sent => sent.Meter == "Extractor.Distribution" && sent.Metric.Text(1) == name).SelectMany(sent => sent.Metric.All(kind)).SelectMany(static data => data.All(1));

    /// <summary>A worker in a process of its own, which sends what is left when it ends.</summary>
    private static void WorkUntilThrough(SharedWork work, string collector, string protocol)
    {
        var program = ThisProgram.With(["worker", .. work.Place, "--root", work.Documents, "--exit-when-idle", "1", "--jobs", "1", "--prefetch", "1", "--isolation", "off", "--telemetry", "otlp"]);
        var start = new ProcessStartInfo(program.Program, program.Arguments);
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector;
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        start.Environment["OTEL_METRIC_EXPORT_INTERVAL"] = "250";
        ProgramRun.Of(start);
    }
}
