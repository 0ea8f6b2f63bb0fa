using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Extractor.Tests.Distribution.Telemetry;

/// <summary>
/// A collector of OpenTelemetry on a port of the loopback address, which keeps what it is sent: over HTTP with protobuf, and over gRPC
/// (https://opentelemetry.io/docs/specs/otlp/).
/// </summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<OtlpMessage> metrics = [];
    private readonly ConcurrentQueue<OtlpMessage> traces = [];

    private OtlpReceiver(WebApplication server) => this.server = server;

    /// <summary>Where it listens.</summary>
    internal string Address => server.Urls.Single();

    /// <summary>Every metric that came, with the resource that sent it and the meter that it is of.</summary>
    internal IEnumerable<(OtlpMessage Resource, string Meter, OtlpMessage Metric)> Metrics =>
        metrics.SelectMany(static request => request.All(1)).SelectMany(static resource => resource.All(2).SelectMany(scope => scope.All(2).Select(metric => (resource.All(1).Single(), scope.All(1).Single().Text(1), metric))));

    /// <summary>Every span that came, with the resource that sent it.</summary>
    internal IEnumerable<(OtlpMessage Resource, OtlpMessage Span)> Spans =>
        traces.SelectMany(static request => request.All(1)).SelectMany(static resource => resource.All(2).SelectMany(scope => scope.All(2).Select(span => (resource.All(1).Single(), span))));

    /// <summary>Begins to listen.</summary>
    /// <param name="protocol"><c>grpc</c>, which takes HTTP/2, or <c>http/protobuf</c>.</param>
    internal static async Task<OtlpReceiver> StartAsync(string protocol)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = protocol == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1));
        var receiver = new OtlpReceiver(builder.Build());
        receiver.server.Run(receiver.ReceiveAsync);
        await receiver.server.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var isRemoteCall = context.Request.ContentType == "application/grpc";
        (context.Request.Path.Value switch
        {
            "/v1/metrics" or "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export" => metrics,
            "/v1/traces" or "/opentelemetry.proto.collector.trace.v1.TraceService/Export" => traces,
            var other => throw new InvalidOperationException($"Nobody sends to {other}."),
        }).Enqueue(new OtlpMessage(isRemoteCall ? body.ToArray()[FrameHeader..] : body.ToArray()));

        // An empty answer says that everything was taken.
        context.Response.ContentType = isRemoteCall ? "application/grpc" : "application/x-protobuf";
        if (isRemoteCall)
        {
            await context.Response.Body.WriteAsync(new byte[FrameHeader]);
            context.Response.AppendTrailer("grpc-status", StatusOk.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether it is compressed, and its length: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md.</summary>
    private const int FrameHeader = 5;

    private const int StatusOk = 0;
}
