using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Extractor.Measurements.Serving;

/// <summary>
/// Measures how long the first view of a report takes in a browser on the same machine: from the start of the navigation until the form, its page and
/// the frame around it are drawn. Every round is a new browser profile, so that nothing is cached.
/// </summary>
internal static class FirstViewRun
{
    internal const string Usage = """
        usage: measure-web [--rounds 9] [--work DIR] [--pdf REPORT.pdf] [-- PROGRAM …]

        Prints an invented report several times into one PDF of at least 50 pages (or takes another report), imports it, serves it, and opens it in
        Chromium. The floor is 1,500 ms for the median.

        --rounds   how often it is opened, each time as on a first visit
        --work     where the store is put (.artifacts/first-view)
        --pdf      another report to open
        PROGRAM    the program and its first arguments (the native program, or else the plain build)
        """;

    private const double Floor = 1500;

    /// <summary>What has to be drawn: the form, and the page beside it with the frame around the form.</summary>
    private const string IsDrawn = "document.querySelector('.printed-table') && document.querySelector('.pdf-page[data-drawn] .highlight')";

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var split = Array.IndexOf(arguments, "--");
        var options = arguments[..Math.Max(split, 0)].Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        if (split < 0 || options.Keys.Except(["--rounds", "--work", "--pdf"], StringComparer.Ordinal).Any())
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var work = options.GetValueOrDefault("--work", Path.Combine(".artifacts", "first-view"));
        var rounds = int.Parse(options.GetValueOrDefault("--rounds", "9"), CultureInfo.InvariantCulture);
        Directory.CreateDirectory(work);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var pdf = options.GetValueOrDefault("--pdf") ?? await PrintAsync(browser, Path.Combine(work, "report.pdf"));
        var store = Import(arguments[(split + 1)..], pdf, Path.Combine(work, "first-view.db"));
        using var program = ServedProgram.Start([.. arguments[(split + 1)..]], store, onOneProcessor: false);
        var report = JsonDocument.Parse(await program.Client.GetStringAsync("/api/reports?limit=1")).RootElement.GetProperty("items")[0];
        var address = new Uri(program.Client.BaseAddress!, "/#/reports/" + report.GetProperty("sha256").GetString()).ToString();
        var times = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            times.Add(await FirstViewAsync(browser, address));
        }

        // The first opening also waits for the system to read the browser and the program from the disk.
        var counted = times[1..];
        var median = Percentile.Of([.. counted], 0.5);
        var length = new FileInfo(pdf).Length >> 10;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.GetProperty("pages")} pages, {length} KB: first view median {median:0} ms, slowest {counted.Max():0} ms of {rounds}; the very first {times[0]:0} ms"));
        return median <= Floor ? 0 : 1;
    }

    private static async Task<double> FirstViewAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>(
            $$"""() => new Promise(done => { const look = () => { if ({{IsDrawn}}) done(performance.now()); else requestAnimationFrame(look); }; look(); })""");
    }

    /// <summary>Prints a report of the fixtures four times into one file: 60 pages with 36 forms.</summary>
    private static async Task<string> PrintAsync(IBrowser browser, string path)
    {
        var html = await File.ReadAllTextAsync(Path.Combine("fixtures", "01-plain-final-accounts", "report.html"));
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var content = html[(html.IndexOf('>', body) + 1)..end];
        var page = await browser.NewPageAsync();
        await page.SetContentAsync(html[..end] + string.Concat(Enumerable.Repeat($"<div style=\"break-before: page\">{content}</div>", 3)) + html[end..]);
        await page.PdfAsync(new PagePdfOptions { Path = path, Format = "A4" });
        await page.CloseAsync();
        return path;
    }

    private static string Import(string[] program, string pdf, string store)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(store)!, Path.GetFileName(store) + "*"))
        {
            File.Delete(file);
        }

        using var import = Process.Start(program[0], [.. program[1..], "import", pdf, "--store", store, "--quiet"]);
        import.WaitForExit();
        return import.ExitCode == 0 ? store : throw new InvalidOperationException("The report could not be imported.");
    }
}
