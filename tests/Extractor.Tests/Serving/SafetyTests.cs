using System.Net;
using System.Net.Sockets;
using System.Text;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>Who may ask what, and what every answer tells a browser.</summary>
public sealed class SafetyTests
{
    private static RunningServer Server => ServedFixtures.Server;

    [TestCase("evil.example", 421)]
    [TestCase("evil.example:80", 421)]
    [TestCase("127.0.0.1.evil.example", 421)]
    [TestCase("localhost", 200)]
    [TestCase("LOCALHOST:5280", 200)]
    [TestCase("127.0.0.1:9", 200)]
    [TestCase("[::1]:9", 200)]
    public async Task Only_our_own_names_are_answered(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = host;
        using var response = await Server.Client.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Every_answer_confines_the_browser()
    {
        foreach (var path in new[] { "/api/reports", "/api/nothing", $"/api/reports/{ServedFixtures.Pdf}/source" })
        {
            using var response = await Server.Client.GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();

            Assert.That(policy, Does.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
        }
    }

    [TestCase(null, null, null, 403, TestName = "A write without our header")]
    [TestCase("1", "https://evil.example", null, 403, TestName = "A write of another origin")]
    [TestCase("1", null, "cross-site", 403, TestName = "A write of another site")]
    [TestCase("1", null, "same-site", 403, TestName = "A write of a neighbour")]
    [TestCase(null, "self", "same-origin", 403, TestName = "A write of our page without our header")]
    [TestCase("1", "self", "same-origin", 400, TestName = "A write of our page gets as far as its body")]
    [TestCase("1", null, null, 400, TestName = "A write of a program gets as far as its body")]
    public async Task A_write_comes_from_here(string? header, string? origin, string? site, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/patches") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        foreach (var (name, value) in new[] { ("X-Extractor", header), ("Origin", origin == "self" ? Server.Address.GetLeftPart(UriPartial.Authority) : origin), ("Sec-Fetch-Site", site) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        using var response = await Server.Client.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_body_of_another_kind_is_refused()
    {
        using var response = await Server.PostAsync("/api/patches", "text/plain", "{}"u8.ToArray());

        Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((415, "SRV011")));
    }

    [Test]
    public async Task A_read_only_server_changes_nothing()
    {
        await using var server = await RunningServer.StartAsync(ServedFixtures.Store, settings => settings with { IsReadOnly = true });
        foreach (var path in new[] { "/api/patches", "/api/patches/import", "/api/imports" })
        {
            using var response = await server.PostAsync(path, "{}");
            Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((403, "SRV008")), path);
        }

        Assert.That((await server.AskAsync("/api/reports")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task With_a_token_nothing_is_told_without_it()
    {
        await using var server = await RunningServer.StartAsync(ServedFixtures.Store, settings => settings with { Token = "secret" });

        Assert.That(await server.AskAsync("/api/reports"), Is.EqualTo((401, "SRV006")));
        Assert.That(await server.AskAsync("/api/reports?token=secret"), Is.EqualTo((401, "SRV006")), "An address with the token is for the first visit only.");
        Assert.That((await server.AskAsync("/health")).Status, Is.EqualTo(200));
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", "wrong");
        Assert.That(await server.AskAsync("/api/reports"), Is.EqualTo((401, "SRV006")));
        server.Client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        Assert.That((await server.AskAsync("/api/reports")).Status, Is.EqualTo(200));
    }

    [TestCase("/api/reports/..%2F..%2Fetc%2Fpasswd/source")]
    [TestCase("/api/reports/%2e%2e/source")]
    [TestCase("/api/reports/../../../../etc/passwd")]
    public async Task No_path_is_ever_opened(string path) =>
        Assert.That((await RawStatusAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")), Does.Match("^HTTP/1.1 (400|404) "));

    [TestCase("DELETE", "/api/reports", 405)]
    [TestCase("PUT", "/api/patches", 405)]
    [TestCase("POST", "/api/reports", 405)]
    public async Task Other_methods_are_told_which_ones_there_are(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Extractor", "1");
        using var response = await Server.Client.SendAsync(request);

        Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((status, "SRV019")));
    }

    [Test]
    public async Task A_question_that_takes_too_long_is_given_up()
    {
        await using var server = await RunningServer.StartAsync(ServedFixtures.Store, settings => settings with { QuestionLimit = TimeSpan.FromTicks(1) });

        Assert.That(await server.AskAsync("/api/cells?measure=nothing&limit=1000"), Is.EqualTo((503, "SRV015")));
        Assert.That((await server.AskAsync("/health")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_store_that_is_none_is_told_before_anything_is_served()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("serve", "--store", folder["nothing.db"], "--listen", "127.0.0.1:0");

        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.StartWith("STO001"));
        await Task.CompletedTask;
    }

    [Test]
    public void An_address_that_is_taken_is_told()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var run = CommandRun.Of("serve", "--store", ServedFixtures.Store, "--listen", taken.LocalEndpoint.ToString()!);

        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Error, Does.Contain("address already in use").IgnoreCase);
    }

    [TestCase("nowhere")]
    [TestCase("example.org:80")]
    public void An_address_that_is_none_is_told(string listen)
    {
        var run = CommandRun.Of("serve", "--store", ServedFixtures.Store, "--listen", listen);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--listen takes"));
    }

    /// <summary>The first line of the answer to a request that no client would send.</summary>
    private static async Task<string?> RawStatusAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }
}
