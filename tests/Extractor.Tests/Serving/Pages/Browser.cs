using Microsoft.Playwright;

namespace Extractor.Tests.Serving.Pages;

/// <summary>Debian's Chromium for all tests of this folder. It reaches nothing but the server of a test.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static IPlaywright playwright = null!;

    internal static IBrowser Chromium { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Chromium.DisposeAsync();
        playwright.Dispose();
    }
}
