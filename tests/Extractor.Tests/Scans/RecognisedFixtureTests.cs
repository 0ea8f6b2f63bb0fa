using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.App;
using Extractor.Fixtures.Scanning;
using Extractor.Scans.Installation;
using Extractor.Tests.App;

namespace Extractor.Tests.Scans;

/// <summary>
/// A fixture's page as a scanner would give it, read by the real engines, against the text layer of the same page: from bytes to tables, by
/// the command line. How good engines are on many pages is measured, not tested; here stands that the whole way holds.
/// </summary>
[Platform("Linux,MacOsX")]
public sealed partial class RecognisedFixtureTests
{
    private static readonly string Report = Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.libreoffice.pdf");

    /// <summary>The page of the fixture with the form of income and expenditure.</summary>
    private const int FormPage = 4;

    [TestCase("pp", ScanCondition.Clean, 0.99)]
    [TestCase("pp", ScanCondition.Scanned, 0.97)]
    [TestCase("pp", ScanCondition.Sideways, 0.97)]
    [TestCase("tesseract", ScanCondition.Clean, 0.95)]
    public void The_cells_are_those_of_the_text_layer(string engine, ScanCondition condition, double share)
    {
        using var folder = new TemporaryFolder();
        var scan = folder.Write("scan.pdf", Scan(condition));
        var run = CommandRun.With(InstalledEngines.Places, "tables", scan, "--ocr", engine);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);

        var expected = Cells(CommandRun.Of("tables", Report).Output, FormPage);
        var read = Cells(run.Output, 1);
        var equal = expected.Count(cell => read.Remove(cell));
        Assert.That(expected, Has.Count.GreaterThan(30), "the page has a form");
        Assert.That((double)equal / expected.Count, Is.AtLeast(share), $"not read: {string.Join(" | ", expected.Where(cell => !Cells(run.Output, 1).Contains(cell)))}");
    }

    [Test]
    public void The_same_scan_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var scan = folder.Write("scan.pdf", PicturePdf.Write([Page(ScanCondition.Scanned), Page(ScanCondition.Clean)]));
        var first = CommandRun.With(InstalledEngines.Places, "extract", scan);

        Assert.That(first.ExitCode, Is.EqualTo(ExitCode.Done), first.Error);
        Assert.That(CommandRun.With(InstalledEngines.Places, "extract", scan).Output, Is.EqualTo(first.Output));
    }

    [Test]
    public void Without_an_engine_a_scan_is_named_and_no_empty_table_is_given()
    {
        using var folder = new TemporaryFolder();
        var scan = folder.Write("scan.pdf", Scan(ScanCondition.Clean));
        foreach (var (places, ocr) in new[] { (EnginePlaces.None, "auto"), (InstalledEngines.Places, "off") })
        {
            var run = CommandRun.With(places, "tables", scan, "--ocr", ocr);

            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
            Assert.That(Cells(run.Output, 1), Is.Empty);
            Assert.That(run.Error, Does.Contain("SRC009").And.Contain("SRC039").And.Contain("extractor doctor"));
        }
    }

    [Test]
    public void An_engine_that_was_asked_for_and_is_missing_is_told()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(EnginePlaces.None, "text", folder.Write("scan.pdf", Scan(ScanCondition.Clean)), "--ocr", "pp");

        Assert.That(run.Error, Does.Contain("APP010").And.Contain("pp cannot read pages"));
        Assert.That(run.Error, Does.Contain("SRC009"));
    }

    [TestCase("exit 1", TestName = "An engine that crashes")]
    [TestCase("cat > /dev/null; echo rubbish", TestName = "An engine that prints rubbish")]
    public void An_engine_that_fails_costs_the_page_and_says_so(string script)
    {
        using var folder = new TemporaryFolder();
        using var bad = new FakeProgram(script);
        var run = CommandRun.With(InstalledEngines.Places with { Tesseract = bad.Path }, "text", folder.Write("scan.pdf", Scan(ScanCondition.Clean)), "--ocr", "tesseract");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Contain("SRC062 page 1").And.Contain("extractor doctor"));
    }

    [Test]
    public void A_record_read_by_an_engine_is_another_record()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/scan.pdf", Scan(ScanCondition.Clean));
        string[] import = ["import", folder["in"], "--store", folder["s.db"], "--isolation", "off", "--quiet"];
        var without = CommandRun.With(EnginePlaces.None, import);
        var with = CommandRun.With(InstalledEngines.Places, import);
        var again = CommandRun.With(InstalledEngines.Places, import);

        Assert.That(without.Error, Does.Contain("1 without a known form"));
        Assert.That(with.Error, Does.Contain("1 documents: 1 reports"), "an engine that is there now makes it worth reading again");
        Assert.That(again.Error, Does.Contain("1 unchanged"));
    }

    private static byte[] Scan(ScanCondition condition) => PicturePdf.Write([Page(condition)]);

    private static ScannedPicture Page(ScanCondition condition) => Scanner.Scan(PageRaster.Draw(Report, FormPage, 200), 200, condition, seed: 7);

    /// <summary>
    /// Row, column and text of each cell of the tables of a page: without blanks, brackets as in ASCII, and of an amount the digits and its
    /// point, because a comma is hardly to be told from a point at 200 dots an inch and the rules of amounts settle it.
    /// </summary>
    private static List<string> Cells(string json, int page)
    {
        using var tables = JsonDocument.Parse(json);
        return
        [
            .. from table in tables.RootElement.GetProperty("tables").EnumerateArray()
               where table.GetProperty("page").GetInt32() == page
               from cell in table.GetProperty("cells").EnumerateArray()
               let text = Plain(cell.GetProperty("text").GetString()!)
               where text.Length > 0
               select $"{cell.GetProperty("row").GetInt32()},{cell.GetProperty("column").GetInt32()}: {text}",
        ];
    }

    private static string Plain(string text)
    {
        var plain = string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter))).Replace('（', '(').Replace('）', ')');
        return Amount().IsMatch(plain) ? plain[..^3].Replace(",", "").Replace(".", "") + "." + plain[^2..] : plain;
    }

    [GeneratedRegex(@"^-?\d{1,3}([.,]\d{3})*[.,]\d{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
