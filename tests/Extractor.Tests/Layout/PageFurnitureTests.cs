using Extractor.Documents;

namespace Extractor.Tests.Layout;

public sealed class PageFurnitureTests
{
    [Test]
    public void Running_headers_leave_the_text_but_are_kept_apart()
    {
        var document = PageBuilder.Extract([.. Enumerable.Range(1, 5).Select(number => new PageBuilder(number)
            .Text(250, 40, "某局2024年度部门决算").Text(100, 300, $"第{number}段正文").Text(290, 780, $"- {number} -").Build())]);

        Assert.That(Texts(document), Is.EqualTo(new[] { "第1段正文", "第2段正文", "第3段正文", "第4段正文", "第5段正文" }));
        Assert.That(document.PageFurniture, Has.Length.EqualTo(10));
        Assert.That(document.PageFurniture[0].Location.Page, Is.EqualTo(1));
    }

    [Test]
    public void A_title_repeated_on_two_pages_is_no_running_header()
    {
        var document = PageBuilder.Extract([.. Enumerable.Range(1, 2).Select(number => new PageBuilder(number).Text(250, 40, "收入决算表").Build())]);

        Assert.That(Texts(document), Is.EqualTo(new[] { "收入决算表", "收入决算表" }));
    }

    [Test]
    public void Department_and_unit_are_kept_although_every_form_repeats_them()
    {
        var document = PageBuilder.Extract([.. Enumerable.Range(1, 5).Select(number => new PageBuilder(number).Text(50, 40, "部门：某局").Build())]);

        Assert.That(document.PageFurniture, Is.Empty);
    }

    [Test]
    public void Page_numbers_above_the_margin_are_known_by_running_with_the_pages()
    {
        // 84 % of the page height, as on landscape forms bound into portrait reports.
        var document = PageBuilder.Extract([.. Enumerable.Range(1, 4).Select(number => new PageBuilder(number)
            .Text(290, 672, $"{number + 5}").Text(50, 660, "88").Build())]);

        Assert.That(document.PageFurniture.Select(line => line.Text), Is.EqualTo(new[] { "6", "7", "8", "9" }));
        Assert.That(Texts(document), Is.All.EqualTo("88"));
    }

    private static IEnumerable<string> Texts(ExtractedDocument document) => document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text);
}
