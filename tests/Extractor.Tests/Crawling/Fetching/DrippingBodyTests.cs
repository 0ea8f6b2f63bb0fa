using System.Net;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Fetching;

/// <summary>A byte now and then keeps a connection alive, but not for ever. The bytes come by the clock, so there is no network here.</summary>
public sealed class DrippingBodyTests
{
    private static readonly WebAddress Address = WebAddress.Parse("http://example.org/a");

    [Test]
    public async Task A_page_that_drips_is_given_up()
    {
        var answer = await AskAsync(new FetchRequest(Address), TimeSpan.FromSeconds(40));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Answer.Problem?.Code, Is.EqualTo("CRW012"));
            Assert.That(answer.Answer.Problem?.Reason, Does.Contain("no whole answer within 2 minutes"));
        });
    }

    [Test]
    public async Task A_body_that_stops_is_given_up_sooner() => Assert.That(
        (await AskAsync(new FetchRequest(Address), TimeSpan.FromSeconds(60))).Answer.Problem?.Reason, Does.Contain("nothing came for 60 seconds"));

    [Test]
    public async Task A_file_may_take_longer() => Assert.That(
        (await AskAsync(new FetchRequest(Address) { IntoFile = true }, TimeSpan.FromSeconds(40))).Answer.Length, Is.EqualTo(DrippingStream.Bytes));

    private static async Task<Attempt> AskAsync(FetchRequest request, TimeSpan wait)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-dripping").FullName;
        try
        {
            var clock = new CrawlClock();
            await using var pump = new ClockPump(clock).Start();
            using var downloads = new DownloadFolder(folder, clock);
            using var connections = new HttpMessageInvoker(new DrippingServer(pump, wait));
            using var asking = new Asking(new Exchange(connections, downloads, "Extractor", clock), new CrawlPace(), clock, pump);
            return await asking.AskAsync(request, isCut: false, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class DrippingServer(ClockPump pump, TimeSpan wait) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new DrippingStream(pump, wait)) });
    }

    /// <summary>Ten bytes with a wait before each.</summary>
    private sealed class DrippingStream(ClockPump pump, TimeSpan wait) : MemoryStream(new byte[Bytes])
    {
        internal const int Bytes = 10;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await pump.HoldAsync(Address.Text, wait, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return Read(buffer.Span[..1]);
        }
    }
}
