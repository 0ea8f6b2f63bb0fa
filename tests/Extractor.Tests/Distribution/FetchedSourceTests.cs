using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Crawling;
using Extractor.Crawling.Sites;
using Extractor.Distribution.Sources;
using Extractor.Measurements.Distribution;

namespace Extractor.Tests.Distribution;

/// <summary>Documents that a worker fetches from a server of this machine.</summary>
public sealed class FetchedSourceTests : IDisposable
{
    private readonly HttpListener server = new();
    private readonly string root = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerScript.FreePorts(1)}/");
    private readonly List<string> asked = [];

    public FetchedSourceTests()
    {
        server.Prefixes.Add(root);
        server.Start();
        _ = Task.Run(AnswerAsync);
    }

    public void Dispose() => ((IDisposable)server).Dispose();

    [TestCase("s3://reports/决算/甲.pdf", "an object", null, SourceRemedy.None)]
    [TestCase("s3://reports/gone.pdf", null, "QUE025", SourceRemedy.None)]
    [TestCase("s3://reports/busy.pdf", null, "QUE025", SourceRemedy.Later)]
    [TestCase("s3://reports/secret.pdf", null, "QUE025", SourceRemedy.OtherWorker)]
    [TestCase("s3://reports/elsewhere.pdf", null, "QUE025", SourceRemedy.None)]
    [TestCase("s3://reports/long.pdf", null, "QUE027", SourceRemedy.None)]
    [TestCase("s3://reports/broken.pdf", null, "QUE026", SourceRemedy.Later)]
    public async Task An_object_is_fetched_or_said_why_not(string source, string? content, string? code, SourceRemedy remedy)
    {
        using var sources = Sources(allowPrivate: false);
        var answer = await sources.GetAsync(source, CancellationToken.None);
        var found = answer.Source is { } got ? await File.ReadAllTextAsync(got.Path) : null;
        answer.Source?.Dispose();

        Assert.Multiple(() =>
        {
            Assert.That((found, answer.Problem?.Code, answer.Remedy), Is.EqualTo((content, code, remedy)));
            Assert.That(answer.Source?.Url, Is.EqualTo(content is null ? null : source));
            Assert.That(answer.Source is null || !File.Exists(answer.Source.Path), "what was fetched is gone afterwards");
            Assert.That(answer.Problem?.Message ?? string.Empty, Does.Not.Contain("hidden"));
        });
    }

    [Test]
    public async Task A_document_of_the_web_is_fetched_as_a_crawl_does()
    {
        using var sources = Sources(allowPrivate: true);
        var answer = await sources.GetAsync(root + "web/a.txt", CancellationToken.None);

        Assert.That(await File.ReadAllTextAsync(answer.Source!.Path), Is.EqualTo("a page"));
        Assert.That(answer.Source, Has.Property(nameof(FetchedSource.Url)).EqualTo(root + "web/a.txt").And.Property(nameof(FetchedSource.IsTemporary)).True);
        Assert.That(asked[0], Is.EqualTo("/robots.txt"), "robots.txt comes first");
    }

    private WorkSources Sources(bool allowPrivate) => new(
        new SharedFolders([]),
        new CrawlPace { RequestsPerSecond = 100 },
        new CrawlOptions { AllowPrivate = allowPrivate },
        new S3Settings { AccessKey = "key", SecretKey = "hidden", Endpoint = new Uri(root) },
        longest: 100_000,
        TimeProvider.System);

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await server.GetContextAsync();
                var path = Uri.UnescapeDataString(context.Request.RawUrl!);
                lock (asked)
                {
                    asked.Add(path);
                }

                Answer(context, path);
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private static void Answer(HttpListenerContext context, string path)
    {
        var isSigned = context.Request.Headers["Authorization"]?.StartsWith("AWS4-HMAC-SHA256 Credential=key/", StringComparison.Ordinal) == true;
        var (status, body) = path switch
        {
            "/web/a.txt" when !isSigned => (200, "a page"),
            "/reports/决算/甲.pdf" when isSigned => (200, "an object"),
            "/reports/busy.pdf" => (503, string.Empty),
            "/reports/secret.pdf" => (403, string.Empty),
            "/reports/elsewhere.pdf" => (307, string.Empty),
            "/reports/long.pdf" => (200, new string('a', 100_001)),
            "/reports/broken.pdf" => (200, "half"),
            _ => (404, string.Empty),
        };
        context.Response.StatusCode = status;
        if (status == 307)
        {
            context.Response.RedirectLocation = "/web/a.txt";
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentLength64 = body == "half" ? 2 * bytes.Length : bytes.Length;
        context.Response.OutputStream.Write(bytes);
        if (body == "half")
        {
            context.Response.Abort();
            return;
        }

        context.Response.Close();
    }
}
