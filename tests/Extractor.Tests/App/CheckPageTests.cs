using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Extractor.App;
using Extractor.App.CheckPages;
using Extractor.App.Commands;
using Extractor.App.Reports;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.App;

/// <summary><c>check --format html</c>: one page for the department itself.</summary>
public sealed partial class CheckPageTests
{
    private static readonly string Sound = Fixture("01-plain-final-accounts");

    private static readonly string Wrong = Fixture("03-wrong-total");

    [Test]
    public void A_violation_is_shown_with_its_figures_places_sum_and_witnesses()
    {
        var page = PageOf(Wrong);
        var finding = Classed(page, "section", "finding").First();
        var rows = finding.Descendants("tr").Skip(1).Select(row => row.Elements("td").Select(cell => cell.Value.Trim()).ToList()).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(page.Descendants("h2").Single().Value, Is.EqualTo("2021年度朔云川市云岭坞区水利局部门决算"));
            Assert.That(finding.Descendants("b").First().Value, Is.EqualTo("严重 high · 不符 fails"));
            Assert.That(finding.Value, Does.Contain("收入总计等于本年收入合计").And.Contain("By rule the revenue total"));
            Assert.That(finding.Value, Does.Contain("2,138.11 + 181.12 = 2319.23").And.Contain("-7,227,000.00 元"));

            // The printed page: 总计 1,596.53 of 2,138.11 and 181.12 万元 on page 5, and the other side of the form confirms the total.
            Assert.That(rows[0], Is.EqualTo(new[] { "合计 total", "收入支出决算总表 · 总计 · 收入 / 金额", "第5页 page 5", "1,596.53", "15,965,300.00 元", "T.BAL", string.Empty }));
            Assert.That(rows[1][3..], Is.EqualTo(new[] { "2,138.11", "21,381,100.00 元", string.Empty, "T.SUM.REV, X.0102" }));
            Assert.That(finding.Value, Does.Contain("另有 1 格空白。"));
            Assert.That(finding.Value, Does.Contain("另有 T.BAL 印证").And.Contain("is confirmed by T.BAL"));
            Assert.That(
                Classed(page, "section", "legend").Single().Descendants("b").Select(id => id.Value),
                Is.EqualTo(new[] { "T.BAL", "T.BAL.REV", "T.ROW", "T.SUM.REV", "T.TREE", "X.0102" }));
        });
    }

    [Test]
    public void The_gravest_come_first_and_the_summary_counts_every_check()
    {
        var page = PageOf(Wrong);
        var report = ReportOf(Wrong);
        var severities = Classed(page, "section", "finding").Select(section => section.Attribute("class")!.Value.Split(' ')[1]).ToList();
        var all = Classed(page, "tr", "all").Single().Elements("td").Skip(1).Select(cell => cell.Value == "–" ? 0 : int.Parse(cell.Value, null)).ToList();

        Assert.That(severities, Is.Not.Empty.And.EqualTo(severities.OrderBy(name => Array.IndexOf(["high", "medium", "low", "info"], name))));
        Assert.That(all, Is.EqualTo(CheckWords.Outcomes.Select(outcome => report.Findings.Count(finding => finding.Status == outcome))));
        Assert.That(all.Sum(), Is.EqualTo(report.Findings.Length).And.GreaterThan(severities.Count));
        Assert.That(Classed(page, "p", "verdict").Single().Value, Does.StartWith($"{report.Findings.Count(finding => finding.Status == FindingStatus.Fails)} 项不符"));
    }

    [Test]
    public void A_sound_report_is_told_to_be_sound()
    {
        var page = PageOf(Sound);

        Assert.That(Classed(page, "p", "verdict").Single().Value, Does.StartWith("未发现不符"));
        Assert.That(Classed(page, "p", "verdict").Single().Attribute("class")!.Value, Does.Contain("good"));
    }

    [Test]
    public void What_cannot_be_read_is_never_called_sound()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("check", folder.Write("broken.pdf", "%PDF-1.4 nothing"), "--format", "html");
        var verdict = Classed(Parsed(run.Output), "p", "verdict").Single();

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(verdict.Value, Does.StartWith("无法读取，未作核对").And.Match("[A-Z]{3}[0-9]{3}"));
        Assert.That(verdict.Attribute("class")!.Value, Does.Contain("bad"));
    }

    [Test]
    public void A_page_refers_to_nothing_outside_and_runs_nothing()
    {
        var page = Encoding.UTF8.GetString(CommandRun.Of("check", Wrong, Sound, "--format", "html", "--min-severity", "info").Bytes);

        Assert.That(OutsideReference().Matches(page).Select(match => match.Value), Is.Empty);
        Assert.That(page, Does.Contain("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    }

    [Test]
    public void The_same_report_gives_the_same_page_in_a_file_and_on_standard_output()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("check", Wrong, "--format", "html", "--out", folder["page.html"]);

        Assert.That((run.ExitCode, run.Bytes.Length), Is.EqualTo((ExitCode.Violations, 0)));
        Assert.That(File.ReadAllBytes(folder["page.html"]), Is.EqualTo(CommandRun.Of("check", Wrong, "--format", "html").Bytes));
        Assert.That(Directory.GetFiles(folder.Root), Has.Length.EqualTo(1));
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("sarif")]
    public void Every_format_goes_to_a_file(string format)
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("check", Sound, "--format", format, "--out", folder["out"]);

        Assert.That(File.ReadAllBytes(folder["out"]), Is.Not.Empty.And.EqualTo(CommandRun.Of("check", Sound, "--format", format).Bytes));
    }

    [Test]
    public void A_report_is_not_replaced_by_what_is_said_of_it()
    {
        using var folder = new TemporaryFolder();
        var report = folder.Write("report.txt", File.ReadAllBytes(Fixture("03-wrong-total", "report.tab.txt")));
        var before = File.ReadAllBytes(report);
        var run = CommandRun.Of("check", report, "--format", "html", "--out", Path.Combine(folder.Root, ".", "report.txt"));

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(File.ReadAllBytes(report), Is.EqualTo(before));
    }

    /// <summary>A document says what it likes in titles, labels and figures; on the page it is text and nothing else.</summary>
    [TestCase("<script>alert(1)</script>")]
    [TestCase("</style></title><img src=x onerror=alert(1)>")]
    [TestCase("\"><a href='javascript:x'>")]
    [TestCase("&lt;b&gt; &amp; &#60;i&#62;")]
    [TestCase("{{7*7}} ${x} <!-- -->")]
    public void Hostile_text_stays_text(string text)
    {
        var plain = Parsed(PageWith("label"));
        var hostile = Parsed(PageWith(text));

        Assert.That(hostile.Descendants().Select(element => element.Name), Is.EqualTo(plain.Descendants().Select(element => element.Name)));
        Assert.That(hostile.Descendants().SelectMany(element => element.Attributes()).Select(attribute => attribute.ToString()), Is.EqualTo(
            plain.Descendants().SelectMany(element => element.Attributes()).Select(attribute => attribute.ToString())));
        Assert.That(hostile.Descendants("h2").Single().Value, Is.EqualTo(text));
    }

    [Test]
    public void Marks_that_turn_the_writing_direction_and_control_characters_are_replaced()
    {
        var page = PageWith("a\u202Eb\u2066c\u0007d\u001B[31m");

        Assert.That(page.Where(character => char.IsControl(character) && character != '\n'), Is.Empty);
        Assert.That(page, Does.Not.Contain("\u202E").And.Not.Contain("\u2066"));
    }

    [Property]
    public void Any_text_gives_a_page_of_the_same_elements(string? text)
    {
        var page = Parsed(PageWith(text ?? string.Empty));

        Assert.That(page.Descendants().Count(), Is.EqualTo(Parsed(PageWith("x")).Descendants().Count()));
    }

    /// <summary>A real finding with everything that a document decides replaced.</summary>
    private static string PageWith(string text)
    {
        var report = ReportOf(Wrong) with { Title = text };
        report = report with { Issuer = report.Issuer with { Name = text } };
        var finding = report.Findings.First(one => one.Status == FindingStatus.Fails);
        var figures = finding.Figures.Select(figure => figure with { Title = text, Row = text, Column = [text], Raw = text + "1" });
        finding = finding with { Derivation = text, Message = new BilingualText(text, text), Agreement = new BilingualText(text, text), Figures = [.. figures] };
        using var output = new MemoryStream();
        CheckPage.Write(output, [new CheckedDocument(text + "/x.pdf", report, [finding], new Extractor.Storage.FailureReason("SRC000", text)) { Tally = CheckTally.Of(report) }]);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static FiscalReport ReportOf(string path)
    {
        FiscalReport? read = null;
        CommandRun.Of(
            terminal => new CheckCommand(terminal, (document, cancellation) =>
            {
                var record = ReportReading.Read(document, cancellation);
                read = record.Report;
                return record;
            }),
            path);
        return read!;
    }

    private static XElement PageOf(string path) => Parsed(CommandRun.Of("check", path, "--format", "html").Output);

    /// <summary>The body: what this program writes there is well-formed, so that a strict parser sees what a browser sees.</summary>
    private static XElement Parsed(string page) => XElement.Parse(
        page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.LastIndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)], LoadOptions.PreserveWhitespace);

    private static IEnumerable<XElement> Classed(XElement page, string name, string kind) =>
        page.Descendants(name).Where(element => element.Attribute("class")?.Value.Split(' ').Contains(kind) == true);

    private static string Fixture(string folder, string file = "report.chromium.pdf") => Path.Combine(RepositoryFolders.Root, "fixtures", folder, file);

    [GeneratedRegex(@"<script|<link|<img|<iframe|<object|<embed|\son\w+=|\b(src|href)=|url\(|@import|https?:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OutsideReference();
}
