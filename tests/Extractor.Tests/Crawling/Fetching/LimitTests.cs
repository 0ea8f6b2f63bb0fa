using System.IO.Compression;
using System.Text;
using Extractor.Crawling.Fetching;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class LimitTests
{
    [TestCase(1000, null)]
    [TestCase(1001, "CRW016")]
    public async Task A_body_may_be_as_long_as_the_limit(int length, string? code)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Body(new byte[length])).On("/chunked", context => context.Response.Body.WriteAsync(new byte[length]).AsTask());

        foreach (var (path, intoFile) in new[] { ("/a", false), ("/a", true), ("/chunked", false), ("/chunked", true) })
        {
            var answer = await stage.FetchAsync(new FetchRequest(stage.Site.Address(path)) { LongestBody = 1000, IntoFile = intoFile });
            Assert.Multiple(() =>
            {
                Assert.That(answer.Problem?.Code, Is.EqualTo(code), path);
                Assert.That(answer.Length, Is.EqualTo(length), path);
                Assert.That(answer.Body.IsEmpty, Is.EqualTo(intoFile || code is not null), path);
            });
        }

        Assert.That(Directory.GetFiles(stage.Folder).Length, Is.EqualTo(code is null ? 2 : 0));
    }

    [TestCase("gzip")]
    [TestCase("x-gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    [TestCase("identity")]
    public async Task A_compressed_body_is_read_as_what_it_is(string coding)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Body(Compress(coding, Encoding.UTF8.GetBytes("目录")), ("Content-Encoding", coding)));

        var (page, file) = (await stage.FetchAsync("/a"), await stage.FetchFileAsync("/a"));

        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(page.Body.Span), Is.EqualTo("目录"));
            Assert.That(File.ReadAllText(file.BodyFile!), Is.EqualTo("目录"));
            Assert.That(file.Sha256, Is.EqualTo(page.Sha256));
        });
    }

    /// <summary>100 MB of zeros in a few kilobytes.</summary>
    [TestCase("gzip", false)]
    [TestCase("br", false)]
    [TestCase("gzip", true)]
    public async Task A_small_body_that_swells_is_stopped_at_the_limit(string coding, bool intoFile)
    {
        await using var stage = await FetchingStage.StartAsync();
        var bomb = Compress(coding, new byte[100 << 20]);
        stage.Site.On("/a", Answers.Body(bomb, ("Content-Encoding", coding)));

        var answer = await stage.FetchAsync(new FetchRequest(stage.Site.Address("/a")) { LongestBody = 1 << 20, IntoFile = intoFile });

        Assert.Multiple(() =>
        {
            Assert.That(bomb, Has.Length.LessThan(1 << 20));
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW016"));
            Assert.That(answer.Length, Is.InRange((1 << 20) + 1, (1 << 20) + (1 << 17)));
            Assert.That(Directory.GetFiles(stage.Folder), Is.Empty);
        });
    }

    [Test]
    public async Task A_coding_that_is_not_known_is_told()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a", Answers.Text("a", ("Content-Encoding", "zstd")));

        var answer = await stage.FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW024"));
            Assert.That(answer.Problem?.Reason, Does.Contain("zstd"));
            Assert.That(stage.Site.Count("/a"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_damaged_compressed_body_is_one_that_ended_too_early()
    {
        await using var stage = await FetchingStage.StartAsync();
        var whole = Compress("gzip", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_000))));
        stage.Site.On("/cut", Answers.Body(whole[..^100], ("Content-Encoding", "gzip")), Answers.Body(whole, ("Content-Encoding", "gzip")))
            .On("/none", Answers.Text("no gzip", ("Content-Encoding", "gzip")));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await stage.FetchAsync("/cut")).Problem, Is.Null);
            Assert.That(stage.Site.Count("/cut"), Is.EqualTo(2));
            Assert.That((await stage.FetchAsync("/none")).Problem?.Code, Is.EqualTo("CRW013"));
        });
    }

    [Test]
    public async Task Headers_without_end_are_given_up()
    {
        await using var stage = await FetchingStage.StartAsync();
        var sent = 0L;
        await using var raw = new RawSite(head => head.StartsWith("GET /robots.txt", StringComparison.Ordinal)
            ? [RawSite.Bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
            : Endless());
        stage.MoreHosts.Add(raw.Authority);

        var answer = await stage.FetchAsync(raw.Address("/a"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW012"));
            Assert.That(answer.Problem?.Reason, Does.Contain("headers"));
            Assert.That(sent, Is.LessThan(64 << 20));
        });

        IEnumerable<byte[]> Endless()
        {
            yield return RawSite.Bytes("HTTP/1.1 200 OK\r\n");
            while (true)
            {
                var header = RawSite.Bytes($"X-{sent}: {new string('a', 4000)}\r\n");
                sent += header.Length;
                yield return header;
            }
        }
    }

    [TestCase("this is no HTTP\r\n\r\n")]
    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 12345678901234567890\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nXYZ\r\n")]
    public async Task What_is_no_answer_is_told_after_every_attempt(string bytes)
    {
        await using var stage = await FetchingStage.StartAsync();
        await using var raw = new RawSite(head => [RawSite.Bytes(head.StartsWith("GET /robots.txt", StringComparison.Ordinal)
            ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : bytes)]);
        stage.MoreHosts.Add(raw.Authority);

        var answer = await stage.FetchAsync(raw.Address("/a"));

        Assert.That(answer.Problem?.Code, Is.AnyOf("CRW012", "CRW013"));
    }

    private static byte[] Compress(string coding, byte[] body)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(bytes),
        })
        {
            stream.Write(body);
            stream.Flush();
            return coding == "identity" ? bytes.ToArray() : Finish(stream, bytes);
        }
    }

    private static byte[] Finish(Stream stream, MemoryStream bytes)
    {
        stream.Dispose();
        return bytes.ToArray();
    }
}
