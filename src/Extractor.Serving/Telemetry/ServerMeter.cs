using System.Diagnostics.Metrics;

namespace Extractor.Serving.Telemetry;

/// <summary>
/// The instruments of the server, under the names of the semantic conventions of OpenTelemetry where there are some. Any listener of the process can
/// read them; nothing is sent anywhere.
/// </summary>
internal sealed class ServerMeter : IDisposable
{
    internal const string Name = "Extractor.Serving";

    private readonly Meter meter;

    /// <summary>Makes the instruments of one server; <paramref name="scope"/> tells it from others in the process.</summary>
    internal ServerMeter(object scope)
    {
        meter = new Meter(new MeterOptions(Name) { Scope = scope });
        Requests = meter.CreateHistogram<double>("http.server.request.duration", "s", "Time from the first byte of a request to the last of its answer.");
        Active = meter.CreateUpDownCounter<long>("http.server.active_requests", "{request}", "Requests that are being answered.");
        Imported = meter.CreateCounter<long>("extractor.imports", "{file}", "Files that were imported, by outcome.");
        Patches = meter.CreateCounter<long>("extractor.patches", "{patch}", "Patches that were added.");
    }

    internal Histogram<double> Requests { get; }

    internal UpDownCounter<long> Active { get; }

    internal Counter<long> Imported { get; }

    internal Counter<long> Patches { get; }

    /// <summary>Adds a gauge that is asked when someone looks.</summary>
    internal void AddGauge(string name, string unit, string description, Func<long> value) => meter.CreateObservableGauge(name, value, unit, description);

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
