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
}
