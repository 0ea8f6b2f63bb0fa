using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Reports that announce forms and publish them as another file.</summary>
public sealed class AttachedFormsTests
{
    private const string Contents = """
        某市某局2026年度部门预算

        目 录

        一、收支总表
        二、收入总表
        三、支出总表

        第一部分 2026年度部门预算情况说明

        我局负责有关工作。


        """;

    [TestCase("附件：某市某局2026年度部门预算报表", FindingStatus.NotEvaluated, "attached-forms")]
    [TestCase("附件的内容见2026年度部门预算报表", FindingStatus.Fails, null)]
    public void Forms_in_an_attachment_are_not_missing_from_the_file(string line, FindingStatus status, string? reason)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(Contents + line + "\n"), "budget.txt");
        var finding = ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)).Findings.Single(one => one.Check == "S.TABLES");

        Assert.That((finding.Status, finding.Reason), Is.EqualTo((status, reason)));
    }
}
