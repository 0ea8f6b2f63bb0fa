using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Spreadsheets;

public sealed class XlsWorkbookTests
{
    /// <summary>Blank, zero, dash and illegible are four things; a chart between the sheets and one inside a sheet change nothing.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void A_cell_with_an_error_shows_it(bool isFormula)
    {
        var bytes = XlsBuilder.Build(
            ("收入总表", [["项目", "决算数"], ["合计", new XlsBuilder.Error(0x07, isFormula)], ["一般", null]]),
            ("图", []),
            ("支出总表", [["项目", "决算数"], ["合计", 0.0], ["基本", "-"], ["项目", new XlsBuilder.Error(0x17, isFormula)]]));
        using var reading = SourceReader.Read(bytes, "a.xls");
        var tables = ((FlowDocument)reading.Document!).Blocks.OfType<Table>().ToArray();

        Assert.That(tables.Select(table => string.Join('|', table.Cells.Select(cell => $"{cell.Row},{cell.Column}:{cell.Text}"))), Is.EqualTo((string[])
            ["0,0:项目|0,1:决算数|1,0:合计|1,1:#DIV/0!|2,0:一般|2,1:", "0,0:项目|0,1:决算数|1,0:合计|1,1:0|2,0:基本|2,1:-|3,0:项目|3,1:#REF!"]));
    }

    [Test]
    public void An_error_is_found_where_it_is_the_only_cell_of_its_column()
    {
        using var reading = SourceReader.Read(XlsBuilder.Build(("表", [["甲", null, new XlsBuilder.Error(0x2A, IsFormula: false)], ["乙", null, null]])), "a.xls");
        var table = ((FlowDocument)reading.Document!).Blocks.OfType<Table>().Single();

        Assert.That(table.Cells.Single(cell => cell.Text == "#N/A").Location.ToString(), Is.EqualTo("表!C1"));
    }

    /// <summary>The stream stands in ordinary sectors, or in small ones.</summary>
    [Test]
    public void The_stream_is_found_wherever_it_stands()
    {
        var many = Enumerable.Range(0, 300).Select(row => (object?[])[$"行{row}", (double)row]).ToArray();
        var texts = ((byte[][])[XlsBuilder.Build(("表", many)), XlsBuilder.Build(("表", many[..3]))])
            .Select(bytes => ((FlowDocument)SourceReader.Read(bytes, "a.xls").Document!).Blocks.OfType<Table>().Single().RowCount);

        Assert.That(texts, Is.EqualTo((int[])[300, 3]));
    }
}
