using Microsoft.Playwright;

namespace Extractor.Tests.Serving.Pages;

/// <summary>
/// Someone who reads a store in a browser, on a first visit. When the visit ends without an error, the page must have told none, and must have asked
/// nobody but its own server.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Reader(RunningServer server, IBrowserContext context, IPage page)
    {
        Server = server;
        this.context = context;
        Page = page;
        page.PageError += (_, error) => Complain($"error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complain($"{message.Type}: {message.Text}");
            }
        };
        page.Dialog += (_, dialog) => Complain($"dialog: {dialog.Message}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Complain($"{response.Status}: {response.Url}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                Complain($"asked elsewhere: {request.Url[..Math.Min(200, request.Url.Length)]}");
            }
        };
    }

    internal IPage Page { get; }

    internal RunningServer Server { get; }

    /// <summary>What the page has to be silent about no longer: for tests of what goes wrong.</summary>
    internal bool MayComplain { get; set; }

    /// <summary>Opens the page at a place, such as <c>#/findings</c>.</summary>
    internal static async Task<Reader> OpenAsync(
        RunningServer server, string place = "", int width = 1280, int height = 800, string? language = null, ColorScheme scheme = ColorScheme.Light)
    {
        var visit = await Browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        if (language is not null)
        {
            await visit.AddInitScriptAsync($"localStorage.setItem('extractor.language', '{language}')");
        }

        var reader = new Reader(server, visit, await visit.NewPageAsync());
        await reader.Page.GotoAsync(new Uri(server.Address, "/" + place).ToString());
        await reader.Page.Locator("h1, .table-heading").First.WaitForAsync();
        return reader;
    }

    internal ILocator this[string selector] => Page.Locator(selector);

    internal ILocator this[string selector, string text] => Page.Locator(selector, new PageLocatorOptions { HasText = text });

    /// <summary>The text of the first element of a kind, once there is one.</summary>
    internal Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    /// <summary>
    /// Waits until an expression in the page is true, looking at every frame that is drawn. Playwright's own wait makes code at run time, which the
    /// policy of the page refuses.
    /// </summary>
    internal async Task UntilAsync(string condition) => await Page.EvaluateAsync(
        $$"""() => new Promise(done => { const look = () => { if ({{condition}}) done(); else requestAnimationFrame(look); }; look(); })""").WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        if (!MayComplain && TestContext.CurrentContext.Result.Outcome.Status != NUnit.Framework.Interfaces.TestStatus.Failed)
        {
            lock (complaints)
            {
                Assert.That(complaints, Is.Empty);
            }
        }
    }

    private void Complain(string what)
    {
        lock (complaints)
        {
            complaints.Add(what);
        }
    }
}
