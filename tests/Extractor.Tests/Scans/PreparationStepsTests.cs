using Extractor.App;
using Extractor.Fixtures.Scanning;
using Extractor.Tests.App;

namespace Extractor.Tests.Scans;

/// <summary><c>inspect --steps</c>: a drawing of every step from the picture to the lines that are read.</summary>
[Platform("Linux,MacOsX")]
public sealed class PreparationStepsTests
{
    private static readonly string Report = Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.libreoffice.pdf");

    [Test]
    public void Every_step_is_drawn_in_order()
    {
        using var folder = new TemporaryFolder();
        var scan = folder.Write("scan.pdf", PicturePdf.Write([Scanner.Scan(PageRaster.Draw(Report, 4, 100), 100, ScanCondition.Scanned, seed: 3)]));
        var run = CommandRun.With(InstalledEngines.Places, "inspect", scan, "--steps", folder["steps"], "--ocr", "off");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        var names = Directory.GetFiles(folder["steps"]).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.That(names, Is.EqualTo(new[] { "page1-1-even", "page1-2-upright", "page1-3-straight", "page1-4-lines", "page1-5-print", "page1-6-cells", "page1-7-regions" }));
        Assert.That(File.ReadAllText(folder["steps/page1-7-regions.svg"]), Does.StartWith("<svg ").And.Contain("<rect "));
    }

    [Test]
    public void Without_a_renderer_it_says_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("inspect", Report, "--steps", folder["steps"]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Contain("extractor doctor"));
    }
}
