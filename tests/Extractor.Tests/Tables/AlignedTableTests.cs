using Extractor.Documents;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

/// <summary>Tables without rules, or with few, and text that only looks like one.</summary>
public sealed class AlignedTableTests
{
    [Test]
    public void Figures_below_one_another_make_a_table_without_any_rule()
    {
        var table = PageBuilder.Extract(Figures().Build()).Tables.Single();

        Assert.That(table.Origin, Is.EqualTo(GridOrigin.Aligned));
        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "Town|Men|Women", "Alva|12|345.5", "Brox|7|12.0", "Cann|1,204|3.25", "Dorn|-|8.0" }));
    }

    [Test]
    public void Text_above_and_below_stays_outside()
    {
        var page = Figures()
            .Text(50, 60, "A paragraph of running text that goes on from one margin to the other")
            .Text(50, 72, "and a second line of it so that nobody takes it for the head of a table")
            .Text(50, 300, "Source: the town hall");

        var document = PageBuilder.Extract(page.Build());

        Assert.That(document.Tables.Single().RowCount, Is.EqualTo(5));
        Assert.That(document.Blocks.OfType<Paragraph>().Count(), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public void A_label_over_two_columns_spans_both()
    {
        var page = Figures().Text(237, 88, "Inhabitants");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table)[..2], Is.EqualTo(new[] { "|Inhabitants|<", "Town|Men|Women" }));
    }

    [Test]
    public void A_wrapped_label_is_one_cell()
    {
        var page = Figures().Text(100, 180, "Eastern").Text(100, 191, "villages").Text(204, 180, "55").Text(304, 180, "1.5");

        var table = PageBuilder.Extract(page.Build()).Tables.Single();

        Assert.That(table.At(5, 0)!.Text, Is.EqualTo("Eastern\nvillages"));
        Assert.That(table.RowCount, Is.EqualTo(6));
    }

    [Test]
    public void Rules_above_and_below_are_enough_for_two_rows()
    {
        var page = new PageBuilder()
            .Horizontal(90, 95, 400).Text(100, 102, "Item").Text(204, 102, "Share").Text(304, 102, "Rest")
            .Horizontal(106, 95, 400).Text(100, 118, "Roads").Text(204, 118, "12.5").Text(304, 118, "87.5")
            .Text(100, 132, "Schools").Text(204, 132, "10.0").Text(304, 132, "90.0").Horizontal(138, 95, 400);

        Assert.That(PageBuilder.RowsOf(PageBuilder.Extract(page.Build()).Tables.Single()), Is.EqualTo(new[] { "Item|Share|Rest", "Roads|12.5|87.5", "Schools|10.0|90.0" }));
    }

    [Test]
    public void Columns_ruled_in_the_header_only_divide_the_rows_below()
    {
        var page = new PageBuilder().Frame(100, 100, 400, 120).Vertical(200, 100, 120).Vertical(300, 100, 120)
            .Text(104, 114, "Town").Text(204, 114, "Men").Text(304, 114, "Women");
        for (var row = 0; row < 5; row++)
        {
            page.Frame(100, 120 + (20 * row), 400, 140 + (20 * row))
                .Text(104, 134 + (20 * row), $"Place {row}").Text(240, 134 + (20 * row), $"{row}.5").Text(340, 134 + (20 * row), $"{row}2.0");
        }

        var rows = PageBuilder.RowsOf(PageBuilder.Extract(page.Build()).Tables.Single());

        Assert.That(rows, Is.EqualTo(new[] { "Town|Men|Women", "Place 0|0.5|02.0", "Place 1|1.5|12.0", "Place 2|2.5|22.0", "Place 3|3.5|32.0", "Place 4|4.5|42.0" }));
    }

    [Test]
    public void Two_columns_of_running_text_are_no_table()
    {
        var page = new PageBuilder();
        for (var line = 0; line < 20; line++)
        {
            page.Text(50, 100 + (14 * line), "the left column of a page goes on and on here")
                .Text(310, 100 + (14 * line), "and beside it stands the other one with words");
        }

        Assert.That(PageBuilder.Extract(page.Build()).Tables, Is.Empty);
    }

    [Test]
    public void Contents_lists_and_axes_are_no_tables()
    {
        var contents = new PageBuilder();
        var list = new PageBuilder();
        var axis = new PageBuilder();
        for (var line = 0; line < 8; line++)
        {
            contents.Text(50, 100 + (16 * line), "第一部分 部门概况").Text(450, 100 + (16 * line), $"{(3 * line) + 1}");
            list.Text(50, 100 + (16 * line), "•").Text(75, 100 + (16 * line), "收入增加12万元");
            axis.Text(50, 100 + (16 * line), $"{400 - (50 * line)}").Text(450, 100 + (16 * line), $"{400 - (50 * line)}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(PageBuilder.Extract(contents.Build()).Tables, Is.Empty, "contents");
            Assert.That(PageBuilder.Extract(list.Build()).Tables, Is.Empty, "list");
            Assert.That(PageBuilder.Extract(axis.Build()).Tables, Is.Empty, "axis");
        });
    }

    [Test]
    public void Contents_with_numbers_of_their_chapters_are_no_table_whatever_the_number_looks_like()
    {
        var titles = new PageBuilder();
        var pages = new PageBuilder();
        var dashed = new PageBuilder();
        string[] chapters = ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2"];
        int[] numbers = [3, 4, 9, 11, 11, 18, 25, 26, 40];
        for (var line = 0; line < chapters.Length; line++)
        {
            var title = line % 2 == 0 ? "一般公共预算收支决算总表" : "政府性基金支出决算表";
            titles.Text(50, 100 + (16 * line), chapters[line]).Text(90, 100 + (16 * line), title);
            pages.Text(50, 100 + (16 * line), chapters[line]).Text(90, 100 + (16 * line), title).Text(450, 100 + (16 * line), $"{numbers[line]}");
            dashed.Text(90, 100 + (16 * line), title).Text(440, 100 + (16 * line), $"({numbers[line]})");
        }

        Assert.Multiple(() =>
        {
            Assert.That(PageBuilder.Extract(titles.Build()).Tables, Is.Empty, "without page numbers");
            Assert.That(PageBuilder.Extract(pages.Build()).Tables, Is.Empty, "with page numbers");
            Assert.That(PageBuilder.Extract(dashed.Build()).Tables, Is.Empty, "with page numbers in brackets");
        });
    }

    [Test]
    public void Rows_that_are_numbered_below_a_header_are_a_table()
    {
        var page = new PageBuilder().Text(50, 84, "序号").Text(90, 84, "项目名称").Text(440, 84, "金额");
        for (var line = 0; line < 6; line++)
        {
            page.Text(50, 100 + (16 * line), $"{line + 1}").Text(90, 100 + (16 * line), "乡镇图书流动站").Text(450, 100 + (16 * line), $"{(3 * line) + 5}");
        }

        Assert.That(PageBuilder.Extract(page.Build()).Tables.Single().RowCount, Is.EqualTo(7));
    }

    [Test]
    public void Every_glyph_of_the_page_is_still_somewhere()
    {
        var page = Figures().Text(50, 60, "Before").Text(50, 400, "After").Build();

        var document = PageBuilder.Extract(page);

        var inCells = document.Tables.Single().Cells.Sum(cell => cell.Text.Count(character => !char.IsWhiteSpace(character)));
        Assert.That(document.Pages[0].GlyphsInCells, Is.EqualTo(inCells));
        Assert.That(inCells + "BeforeAfter".Length, Is.EqualTo(page.Glyphs.Length));
    }

    [Test]
    public void Thousands_of_words_on_one_page_are_read_in_time()
    {
        var page = new PageBuilder(width: 4000, height: 4000);
        for (var row = 0; row < 200; row++)
        {
            for (var column = 0; column < 100; column++)
            {
                page.Text(20 + (38 * column) + (row % 3), 20 + (19 * row), $"{row}", size: 8);
            }
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.That(() => PageBuilder.Extract(page.Build()), Throws.Nothing);
        Assert.That(limit.IsCancellationRequested, Is.False);
    }

    private static PageBuilder Figures() => new PageBuilder()
        .Text(100, 100, "Town").Text(200, 100, "Men").Text(300, 100, "Women")
        .Text(100, 116, "Alva").Text(204, 116, "12").Text(304, 116, "345.5")
        .Text(100, 132, "Brox").Text(204, 132, "7").Text(304, 132, "12.0")
        .Text(100, 148, "Cann").Text(204, 148, "1,204").Text(304, 148, "3.25")
        .Text(100, 164, "Dorn").Text(204, 164, "-").Text(304, 164, "8.0");
}
