using System.Xml.Linq;
using Extractor.Diagnostics;
using Extractor.Inspection;
using Extractor.Tables;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Inspection;

public sealed class PageInspectorTests
{
    [Test]
    public void A_drawing_is_well_formed_and_shows_every_word_and_cell()
    {
        var page = new PageBuilder().Table(100, 100, "项目|<&\u0001>", "甲|5.00").Text(100, 60, "\"标题\"").Build();

        var drawing = XDocument.Parse(PageInspector.ToSvg(page, ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>())));

        var svg = XNamespace.Get("http://www.w3.org/2000/svg");
        Assert.That(drawing.Descendants(svg + "text").Select(text => text.Value), Is.EquivalentTo(new[] { "项目", "<&\uFFFD>", "甲", "5.00", "\"标题\"" }));
        Assert.That(Group("cells").Descendants(svg + "title").Count(), Is.EqualTo(4));
        Assert.That(Group("intersections").Elements().Count(), Is.EqualTo(9));
        Assert.That(Group("rulings").Elements().Count(), Is.EqualTo(16));

        XElement Group(string name) => drawing.Root!.Elements(svg + "g").Single(group => group.Attribute("id")!.Value == name);
    }

    [Test]
    public void The_same_page_is_drawn_the_same()
    {
        var page = new PageBuilder().Table(100, 100, "项目|金额", "甲|5.00").Build();
        var tables = ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>());

        Assert.That(PageInspector.ToSvg(page, tables), Is.EqualTo(PageInspector.ToSvg(page, ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>()))));
    }

    [Test]
    public void Headers_and_continuation_are_drawn_from_the_whole_document()
    {
        var first = new PageBuilder(1).Table(100, 700, "项目|金额|比例", "甲|5.00|1.0").Build();
        var second = new PageBuilder(2).Table(100, 50, "乙|6.00|2.0", "丙|7.00|3.0").Build();
        var document = PageBuilder.Extract(first, second);

        var drawing = XDocument.Parse(PageInspector.ToSvg(first, ExtractionPipeline.ReadPage(first, new RuledGridFinder(), new List<Diagnostic>()), document.Tables));

        var titles = drawing.Descendants(XNamespace.Get("http://www.w3.org/2000/svg") + "title").Select(title => title.Value).ToList();
        Assert.That(titles, Does.Contain("金额").And.Contain("goes on on page 2"));
    }

    [Test]
    public void A_choice_is_told_with_its_evidence_and_the_loser()
    {
        var page = new PageBuilder().Text(100, 100, "Town").Text(200, 100, "Men").Text(100, 116, "Alva").Text(204, 116, "12").Text(100, 132, "Brox").Text(204, 132, "7")
            .Text(100, 148, "Cann").Text(204, 148, "9").Text(100, 164, "Dorn").Text(204, 164, "3").Build();
        var drawn = new PageBuilder().Table(100, 100, "a|b", "c|1").Build();

        Assert.That(DecisionText.Of(ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>())), Does.Contain("chosen: alignment (5 x 2)"));
        Assert.That(DecisionText.Of(ExtractionPipeline.ReadPage(drawn, new RuledGridFinder(), new List<Diagnostic>())), Does.Contain("no other reading was tried"));
    }
}
