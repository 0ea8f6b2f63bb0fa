using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Tables;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

public sealed class RuledGridFinderTests
{
    [Test]
    public void Merged_cells_come_from_missing_lines_and_blank_columns_stay()
    {
        var page = new PageBuilder().Table(100, 100, "项目|<|合计|备注", "编码|名称|^|", "201|服务|1.5|", "|||").Build();

        var table = PageBuilder.Extract(page).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "项目|<|合计|备注", "编码|名称|^|", "201|服务|1.5|", "|||" }));
        Assert.That(table.At(0, 2), Is.EqualTo(table.At(1, 2)));
        Assert.That(table.At(0, 0)!.ColumnSpan, Is.EqualTo(2));
    }

    [Test]
    public void Open_sides_are_closed_where_the_rows_end()
    {
        var page = new PageBuilder();
        foreach (var y in new[] { 100, 120, 140 })
        {
            page.Horizontal(y, 100, 400);
        }

        page.Vertical(200, 100, 140).Vertical(300, 100, 140);

        var grid = Find(page).Single();

        Assert.That(grid.ColumnEdges, Is.EqualTo(new double[] { 100, 200, 300, 400 }));
        Assert.That(grid.Cells, Has.Length.EqualTo(6));
    }

    [Test]
    public void A_header_over_ruled_columns_without_rows_below_is_closed_on_three_sides()
    {
        var page = new PageBuilder().Horizontal(100, 100, 400).Horizontal(120, 100, 400).Vertical(200, 100, 300).Vertical(300, 100, 300);

        var grid = Find(page).Single();

        Assert.That(grid.ColumnEdges, Is.EqualTo(new double[] { 100, 200, 300, 400 }));
        Assert.That(grid.RowEdges, Is.EqualTo(new double[] { 100, 120, 300 }));
        Assert.That(grid.Cells, Has.Length.EqualTo(6));
    }

    [Test]
    public void Dashes_are_lines()
    {
        var page = new PageBuilder().Frame(100, 100, 300, 140);
        for (var x = 100.0; x < 298; x += 5)
        {
            page.Horizontal(120, x, x + 2.5);
        }

        Assert.That(Find(page).Single().RowCount, Is.EqualTo(2));
    }

    [Test]
    public void Double_lines_and_jitter_make_no_extra_rows_or_columns()
    {
        var page = new PageBuilder()
            .Frame(100, 100, 300, 140).Frame(98, 98, 302, 142)
            .Horizontal(120, 100, 200).Horizontal(120.4, 200, 300)
            .Vertical(200, 100, 120).Vertical(200.6, 120, 140).Vertical(202, 100, 140);

        var grid = Find(page).Single();

        Assert.That((grid.RowCount, grid.ColumnCount, grid.Cells.Length), Is.EqualTo((2, 2, 4)));
    }

    [Test]
    public void An_underline_inside_a_cell_splits_nothing()
    {
        var page = new PageBuilder().Table(100, 100, "一|二", "三|四").Horizontal(115, 106, 150);

        var grid = Find(page).Single();

        Assert.That((grid.RowCount, grid.ColumnCount), Is.EqualTo((2, 2)));
    }

    [Test]
    public void White_lines_are_no_borders()
    {
        var page = new PageBuilder().Frame(100, 100, 300, 140).Horizontal(120, 100, 300).Vertical(200, 100, 140, luminance: 1);

        Assert.That(Find(page).Single().ColumnCount, Is.EqualTo(1));
    }

    [Test]
    public void Tables_that_do_not_touch_are_found_one_by_one()
    {
        var page = new PageBuilder().Table(50, 400, "甲|乙", "丙|丁").Table(50, 100, "一|二", "三|四").Table(300, 100, "五|六", "七|八");

        Assert.That(Find(page).Select(grid => grid.Box.Left + grid.Box.Top), Is.EqualTo(new double[] { 150, 400, 450 }));
    }

    [Test]
    public void One_forgotten_piece_of_the_outer_border_loses_no_cell()
    {
        var page = new PageBuilder()
            .Horizontal(100, 150, 200).Horizontal(120, 100, 200).Horizontal(140, 100, 200)
            .Vertical(100, 100, 140).Vertical(150, 100, 140).Vertical(200, 100, 140);

        Assert.That(Find(page).Single().Cells, Has.Length.EqualTo(4));
    }

    [Test]
    public void A_frame_round_a_paragraph_is_no_table_and_keeps_its_text()
    {
        var document = PageBuilder.Extract(new PageBuilder().Frame(90, 90, 400, 140).Text(100, 120, "框中文字").Build());

        Assert.That(document.Tables, Is.Empty);
        Assert.That(document.Blocks.OfType<Paragraph>().Single().Text, Is.EqualTo("框中文字"));
    }

    [Test]
    public void A_grid_without_text_is_a_drawing()
    {
        Assert.That(PageBuilder.Extract(new PageBuilder().Table(100, 100, "|", "|").Build()).Blocks, Is.Empty);
    }

    [Test]
    public void Text_beside_the_cells_of_an_irregular_table_is_unassigned_and_reported()
    {
        // The top right quarter is open above and at the right: it belongs to the page, not to the table.
        var page = new PageBuilder()
            .Horizontal(100, 100, 200).Horizontal(120, 100, 300).Horizontal(140, 100, 300)
            .Vertical(100, 100, 140).Vertical(200, 100, 140).Vertical(300, 120, 140)
            .Text(104, 114, "甲").Text(104, 134, "乙").Text(204, 134, "丙").Text(240, 114, "外")
            .Build();

        var document = PageBuilder.Extract(page);

        Assert.That(document.Tables.Single().Unassigned.Select(line => line.Text), Is.EqualTo(new[] { "外" }));
        Assert.That(document.Pages.Single(), Has.Property("Glyphs").EqualTo(4).And.Property("GlyphsInCells").EqualTo(3).And.Property("GlyphsUnassigned").EqualTo(1));
        Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "TAB001" }));
    }

    [Test]
    public void Lines_of_a_cell_are_kept_apart_and_joined_on_demand()
    {
        var page = new PageBuilder().Frame(100, 100, 200, 160).Vertical(150, 100, 160).Text(104, 120, "本年收").Text(104, 135, "入合计").Build();

        var cell = PageBuilder.Extract(page).Tables.Single().At(0, 0)!;

        Assert.That(cell.Text, Is.EqualTo("本年收\n入合计"));
        Assert.That(cell.JoinedText, Is.EqualTo("本年收入合计"));
        Assert.That(cell.Location.Page, Is.EqualTo(1));
        Assert.That(cell.Location.Box, Is.EqualTo(new Extractor.Geometry.BoundingBox(100, 100, 150, 160)));
    }

    [Test]
    public void A_table_turned_on_its_side_is_read_and_located_on_the_page_as_it_is()
    {
        var upright = new PageBuilder(1, 800, 600).Table(100, 100, "项目|金额", "合计|1.50").Build();
        var frame = new Extractor.Layout.ReadingFrame(270, 600, 800);
        var turned = new Page
        {
            Number = 1,
            Width = 600,
            Height = 800,
            Glyphs = [.. upright.Glyphs.Select(glyph => glyph with { Box = frame.ToPage(glyph.Box), Baseline = frame.ToPage(glyph.Baseline), Rotation = 270 })],
            Rulings = [.. upright.Rulings.Select(ruling => new RulingLine(
                ruling.Axis == RulingAxis.Horizontal ? RulingAxis.Vertical : RulingAxis.Horizontal,
                ruling.Axis == RulingAxis.Horizontal ? frame.ToPage(ruling.Box).Center.X : frame.ToPage(ruling.Box).Center.Y,
                ruling.Axis == RulingAxis.Horizontal ? frame.ToPage(ruling.Box).Vertical : frame.ToPage(ruling.Box).Horizontal,
                ruling.Thickness))],
        };

        var table = PageBuilder.Extract(turned).Tables.Single();

        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "项目|金额", "合计|1.50" }));
        var box = table.At(1, 1)!.Location.Box!.Value;
        Assert.That(turned.Glyphs.Count(glyph => box.Contains(glyph.Box.Center)), Is.EqualTo(4));
    }

    [Test]
    public void Absurd_numbers_of_lines_are_refused_with_a_diagnostic()
    {
        var page = new PageBuilder(height: 30_000, width: 30_000);
        for (var i = 0; i < 7000; i++)
        {
            page.Horizontal(4 * i, 0, 30_000).Vertical(4 * i, 0, 30_000);
        }

        var diagnostics = new List<Diagnostic>();
        var grids = new RuledGridFinder().Find(page.Build(), diagnostics);

        Assert.That(grids, Is.Empty);
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "SRC010" }));
    }

    [Test]
    public void A_table_in_a_cell_is_one_of_its_own_although_its_border_lies_close_to_that_of_the_cell()
    {
        var page = new PageBuilder()
            .Frame(100, 100, 400, 120).Frame(100, 120, 400, 164).Frame(100, 164, 400, 184).Vertical(180, 100, 184)
            .Frame(182, 122, 300, 162).Horizontal(142, 182, 300).Vertical(240, 122, 162)
            .Text(104, 114, "项目").Text(184, 114, "水务").Text(104, 140, "明细").Text(310, 140, "另附").Text(104, 178, "目标").Text(184, 178, "完成")
            .Text(186, 136, "甲").Text(244, 136, "乙").Text(186, 156, "丙").Text(244, 156, "丁");

        var tables = PageBuilder.Extract(page.Build()).Tables.ToList();

        Assert.That(tables, Has.Count.EqualTo(2));
        Assert.That(PageBuilder.RowsOf(tables[0]), Is.EqualTo(new[] { "项目|水务", "明细|另附", "目标|完成" }));
        Assert.That(PageBuilder.RowsOf(tables[1]), Is.EqualTo(new[] { "甲|乙", "丙|丁" }));
    }

    [Test]
    public void A_double_border_around_a_table_makes_no_second_table()
    {
        var page = new PageBuilder().Frame(100, 100, 300, 144).Frame(102, 102, 298, 142).Horizontal(122, 102, 298).Vertical(200, 102, 142);

        var grid = Find(page).Single();

        Assert.That((grid.RowCount, grid.ColumnCount, grid.Cells.Length), Is.EqualTo((2, 2, 4)));
    }

    private static ImmutableArray<Grid> Find(PageBuilder page)
    {
        var diagnostics = new List<Diagnostic>();
        var grids = new RuledGridFinder().Find(page.Build(), diagnostics);
        Assert.That(diagnostics, Is.Empty);
        return grids;
    }
}
