namespace Extractor.Tests.Serving.Pages;

/// <summary>The files of the pages: embedded, typed, and under a policy that lets nothing else run.</summary>
public sealed class WebFileTests
{
    [Test]
    public async Task The_program_was_built_with_its_pages()
    {
        using var answer = await ServedFixtures.Server.Client.GetAsync("/");
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), "scripts/build-web builds the pages before the tests");
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
    }

    [Test]
    public async Task The_page_holds_no_script_and_no_style_of_its_own()
    {
        var page = await ServedFixtures.Server.Client.GetStringAsync("/");

        Assert.That(page, Does.Not.Contain("style=").And.Not.Match("<style|<script(?![^>]*src=)| on[a-z]+="));
    }

    [TestCase("/pdfjs/cmaps/UniGB-UCS2-H.bcmap", 200)]
    [TestCase("/pdfjs/standard_fonts/FoxitSerif.pfb", 200)]
    [TestCase("/pdfjs/wasm/openjpeg_nowasm_fallback.js", 200)]
    [TestCase("/icon.svg", 200)]
    [TestCase("/assets/../index.html", 404)]
    [TestCase("/assets/%2e%2e/index.html", 404)]
    [TestCase("/pdfjs/nothing", 404)]
    public async Task Only_what_was_built_in_can_be_asked_for(string path, int status)
    {
        using var answer = await ServedFixtures.Server.Client.GetAsync(path);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_file_is_sent_once()
    {
        using var first = await ServedFixtures.Server.Client.GetAsync("/icon.svg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/icon.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await ServedFixtures.Server.Client.SendAsync(request);

        Assert.That((int)second.StatusCode, Is.EqualTo(304));
    }

    [Test]
    public async Task The_token_goes_from_the_address_into_a_cookie()
    {
        await using var server = await RunningServer.StartAsync(ServedFixtures.Store, settings => settings with { Token = "geheim" });
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        using var refused = await client.GetAsync("/");
        using var welcomed = await client.GetAsync("/?token=geheim");
        var cookie = welcomed.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var known = await client.SendAsync(request);

        Assert.That((int)refused.StatusCode, Is.EqualTo(401));
        Assert.That((int)welcomed.StatusCode, Is.EqualTo(302));
        Assert.That(welcomed.Headers.Location!.ToString(), Is.EqualTo("/"));
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase);
        Assert.That((int)known.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public void Sources_make_text_of_text()
    {
        string[] forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "setAttribute('style'", "cssText", ".srcdoc", "DOMParser"];
        var found = Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Root, "web", "src"), "*.ts", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => forbidden.Any(line.Contains)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Sources_are_small_files() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Root, "web", "src"), "*.ts", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Count() > 350),
        Is.Empty);
}
