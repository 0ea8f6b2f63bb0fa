using System.Text;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Cells that print a unit of their own inside a form that has another.</summary>
public sealed class AmountCellTests
{
    private const string Report = """
        2023年度云山市某区档案局部门决算

        支出决算表

        公开03表

        部门：云山市某区档案局

        金额单位：万元

        科目编码	科目名称	本年支出合计	基本支出	项目支出	上缴上级支出	经营支出	对附属单位补助支出
        	合计	33.06	12.06	21.00			
        201	一般公共服务支出	33.06	12.06	21.00			
        20126	档案事务	33.06	12.06	21.00			
        2012601	行政运行	12.06	12.06				
        2012604	档案馆	1.06万	8000元	2万元			

        """;

    [TestCase(2, 10_600, 100)]
    [TestCase(3, 8_000, 1)]
    [TestCase(4, 20_000, 10_000)]
    public void The_unit_in_the_cell_counts_and_not_that_of_the_form(int column, decimal yuan, decimal resolution)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Report), "report.txt");
        var table = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Single();
        var cell = table.Rows[^1].Cells.Single(cell => cell.Column == column);

        Assert.That((cell.Value, cell.Resolution), Is.EqualTo(((decimal?)yuan, (decimal?)resolution)));
    }

    [Test]
    public void The_unit_in_the_header_of_a_column_counts_before_that_of_the_form()
    {
        var text = Report.Replace("项目支出", "项目支出（元）", StringComparison.Ordinal);
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        var row = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Single().Rows[0];

        Assert.That(row.Cells.Where(cell => cell.Value is not null).Select(cell => cell.Value), Is.EqualTo(new decimal?[] { 330_600m, 120_600m, 21m }));
    }
}
