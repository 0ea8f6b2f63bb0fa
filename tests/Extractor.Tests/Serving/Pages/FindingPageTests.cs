namespace Extractor.Tests.Serving.Pages;

/// <summary>Findings: in the order of their weight, with both places and the arithmetic, ready to be cited.</summary>
public sealed class FindingPageTests
{
    [Test]
    public async Task A_finding_tells_both_places_and_the_arithmetic()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server, "#/findings");
        var finding = reader["details", "收入决算表与收入支出决算总表"];
        await finding.Locator("summary").ClickAsync();
        await finding.Locator(".figures").WaitForAsync();
        var card = await finding.Locator(".finding").InnerTextAsync();

        Assert.That(card, Does.Contain("21,381,100.00 元").And.Contain("14,154,100.00 元").And.Contain("7,227,000.00 元"), "both amounts and the difference");
        Assert.That(card, Does.Contain("第 5 页").And.Contain("第 6 页"), "both places");
        await finding.Locator(".figures a", new() { HasText = "第 6 页" }).First.ClickAsync();
        await reader["td.chosen"].WaitForAsync();
        Assert.That(await reader.TextAsync(".table-heading h2"), Does.Contain("收入决算表"));
    }

    [Test]
    public async Task The_gravest_come_first()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server, "#/findings");
        await reader[".finding-rows summary"].First.WaitForAsync();
        var ranks = (await reader[".finding-rows summary .mark:first-child"].AllInnerTextsAsync()).Select(text => text.Count(sign => sign == '▲')).ToList();

        Assert.That(ranks, Has.Count.GreaterThan(2));
        Assert.That(ranks, Is.Ordered.Descending);
    }

    [Test]
    public async Task A_finding_is_copied_as_text_as_markdown_and_as_a_link()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server, $"#/reports/{ServedFixtures.Pdf}?finding=all");
        var card = reader[".finding", "T.SUM.REV"];
        await card.Locator("button", new() { HasText = "复制引文" }).ClickAsync();
        await card.Locator(".copied", new() { HasText = "已复制" }).WaitForAsync();
        var text = await ClipboardAsync(reader);
        await card.Locator("button", new() { HasText = "复制 Markdown" }).ClickAsync();
        await card.Locator(".copied", new() { HasText = "已复制" }).Nth(1).WaitForAsync();
        var markdown = await ClipboardAsync(reader);
        await card.Locator("button", new() { HasText = "复制链接" }).ClickAsync();
        await card.Locator(".copied", new() { HasText = "已复制" }).Nth(2).WaitForAsync();
        var link = await ClipboardAsync(reader);

        Assert.That(text, Does.Contain("1,394.59 + 13.80 + 7.02 = 1415.41").And.Contain("第 5 页").And.Contain(ServedFixtures.Pdf));
        Assert.That(markdown, Does.StartWith("> ").And.Contain("| --- |").And.Contain($"({link})"));
        await reader.Page.GotoAsync("about:blank");
        await reader.Page.GotoAsync(link);
        await reader[".finding:focus"].WaitForAsync();
        Assert.That(await reader.TextAsync(".finding:focus"), Does.Contain("T.SUM.REV"));
    }

    private static Task<string> ClipboardAsync(Reader reader) => reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
