using System.Collections.Concurrent;
using System.Net;
using Extractor.Crawling.Addresses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Extractor.Tests.Crawling;

/// <summary>A site on 127.0.0.1 that answers by script: a path has answers in turn, of which the last one stays.</summary>
internal sealed class ScriptedSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (RequestDelegate[] Answers, int Asked)> scripts = new();
    private readonly WebApplication application;

    private ScriptedSite(WebApplication application) => this.application = application;

    /// <summary>Host and port.</summary>
    public string Authority => new Uri(application.Urls.First()).Authority;

    /// <summary>Every request in the order of arrival: path with query, and headers.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers)> Requests { get; } = [];

    public static async Task<ScriptedSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        var site = new ScriptedSite(builder.Build());
        site.application.Run(site.AnswerAsync);
        await site.application.StartAsync();
        return site;
    }

    /// <summary>The address of a path here.</summary>
    public WebAddress Address(string path) => WebAddress.Parse($"http://{Authority}{path}");

    /// <summary>How often a path has been asked for.</summary>
    public int Count(string path) => Requests.Count(request => request.Path == path);

    /// <summary>Scripts the answers of a path.</summary>
    public ScriptedSite On(string path, params RequestDelegate[] answers)
    {
        scripts[path] = (answers, 0);
        return this;
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        Requests.Enqueue((path, context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString())));
        if (!scripts.ContainsKey(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (answers, asked) = scripts.AddOrUpdate(path, static _ => default, static (_, script) => (script.Answers, script.Asked + 1));
        await answers[Math.Min(asked, answers.Length) - 1](context);
    }
}
