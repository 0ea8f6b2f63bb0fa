using Extractor.Serving.Telemetry;

namespace Extractor.Serving;

/// <summary>What lives as long as the server.</summary>
internal sealed class ServerParts : IDisposable
{
    internal ServerParts(ServerSettings settings, TimeProvider time)
    {
        Store = new ServedStore(settings, time);
        Metrics = new MetricsText(this);
        Meter = new ServerMeter(this);
        Health = new Health(Store);
        Meter.AddGauge("extractor.streams", "{answer}", "Long answers that are being written.", () => Store.OpenStreams);
    }

    internal ServedStore Store { get; }

    internal ServerMeter Meter { get; }

    internal MetricsText Metrics { get; }

    internal Health Health { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Metrics.Dispose();
        Meter.Dispose();
        Store.Dispose();
    }
}
