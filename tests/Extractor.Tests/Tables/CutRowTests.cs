using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

/// <summary>Tables that go on over a page break without a repeated header.</summary>
public sealed class CutRowTests
{
    [Test]
    public void A_long_text_that_the_page_cut_is_one_cell()
    {
        var first = Rules(new PageBuilder(1), 700, 720, 790)
            .Text(104, 714, "Name").Text(204, 714, "Done").Text(104, 734, "Road").Text(204, 734, "one").Text(204, 750, "two").Text(204, 766, "three").Build();
        var second = Rules(new PageBuilder(2), 50, 90, 110)
            .Text(204, 64, "four").Text(204, 80, "five").Text(104, 104, "School").Text(204, 104, "six").Build();

        var table = PageBuilder.Extract(first, second).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "Name|Done", "Road|one\ntwo\nthree\nfour\nfive", "School|six" }));
    }

    [Test]
    public void A_row_with_a_label_of_its_own_is_no_rest()
    {
        var first = Rules(new PageBuilder(1), 700, 720, 790)
            .Text(104, 714, "Name").Text(204, 714, "Done").Text(104, 734, "Road").Text(204, 734, "one").Text(204, 750, "two").Text(204, 766, "three").Build();
        var second = Rules(new PageBuilder(2), 50, 90, 110)
            .Text(104, 64, "Bridge").Text(204, 64, "four").Text(104, 104, "School").Text(204, 104, "six").Build();

        Assert.That(PageBuilder.Extract(first, second).Tables.Single().RowCount, Is.EqualTo(4));
    }

    [Test]
    public void Columns_of_other_width_go_on_when_figures_stand_under_figures()
    {
        var first = new PageBuilder(1).Table(100, 700, "No|Name|Sum", "1|Road|12.50", "2|School|8.00").Build();
        var second = new PageBuilder(2).Frame(100, 50, 340, 90).Horizontal(70, 100, 340).Vertical(130, 50, 90).Vertical(250, 50, 90)
            .Text(104, 64, "3").Text(134, 64, "Bridge").Text(254, 64, "7.25").Text(104, 84, "4").Text(134, 84, "Well").Text(254, 84, "1.00").Build();

        var table = PageBuilder.Extract(first, second).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "No|Name|Sum", "1|Road|12.50", "2|School|8.00", "3|Bridge|7.25", "4|Well|1.00" }));
    }

    private static PageBuilder Rules(PageBuilder page, double top, double middle, double bottom) =>
        page.Frame(100, top, 300, bottom).Horizontal(middle, 100, 300).Vertical(200, top, bottom);
}
