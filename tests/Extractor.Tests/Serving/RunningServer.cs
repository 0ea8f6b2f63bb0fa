using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Extractor.Serving;
using Extractor.Serving.Imports;

namespace Extractor.Tests.Serving;

/// <summary>A server on a port of its own, and one who asks it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly StoreServer server;
    private readonly List<string> bugs;

    private RunningServer(StoreServer server, List<string> bugs)
    {
        this.server = server;
        this.bugs = bugs;
        Client = new HttpClient { BaseAddress = server.Address };
    }

    internal HttpClient Client { get; }

    internal Uri Address => server.Address;

    internal static async Task<RunningServer> StartAsync(
        string store, Func<ServerSettings, ServerSettings>? change = null, IReportImporter? importer = null, TimeProvider? time = null)
    {
        var settings = new ServerSettings { StorePath = store, Listen = new(System.Net.IPAddress.Loopback, 0) };
        var told = new List<string>();
        return new RunningServer(
            await StoreServer.StartAsync(
                change?.Invoke(settings) ?? settings,
                importer,
                time ?? TimeProvider.System,
                bug =>
                {
                    lock (told)
                    {
                        told.Add(bug);
                    }
                }),
            told);
    }

    /// <summary>The answer to GET as JSON; it must be one.</summary>
    internal async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), path + "\n" + text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The answer to GET in another form.</summary>
    internal async Task<string> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        using var response = await Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(200), path);
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(accept));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Status and problem code of the answer to GET.</summary>
    internal async Task<(int Status, string? Code)> AskAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return await CodeAsync(response);
    }

    /// <summary>Sends a body the way that a program does.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string path, string mediaType, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.Add("X-Extractor", "1");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Client.SendAsync(request);
    }

    internal Task<HttpResponseMessage> PostAsync(string path, string json) => PostAsync(path, "application/json", Encoding.UTF8.GetBytes(json));

    /// <summary>Status and problem code of an answer.</summary>
    internal static async Task<(int Status, string? Code)> CodeAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()
            : null);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        Assert.That(bugs, Is.Empty);
    }
}
