using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Columns that a known form prints and the catalogue does not know.</summary>
public sealed class UnknownColumnTests
{
    private const string Report = """
        2023年度云山市某区档案局部门决算

        支出决算表

        公开03表

        部门：云山市某区档案局

        金额单位：万元

        科目编码	科目名称	本年支出合计	基本支出	项目支出	上缴上级支出	经营支出	对附属单位补助支出	增长率	备注
        	合计	30.00	10.00	20.00				12.5	
        201	一般公共服务支出	30.00	10.00	20.00				12.5	见说明
        20126	档案事务	30.00	10.00	20.00				12.5	
        2012601	行政运行	10.00	10.00					3.0	
        2012604	档案馆	20.00		20.00				9.5	

        """;

    [Test]
    public void Their_figures_are_kept_and_not_taken_for_money()
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Report), "report.txt");
        var table = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Tables.Single();
        var unknown = table.Rows.Select(row => row.Cells.Single(cell => cell.Column == 8)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(table.Form, Is.EqualTo("FA.EXPENDITURE"));
            Assert.That(unknown.Select(cell => cell.Raw), Is.EqualTo(new[] { "12.5", "12.5", "12.5", "3.0", "9.5" }));
            Assert.That(unknown, Has.All.Matches<FormCell>(cell => cell.Value is null && cell.Status == CellStatus.Number));
            Assert.That(table.Rows.SelectMany(row => row.Cells), Has.None.Matches<FormCell>(cell => cell.Column == 9), "a column of words has no figures to keep");
            Assert.That(table.Rows[1].Cells[0].Value, Is.EqualTo(300_000m));
        });
    }
}
