using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>A header that stands one column beside its figures, because the source dropped the cell that 项目 covers.</summary>
public sealed class ShiftedHeaderTests
{
    private const string Report = """
        2023年度云山市某区档案局部门决算

        支出决算表

        公开03表

        部门：云山市某区档案局

        金额单位：万元

        项目	本年支出合计	基本支出	项目支出	上缴上级支出	经营支出	对附属单位补助支出	
        功能分类科目编码	科目名称						
        	合计	30.00	10.00	20.00			
        201	一般公共服务支出	30.00	10.00	20.00			
        20126	档案事务	30.00	10.00	20.00			
        2012601	行政运行	10.00	10.00				
        2012604	档案馆	20.00		20.00			

        """;

    [Test]
    public void No_rule_accuses_the_publisher_of_what_the_source_shifted()
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Report), "report.txt");
        var report = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));

        Assert.Multiple(() =>
        {
            Assert.That(report.Tables.Single().Form, Is.EqualTo("FA.EXPENDITURE"));
            Assert.That(report.Findings.Where(finding => finding.Status == FindingStatus.Fails && finding.Check.StartsWith("T.", StringComparison.Ordinal)), Is.Empty);
            Assert.That(report.Diagnostics.Select(diagnostic => diagnostic.Message), Has.Some.Contains("支出决算表"), "the reader is told");
        });
    }
}
