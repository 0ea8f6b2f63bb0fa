using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal.Publication;
using Extractor.Fiscal.Recognition;

namespace Extractor.Tests.Fiscal;

/// <summary>The body that sentences of a report begin with, over invented sentences.</summary>
internal sealed class IssuerInTextTests
{
    private const string OneBudgetUnit = "郴州市某某局属于一级预算单位，下属二级预算单位0个。";
    private const string RunningCosts = "2023年，郴州市某某局运行经费支出37.31万元。";

    [Test]
    public void A_body_that_two_sentences_begin_with_is_the_issuer() => Assert.That(Find(OneBudgetUnit, RunningCosts), Is.EqualTo("郴州市某某局"));

    [Test]
    public void The_unit_itself_in_brackets_is_the_same_body() => Assert.That(Find("郴州市某某局（本级）无下属单位。", RunningCosts), Is.EqualTo("郴州市某某局"));

    [Test]
    public void One_sentence_alone_can_be_about_anybody() => Assert.That(Find(OneBudgetUnit, "2023年，本部门运行经费支出37.31万元。"), Is.Null);

    [Test]
    public void Two_bodies_that_are_named_as_often_are_none() => Assert.That(
        Find(OneBudgetUnit, RunningCosts, "郴州市另一局属于二级预算单位。", "郴州市另一局未发生支出。"), Is.Null);

    [Test]
    public void A_body_without_a_division_is_none() => Assert.That(Find("某某局属于一级预算单位。", "某某局未发生政府采购支出。"), Is.Null);

    private static string? Find(params string[] sentences) => IssuerInText.Find(DocumentLine.Of(new ExtractedDocument
    {
        Identity = new DocumentIdentity("report.txt", new string('b', 64), 1, "text/plain", "plain-text"),
        Blocks = [.. sentences.Select((text, at) => new Paragraph(text, SourceLocation.OnLine(at + 1)))],
    }));
}
