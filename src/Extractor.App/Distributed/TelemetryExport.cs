using Extractor.Distribution.Telemetry;
using Extractor.Fiscal;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Extractor.App.Distributed;

/// <summary>
/// Sends what a worker measures by the protocol of OpenTelemetry. Where to, how and under which name the variables OTEL_* say
/// (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/). What cannot be sent costs the worker nothing.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private readonly MeterProvider metrics = Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(static resource => Describe(resource))
        .AddMeter(WorkTelemetry.Name)
        .AddOtlpExporter()
        .Build();

    private readonly TracerProvider traces = Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(static resource => Describe(resource))
        .AddSource(WorkTelemetry.Name)
        .AddOtlpExporter()
        .Build();

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        metrics.Dispose();
        traces.Dispose();
    }

    /// <summary>OTEL_SERVICE_NAME comes before the name given here.</summary>
    private static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService("extractor-worker", serviceVersion: ExtractorVersion.Current).AddEnvironmentVariableDetector();
}
