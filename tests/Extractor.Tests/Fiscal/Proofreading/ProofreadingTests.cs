using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Proofreading;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Proofreading;

/// <summary>What an inspector marks in the text of a report, over invented sentences.</summary>
[TestFixture]
internal sealed class ProofreadingTests
{
    [TestCase("用于系统运行维护等支出。。2025年安排", "。。")]
    [TestCase("其中，，办公费", "，，")]
    [TestCase("开展“协议书检查”、优秀案例”活动。", "\u201D")]
    public void A_wrong_mark_is_found_where_it_stands(string text, string mark) =>
        Assert.That(PunctuationCheck.Evaluate([Text(text)]).Select(one => one.Printed.Raw), Is.EqualTo([mark]));

    [TestCase("一、部门概况。。。。。。。。3")]
    [TestCase("“三公”经费持平，“会议费”减少。")]
    [TestCase("等等……")]
    public void Sound_text_has_no_wrong_mark(string text) => Assert.That(PunctuationCheck.Evaluate([Text(text)]), Is.Empty);

    [Test]
    public void A_quotation_may_run_into_the_next_paragraph() =>
        Assert.That(PunctuationCheck.Evaluate([Text("印发“关于加强"), Text("管理的意见”的通知")]), Is.Empty);

    [TestCase("增加的主要原因是工作量增加", true, 1)]
    [TestCase("增加的主要原因是工作量增加。", true, 0)]
    [TestCase("增加的主要原因是工作量增加", false, 0)]
    [TestCase("（二）支出增减变化的原因", true, 0)]
    public void A_reason_ends_its_sentence(string text, bool isWhole, int findings) =>
        Assert.That(SentenceEndCheck.Evaluate([Text(text, isWhole)]).Count(), Is.EqualTo(findings));

    [TestCase("收入预算96万元，比2026年预算增加7万元", ReportKind.Budget, 1)]
    [TestCase("收入预算96万元，比2025年预算增加7万元", ReportKind.Budget, 0)]
    [TestCase("支出决算96万元，比2026年预算增加7万元", ReportKind.FinalAccounts, 0)]
    [TestCase("支出决算96万元，与2026年度决算数相比减少7万元", ReportKind.FinalAccounts, 1)]
    [TestCase("收入预算96万元，与2026年预算持平", ReportKind.Budget, 1)]
    public void A_year_is_not_compared_with_itself(string text, ReportKind kind, int findings) =>
        Assert.That(ComparisonYearCheck.Evaluate([Text(text)], kind, 2026).Count(), Is.EqualTo(findings));

    [Test]
    public void Without_a_year_nothing_is_compared() =>
        Assert.That(ComparisonYearCheck.Evaluate([Text("比2026年预算增加7万元")], ReportKind.Budget, null), Is.Empty);

    [Test]
    public void Empty_and_cut_pages_are_one_finding_each_and_the_last_page_may_be_empty()
    {
        var document = new ExtractedDocument
        {
            Identity = new DocumentIdentity("a.pdf", new string('a', 64), 1, "application/pdf", "pdf"),
            Blocks = [],
            Pages = [Page(1, 20), Page(2, 0), Page(3, 9), Page(4, 0), Page(5, 0)],
            Diagnostics =
            [
                new Diagnostic("PDF4004", DiagnosticSeverity.Information, "hidden", SourceLocation.OnPage(3)),
                new Diagnostic("PDF9999", DiagnosticSeverity.Warning, "an image", SourceLocation.OnPage(4)),
            ],
        };

        Assert.That(
            PageChecks.Evaluate(document).Select(one => (one.Check, one.Printed.Name)), Is.EqualTo([("S.PAGE", "2"), ("S.HIDDEN", "3")]));
    }

    [Test]
    public void Every_finding_quotes_the_passage_and_its_place()
    {
        var finding = new ComparisonWriter(Extractor.Fiscal.Definitions.IdentityCatalog.Standard, Extractor.Fiscal.Definitions.FindingWording.Standard, "0a")
            .Write([.. PunctuationCheck.Evaluate([Text("用于系统运行维护等支出。。2025年安排")])]).Single();

        Assert.That(finding.Message.Zh, Is.EqualTo("标点不重复，右引号与左引号成对，但第8页“用于系统运行维护等支出。。2025年安排”：标点重复。"));
        Assert.That((finding.Severity, finding.Unit, finding.Provenance!.Page), Is.EqualTo((FindingSeverity.Low, (string?)null, 8)));
    }

    private static ProofText Text(string text, bool isWhole = true) => new("0a-P0001", text, string.Empty, new Provenance(8, null, null, null), isWhole);

    private static PageSummary Page(int number, int glyphs) => new(number, 595, 842, glyphs, 0, 0);
}
