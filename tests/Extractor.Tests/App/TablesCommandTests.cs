using System.Text;
using System.Text.Json;

namespace Extractor.Tests.App;

/// <summary>The <c>tables</c> command on a small text with one grid.</summary>
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

    private static CommandRun Run(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(["tables", folder.Write("grid.txt", Grid), .. options]);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        return run;
    }
}
