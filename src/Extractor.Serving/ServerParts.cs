using Extractor.Serving.Imports;
using Extractor.Serving.Patches;
using Extractor.Serving.Telemetry;

namespace Extractor.Serving;

/// <summary>What lives as long as the server.</summary>
internal sealed class ServerParts : IAsyncDisposable
{
    private readonly ImportQueue? queue;

    internal ServerParts(ServerSettings settings, IReportImporter? importer, TimeProvider time)
    {
        Store = new ServedStore(settings, time);
        Metrics = new MetricsText(this);
        Meter = new ServerMeter(this);
        Health = new Health(Store);
        Meter.AddGauge("extractor.streams", "{answer}", "Long answers that are being written.", () => Store.OpenStreams);
        Patches = new PatchEndpoints(this, time);
        queue = importer is null || settings.IsReadOnly ? null : new ImportQueue(importer, this, time);
        Imports = new ImportEndpoints(queue);
    }

    internal ServedStore Store { get; }

    internal ServerMeter Meter { get; }

    internal MetricsText Metrics { get; }

    internal Health Health { get; }

    internal PatchEndpoints Patches { get; }

    internal ImportEndpoints Imports { get; }

    /// <summary>Stops the import that goes on, and ends the answers that would go on as long as the server does.</summary>
    internal async Task StopImportsAsync()
    {
        if (queue is not null)
        {
            await queue.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopImportsAsync();
        Patches.Dispose();
        Metrics.Dispose();
        Meter.Dispose();
        Store.Dispose();
    }
}
