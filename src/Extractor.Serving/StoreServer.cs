using Extractor.Serving.Answers;
using Extractor.Serving.Imports;
using Extractor.Serving.Pages;
using Extractor.Serving.Safety;
using Extractor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.Serving;

/// <summary>
/// Serves a store over HTTP: the API of <c>Description/openapi.json</c> and the web application. Questions read moments of the store and never write;
/// what is written goes through one queue.
/// </summary>
internal sealed class StoreServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ServerParts parts;
    private readonly RequestGuard guard;
    private readonly TimeProvider time;
    private readonly Action<string> report;

    private StoreServer(ServerSettings settings, ServerParts parts, TimeProvider time, Action<string> report)
    {
        this.parts = parts;
        this.time = time;
        this.report = report;
        guard = new RequestGuard(settings);
        application = Build(settings);
    }

    /// <summary>Whether the program was built with the web application; without it there is the API alone.</summary>
    public static bool HasPages => WebPages.AreThere;

    /// <summary>The address that it listens to, with its port.</summary>
    public Uri Address => new(application.Urls.First());

    /// <summary>How many reports are left out of every answer because they may name persons; see <see cref="ServerSettings.WithPersonalData"/>.</summary>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    public async Task<long> CountWithheldAsync(CancellationToken cancellationToken = default)
    {
        using var snapshot = await parts.Store.TakeAsync(cancellationToken);
        return snapshot.Withheld;
    }

    /// <summary>Starts to serve.</summary>
    /// <param name="settings">What and where.</param>
    /// <param name="importer">Imports what is sent; null where nothing can be imported.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="report">Is told of bugs that requests bring to light; several threads may tell at once.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ReportStoreException">The store cannot be used.</exception>
    /// <exception cref="IOException">The address cannot be listened to.</exception>
    public static async Task<StoreServer> StartAsync(
        ServerSettings settings, IReportImporter? importer, TimeProvider time, Action<string> report, CancellationToken cancellationToken = default)
    {
        var made = new ServerParts(settings, importer, time);
        try
        {
            var server = new StoreServer(settings, made, time, report);
            await server.application.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers what was asked until now and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await parts.StopImportsAsync();
        await application.DisposeAsync();
        await parts.DisposeAsync();
    }

    private WebApplication Build(ServerSettings settings)
    {
        // No configuration of the surroundings, no logging, no proxies: everything is said in the settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Listen);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.LargestUpload;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use(next => context => Around(context, next));
        app.UseRouting();
        foreach (var endpoint in ServerEndpoints.All(parts))
        {
            var methods = endpoint.Method == "GET" ? new[] { "GET", "HEAD" } : [endpoint.Method];
            app.MapMethods(endpoint.Route, methods, (RequestDelegate)(context => endpoint.Answer(new Exchange(context, parts.Store))));
        }

        app.UseEndpoints(_ => { });
        app.Run(context => throw new ProblemException(Problems.NotFound("such address")));
        return app;
    }

    /// <summary>What is the same for every request: safety before, problems and measurements behind.</summary>
    private async Task Around(HttpContext context, RequestDelegate next)
    {
        var began = time.GetTimestamp();
        parts.Meter.Active.Add(1);
        SecurityHeaders.Set(context.Response);
        try
        {
            var objection = guard.Objection(context.Request);
            await (objection is null ? AnswerAsync(context, next) : new Exchange(context, parts.Store).SendAsync(objection));
        }
        finally
        {
            parts.Meter.Active.Add(-1);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            parts.Meter.Requests.Record(
                time.GetElapsedTime(began).TotalSeconds,
                new("http.request.method", context.Request.Method is "GET" or "HEAD" or "POST" ? context.Request.Method : "_OTHER"),
                new("http.route", route),
                new("http.response.status_code", context.Response.StatusCode));
        }
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var problem = await TryAnswerAsync(context, next);
        if (problem is null || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        await new Exchange(context, parts.Store).SendAsync(problem);
    }

    private async Task<Problem?> TryAnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            return context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }
                ? Problems.WrongMethod(context.Response.Headers.Allow.ToString())
                : null;
        }
        catch (ProblemException known)
        {
            return known.Problem;
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge(parts.Store.Settings.LargestUpload);
        }
        catch (BadHttpRequestException bad)
        {
            return Problems.BadBody(bad.Message);
        }
        catch (ReportStoreException broken)
        {
            return Problems.Store(broken);
        }
        catch (OperationCanceledException)
        {
            // The asker has gone, or the question took too long.
            return Problems.TooSlow();
        }
        catch (Exception bug)
        {
            report($"{context.Request.Method} {context.Request.Path}: {bug}");
            return Problems.Bug();
        }
    }
}
