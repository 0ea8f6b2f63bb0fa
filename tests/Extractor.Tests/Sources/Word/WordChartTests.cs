using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources;
using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>The figures that charts keep.</summary>
public sealed class WordChartTests
{
    private const string Drawing = "<w:p><w:r><w:t>图1</w:t><w:drawing><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' r:id='c1'/></w:drawing></w:r></w:p>";

    [Test]
    public void A_chart_is_a_table_that_cannot_be_taken_for_a_printed_one()
    {
        var reading = ReadChart(Chart(
            Series("2022年", "<c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>基本支出</c:v></c:pt><c:pt idx='1'><c:v>项目支出</c:v></c:pt></c:strCache></c:strRef></c:cat>", Numbers("0.00", "1234.5", "600"))
            + Series("2023年", "", Numbers("0.00%", "0.12345")),
            "支出结构"));
        var blocks = ((FlowDocument)reading.Document!).Blocks;
        var table = (Table)blocks[1];

        Assert.Multiple(() =>
        {
            Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC054"));
            Assert.That(((Paragraph)blocks[0]).Text, Is.EqualTo("图1"));
            Assert.That(table.Origin, Is.EqualTo(GridOrigin.Chart));
            Assert.That(table.Title, Is.EqualTo("支出结构"));
            Assert.That(table.Location, Is.EqualTo(SourceLocation.OnLine(1)));
            Assert.That(Rows(table), Is.EqualTo(new[] { "|2022年|2023年", "基本支出|1234.50|12.35%", "项目支出|600.00|" }));
            Assert.That(table.At(1, 2)!.StoredValue, Is.EqualTo("0.12345"));
        });
    }

    [Test]
    public void A_chart_keeps_its_own_title_and_joins_no_table()
    {
        static string Grid(string figure) => $"<w:tbl><w:tr><w:tc>{P("项目")}</w:tc><w:tc>{P("金额")}</w:tc></w:tr><w:tr><w:tc>{P("合计")}</w:tc><w:tc>{P(figure)}</w:tc></w:tr></w:tbl>";
        var reading = Read(OfParts(P("收入支出决算总表") + Grid("1") + Drawing + Grid("2"), ("c1", "chart", "charts/chart1.xml", Chart(Series("金额", "", Numbers("General", "3")), null))));
        var tables = ExtractionPipeline.Extract(reading.Document!).Tables.ToArray();

        Assert.That(tables.Select(table => table.Origin), Is.EqualTo(new[] { GridOrigin.Markup, GridOrigin.Chart, GridOrigin.Markup }));
        Assert.That(tables.Select(table => table.Title), Is.EqualTo(new[] { "收入支出决算总表", null, null }));
    }

    [Test]
    public void Series_with_other_categories_stand_apart()
    {
        static string Years(string first) => $"<c:xVal><c:numLit><c:pt idx='0'><c:v>{first}</c:v></c:pt></c:numLit></c:xVal>";
        var tables = Tables(Chart(Series("甲", Years("2021"), Numbers("0", "1")) + Series("乙", Years("2021"), Numbers("0", "2")) + Series("丙", Years("2022"), Numbers("0", "3")), null));

        Assert.That(tables.SelectMany(Rows), Is.EqualTo(new[] { "|甲|乙", "2021|1|2", "|丙", "2022|3" }));
    }

    [Test]
    public void Categories_of_several_levels_are_joined_from_the_outermost()
    {
        const string categories = "<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:lvl><c:pt idx='0'><c:v>上半年</c:v></c:pt><c:pt idx='1'><c:v>下半年</c:v></c:pt></c:lvl>"
            + "<c:lvl><c:pt idx='0'><c:v>2023</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>";

        Assert.That(Rows(Tables(Chart(Series("", categories, Numbers("0", "1", "2")), null)).Single()), Is.EqualTo(new[] { "|", "2023 上半年|1", "2023 下半年|2" }));
    }

    [TestCase("<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart><c:plotArea/></c:chart></c:chartSpace>", TestName = "A chart without figures is told")]
    [TestCase("<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart>", TestName = "A damaged chart is told")]
    [TestCase("", TestName = "An empty chart is told")]
    public void A_chart_that_gives_nothing(string part) => Assert.That(ReadChart(part).Diagnostics.Single().Code, Is.EqualTo("SRC022"));

    [Test]
    public void A_million_points_and_giant_indices_take_no_more_than_the_budget()
    {
        var points = new StringBuilder("<c:val><c:numRef><c:numCache><c:formatCode>0</c:formatCode><c:pt idx='2147483647'><c:v>1</c:v></c:pt>");
        for (var i = 0; i < 1_000_000; i++)
        {
            points.Append("<c:pt idx='").Append(i).Append("'><c:v>1</c:v></c:pt>");
        }

        var reading = ReadChart(Chart(Series("甲", "", "<c:val><c:numLit><c:pt idx='2147483647'><c:v>1e999</c:v></c:pt></c:numLit></c:val>") + Series("乙", "", points + "</c:numCache></c:numRef></c:val>"), null));

        Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("SRC010"));
        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Table>().Sum(table => table.Cells.Length), Is.LessThan(1_000_000));
    }

    [Test]
    public void Many_series_of_few_points_take_no_more_than_the_budget()
    {
        var series = string.Concat(Enumerable.Range(0, 3000).Select(at => Series("", "", $"<c:val><c:numLit><c:pt idx='{at}'><c:v>1</c:v></c:pt></c:numLit></c:val>")));
        var reading = ReadChart(Chart(series, null));

        Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("SRC010"));
        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Table>().Sum(table => table.Cells.Length), Is.LessThan(250_000));
    }

    private static SourceReading ReadChart(string part) => Read(OfParts(Drawing, ("c1", "chart", "charts/chart1.xml", part)));

    private static IEnumerable<Table> Tables(string part) => ((FlowDocument)ReadChart(part).Document!).Blocks.OfType<Table>();

    private static string[] Rows(Table table) => [.. table.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell => cell.Text)))];

    private static string Chart(string series, string? title) =>
        "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:chart>"
        + (title is null ? "" : $"<c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>")
        + $"<c:plotArea><c:barChart>{series}</c:barChart><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>万元</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>";

    private static string Series(string name, string categories, string values) =>
        $"<c:ser><c:idx val='0'/><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>{categories}{values}</c:ser>";

    private static string Numbers(string format, params string[] values) =>
        $"<c:val><c:numRef><c:numCache><c:formatCode>{format}</c:formatCode>{string.Concat(values.Select((value, at) => $"<c:pt idx='{at}'><c:v>{value}</c:v></c:pt>"))}</c:numCache></c:numRef></c:val>";
}
