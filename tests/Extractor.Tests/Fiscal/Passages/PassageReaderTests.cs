using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Passages;

/// <summary>What is kept of a report's text for searching.</summary>
public sealed class PassageReaderTests
{
    [TestCase("联系人：张三 联系电话：010-66668888", ExpectedResult = "联系人：** 联系电话：************")]
    [TestCase("填报人:李四，2023年", ExpectedResult = "填报人:**，2023年")]
    [TestCase("联系方式（手机）：13800138000", ExpectedResult = "联系方式（手机）：***********")]
    [TestCase("请致电13800138000询问", ExpectedResult = "请致电***********询问")]
    [TestCase("身份证号11010519491231002X。", ExpectedResult = "身份证号******************。")]
    [TestCase("各单位负责人签订了责任书，收入12345678901.00元", ExpectedResult = "各单位负责人签订了责任书，收入12345678901.00元")]
    [TestCase("负责人", ExpectedResult = "负责人")]
    [TestCase("电话：", ExpectedResult = "电话：")]
    public string Persons_are_left_out(string text) => Read(ReadOptions.Default, new Paragraph(text, SourceLocation.OnLine(1))).Single().Text;

    [Test]
    public void Persons_stay_where_they_are_asked_for() => Assert.That(
        Read(new ReadOptions { WithPersonalData = true }, new Paragraph("联系人：张三", SourceLocation.OnLine(1))).Single().Text, Is.EqualTo("联系人：张三"));

    [Test]
    public void Passages_know_their_place_and_blank_ones_are_none()
    {
        var passages = Read(
            ReadOptions.Default,
            new Heading("第一部分\n概况", 1, SourceLocation.OnPage(2)),
            new Paragraph("　", SourceLocation.OnLine(3)),
            new Paragraph(" 说明。", SourceLocation.OnLine(4)));

        Assert.That(passages, Is.EqualTo(new[]
        {
            new ReportPassage(PassageKind.Heading, 1, "第一部分概况", new Provenance(2, null, null, null)),
            new ReportPassage(PassageKind.Paragraph, 0, "说明。", new Provenance(null, null, 4, null)),
        }));
    }

    private static IEnumerable<ReportPassage> Read(ReadOptions options, params Block[] blocks) => PassageReader.Read(
        new ExtractedDocument { Identity = new DocumentIdentity("a.txt", new string('a', 64), 1, "text/plain", "plain-text"), Blocks = [.. blocks] }, options);
}
