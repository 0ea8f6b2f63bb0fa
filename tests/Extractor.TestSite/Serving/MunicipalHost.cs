using System.Globalization;
using System.Net;
using System.Text;
using Extractor.TestSite.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Extractor.TestSite.Serving;

/// <summary>One municipal system behind a port of its own on 127.0.0.1: its editions, its journal, its faults.</summary>
public sealed class MunicipalHost : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly TimeProvider time;
    private readonly SiteWait wait;
    private Edition edition = new EditionBuilder().Build();

    private MunicipalHost(string name, TimeProvider time, SiteWait wait)
    {
        Name = name;
        this.time = time;
        this.wait = wait;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(Configure);
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    /// <summary>The name of the system.</summary>
    public string Name { get; }

    /// <summary>Its address, such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Host and port.</summary>
    public string Authority => new Uri(Address).Authority;

    /// <summary>What it was asked.</summary>
    public SiteJournal Journal { get; } = new();

    /// <summary>What it publishes now.</summary>
    public Edition Edition
    {
        get => Volatile.Read(ref edition);
        set => Volatile.Write(ref edition, value);
    }

    /// <summary>Which of its answers fail, or null for none but those that the system is made of.</summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>What stands before it: answers in its place, looking at all that was asked, or leaves it be.</summary>
    public Func<IReadOnlyList<SiteRequest>, SiteAnswer?>? Guard { get; set; }

    /// <summary>Starts a host that publishes nothing yet.</summary>
    public static async Task<MunicipalHost> StartAsync(string name, TimeProvider time, SiteWait wait)
    {
        var host = new MunicipalHost(name, time, wait);
        await host.server.StartAsync();
        host.Address = host.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return host;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;

        // Real servers send file names as plain UTF-8, whatever the standards say.
        options.ResponseHeaderEncodingSelector = static _ => Encoding.UTF8;
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => async connection =>
            {
                Journal.Connect();
                try
                {
                    await next(connection);
                }
                finally
                {
                    Journal.Disconnect();
                }
            });
        });
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = context.Request;
        var number = Journal.Begin(new SiteRequest(
            time.GetUtcNow(),
            request.Method,
            path,
            request.Headers.UserAgent.ToString(),
            request.Headers.IfNoneMatch.Count + request.Headers.IfModifiedSince.Count > 0,
            request.Headers.Range.Count > 0 ? request.Headers.Range.ToString() : null));
        try
        {
            var answer = Guard?.Invoke(Journal.Requests)
                ?? (Edition.Resources.TryGetValue(path, out var resource) ? resource.AnswerTo(number) : NotThere);
            answer = Faults?.Apply(Name, path, number, answer) ?? answer;
            await SendAsync(context, RequestedPart.Of(request, answer));
        }
        finally
        {
            Journal.End();
        }
    }

    private static SiteAnswer NotThere { get; } =
        new(404, Encoding.UTF8.GetBytes("<html><head><title>404</title></head><body><h1>您访问的页面不存在</h1></body></html>"), "text/html; charset=utf-8");

    private async Task SendAsync(HttpContext context, SiteAnswer answer)
    {
        if (answer.IsAborted)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.EntityTag is { } tag)
        {
            response.Headers.ETag = tag;
            response.Headers.AcceptRanges = "bytes";
        }

        if (answer.LastModified is { } changed)
        {
            response.Headers.LastModified = changed.ToString("R", CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (answer.Status is 304 or 204 || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        response.ContentLength = answer.Body.Length;
        await SendBodyAsync(context, answer);
    }

    private async Task SendBodyAsync(HttpContext context, SiteAnswer answer)
    {
        const int Pieces = 8;
        var sent = answer.Body[..Math.Min(answer.CutAt ?? int.MaxValue, answer.Body.Length)];
        var piece = answer.Pause == TimeSpan.Zero ? sent.Length : (sent.Length / Pieces) + 1;
        for (var at = 0; at < sent.Length; at += piece)
        {
            await context.Response.Body.WriteAsync(sent[at..Math.Min(at + piece, sent.Length)], context.RequestAborted);
            if (answer.Pause > TimeSpan.Zero && at + piece < sent.Length)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await wait(Address + context.Features.Get<IHttpRequestFeature>()!.RawTarget, answer.Pause, context.RequestAborted);
            }
        }

        if (answer.CutAt is not null)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);

            // An abort would take back what was sent; this sends it and closes.
            await context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output.CompleteAsync();
        }
    }
}
