using System.Text;
using System.Text.Json;
using Extractor.App;

namespace Extractor.Tests.App;

/// <summary>The <c>tables</c> command on a small text with one grid, and on many documents.</summary>
public sealed class TablesCommandTests
{
    private const string Grid = "项目\t金额\n合计\t=1+1\n\"三公\"\t1,234.50\n";

    [Test]
    public void Json_names_the_place_of_every_cell()
    {
        using var document = JsonDocument.Parse(Run("--format", "json").Bytes);
        var table = document.RootElement.GetProperty("tables")[0];
        var cells = table.GetProperty("cells").EnumerateArray().ToList();

        Assert.That(table.GetProperty("page").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(table.GetProperty("pages").GetArrayLength(), Is.Zero);
        Assert.That(cells.Select(cell => cell.GetProperty("text").GetString()), Is.EqualTo(new[] { "项目", "金额", "合计", "=1+1", "\"三公\"", "1,234.50" }));
        Assert.That(cells.Select(cell => cell.GetProperty("line").GetInt32()), Is.EqualTo(new[] { 1, 1, 2, 2, 3, 3 }));
        Assert.That(cells.Select(cell => cell.GetProperty("rowSpan").GetInt32() * cell.GetProperty("columnSpan").GetInt32()), Is.All.EqualTo(1));
        Assert.That(cells[3].GetProperty("row").GetInt32(), Is.EqualTo(1));
        Assert.That(cells[3].GetProperty("column").GetInt32(), Is.EqualTo(1));
        Assert.That(cells[3].GetProperty("bbox").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Csv_quotes_after_the_standard_and_alters_nothing() =>
        Assert.That(Run("--format", "csv").Output, Is.EqualTo("项目,金额\r\n合计,=1+1\r\n\"\"\"三公\"\"\",\"1,234.50\"\r\n"));

    [Test]
    public void Csv_begins_with_a_mark_only_when_asked()
    {
        Assert.That(Run("--format", "csv", "--bom").Bytes[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
        Assert.That(Run("--format", "csv").Bytes[..3], Is.Not.EqualTo(Encoding.UTF8.GetPreamble()));
    }

    [Test]
    public void Text_aligns_wide_characters()
    {
        var lines = Run("--format", "text").Output.Split('\n');

        Assert.That(lines[1..6], Is.EqualTo(new[] { "0       1", "------  --------", "项目    金额", "合计    =1+1", "\"三公\"  1,234.50" }));
    }

    [Test]
    public void Each_document_gets_a_file_and_names_that_meet_are_numbered()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(
            "tables", folder.Write("x/a.txt", Grid), folder.Write("y/a.txt", "无表\n"), folder.Write("b.txt", Grid), "--out", folder["out"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(Names(folder["out"]), Is.EqualTo(new[] { "a.txt-2.json", "a.txt.json", "b.txt.json" }));
        Assert.That(File.ReadAllBytes(Path.Combine(folder["out"], "a.txt.json")), Is.EqualTo(CommandRun.Of("tables", folder["x/a.txt"]).Bytes));
        Assert.That(File.ReadAllText(Path.Combine(folder["out"], "a.txt-2.json")), Is.EqualTo("{\n  \"tables\": []\n}\n"));
    }

    [Test]
    public void A_document_that_cannot_be_read_costs_no_other()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("tables", folder["none.pdf"], folder.Write("a.txt", Grid), folder.Write("b.pdf", "%PDF-1.7"), "--out", folder["out"], "--format", "csv");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.SomeFailed));
        Assert.That(run.Error, Does.Contain("none.pdf: SRC006").And.Contain("b.pdf: "));
        Assert.That(Names(folder["out"]), Is.EqualTo(new[] { "a.txt.csv" }));
    }

    [Test]
    public void One_document_that_cannot_be_read_is_unreadable()
    {
        using var folder = new TemporaryFolder();

        Assert.That(CommandRun.Of("tables", folder["none.pdf"], "--out", folder["out"]).ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(Names(folder["out"]), Is.Empty);
    }

    [TestCase("a.txt", "b.txt")]
    [TestCase("a.txt", "--out", "folder", "--format", "text")]
    public void What_makes_no_sense_is_refused(params string[] arguments)
    {
        var run = CommandRun.Of(["tables", .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("--out"));
        Assert.That(Directory.Exists("folder"), Is.False);
    }

    /// <summary>The same report as Word and as PDF: the same tables, apart from where their cells stand.</summary>
    [Test]
    public void Word_and_pdf_give_the_same_tables()
    {
        using var folder = new TemporaryFolder();
        var fixture = Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts");
        var run = CommandRun.Of(
            "tables", Path.Combine(fixture, "report.docx"), Path.Combine(fixture, "report.libreoffice.pdf"), "--out", folder["out"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Cells(Path.Combine(folder["out"], "report.docx.json")), Is.EqualTo(Cells(Path.Combine(folder["out"], "report.libreoffice.pdf.json"))).And.Not.Empty);
    }

    private static List<string> Cells(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("cells").EnumerateArray()
                .Select(cell => string.Join(' ', new[] { "row", "column", "rowSpan", "columnSpan", "text" }.Select(name => cell.GetProperty(name).ToString().Replace(" ", "", StringComparison.Ordinal)))
                    + " of " + table.GetProperty("title").ToString())),
        ];
    }

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static CommandRun Run(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(["tables", folder.Write("grid.txt", Grid), .. options]);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        return run;
    }
}
