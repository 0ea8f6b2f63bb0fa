using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that differ in where tables stand on their page, and how the page lies.</summary>
internal static class PageShapes
{
    public static PrintedDocument SeveralTables(Sketch sketch)
    {
        var isAbreast = sketch.Vary(false, true);
        var measure = isAbreast ? new ColumnMeasure(235, LongestLabelLine: 7.2) : sketch.Measure();
        var firstTopic = sketch.Random.Below(Topics.All.Length);
        var tables = Enumerable.Range(0, isAbreast ? 2 : 2 + sketch.Random.Below(2)).Select(index =>
        {
            // Two tables of one topic, one below the other, could be read as one that goes on.
            var invention = new TableInvention(sketch.Random, Topics.All[(firstTopic + index) % Topics.All.Length]);
            var grid = invention.Plain(invention.Columns(1, isAbreast ? 2 : 5), (int)sketch.Random.Between(3, 6), sketch.Random.Chance(50));
            return (Table: grid.Build(1, sketch.Look(), measure), invention.Topic);
        }).ToList();
        if (isAbreast)
        {
            return sketch.AmongText(tables[0].Topic, [new TablesAbreast(TablePart.Whole(tables[0].Table), TablePart.Whole(tables[1].Table))]);
        }

        List<PrintedBlock> blocks = [.. sketch.Text.Passage()];
        foreach (var (table, topic) in tables)
        {
            blocks.AddRange(sketch.Text.Caption(topic));
            blocks.Add(TablePart.Whole(table));
            blocks.Add(sketch.Random.Chance(50) ? sketch.Text.Paragraph(topic.IsLatin, sentences: 2) : new Space(14));
        }

        return sketch.Document([.. blocks, sketch.Text.Paragraph()]);
    }

    public static PrintedDocument BesideText(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random);
        var grid = invention.Plain(invention.Columns(1, 2), (int)sketch.Random.Between(4, 7), sketch.Random.Chance(50));
        var table = grid.Build(1, sketch.Look(), new ColumnMeasure(sketch.Random.Between(230, 270), LongestLabelLine: 7.2));
        var latin = invention.Topic.IsLatin;
        var text = sketch.Text.Paragraph(latin, sentences: latin ? 4 : 6).Text;
        return sketch.AmongText(invention.Topic, [new TableBesideText(TablePart.Whole(table), text, TableAtLeft: sketch.Vary(true, false))]);
    }

    public static PrintedDocument Landscape(Sketch sketch)
    {
        sketch.Paper = sketch.Paper with { Landscape = sketch.Vary(true, false) };
        var (table, topic) = sketch.Plain(sketch.Look(), sketch.Measure(landscape: true), 8, 16);
        return sketch.Paper.Landscape
            ? sketch.AmongText(table, topic)
            : sketch.Document(
            [
                .. sketch.Text.Passage(topic.IsLatin), new NewPage(Landscape: true), .. sketch.Captioned(topic, TablePart.Whole(table)),
                new NewPage(Landscape: false), .. sketch.Text.Passage(topic.IsLatin),
            ]);
    }

    /// <summary>
    /// The page has a rotation of its own. Either its content is turned the other way, so that a viewer shows it upright, or it is
    /// not, so that a reader has to turn the head.
    /// </summary>
    public static PrintedDocument Rotated(Sketch sketch)
    {
        var (content, page) = sketch.Vary((270, 90), (0, 90), (90, 270), (0, 270), (180, 180));
        sketch.Paper = sketch.Paper with { Landscape = sketch.Random.Chance(60), ContentTurn = content, PageTurn = page };
        var (table, topic) = sketch.Plain(sketch.Look(), sketch.Measure(sketch.Paper.Landscape), 6, 14);
        return sketch.AmongText(table, topic);
    }

    /// <summary>The table is turned by 90 degrees on a page that has no rotation; the text around it may be upright.</summary>
    public static PrintedDocument Turned(Sketch sketch)
    {
        var (table, topic) = sketch.Plain(sketch.Look(), new ColumnMeasure(620), 5, 12);
        return sketch.Document([sketch.Text.Heading(), TablePart.Whole(table) with { Turn = sketch.Vary(90, 270) }]);
    }

    public static PrintedDocument ThirtyColumns(Sketch sketch)
    {
        const int Leads = 2;
        const int Columns = 30;
        string[] groups = ["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出"];
        string[] items = ["小计", "基本工资", "津贴补贴", "奖金", "伙食补助费", "绩效工资", "办公费", "印刷费", "咨询费", "手续费", "水费", "电费", "邮电费", "取暖费"];
        sketch.Paper = sketch.Paper with { Landscape = true };
        var invention = new TableInvention(sketch.Random, Topics.All[0], blankPercent: 45);
        var grid = new GridBuilder()
            .Add(0, 0, "科目编码", TextAlign.Center, rowSpan: 2)
            .Add(0, 1, "科目名称", TextAlign.Center, rowSpan: 2);
        for (var group = 0; group < groups.Length; group++)
        {
            grid.Add(0, Leads + (group * 7), groups[group], TextAlign.Center, columnSpan: 7);
        }

        for (var column = Leads; column < Columns; column++)
        {
            grid.Add(1, column, items[(column - Leads) % items.Length], TextAlign.Center);
        }

        ImmutableArray<TopicColumn> columns = [.. Topics.All[0].Leads, .. Enumerable.Repeat(new TopicColumn("", ColumnContent.Amount), Columns - Leads)];
        invention.Body(grid, columns, 2, (int)sketch.Random.Between(12, 25), hasTotal: true);
        var look = sketch.Look() with { FontSize = sketch.Vary(3.5, 3.0), RuleWidth = 0.25, PaddingX = 0.8, PaddingY = 0.6 };
        return sketch.AmongText(grid.Build(2, look, new ColumnMeasure(Paper.Available(landscape: true), LongestHeaderLine: 3.2, LongestLabelLine: 8.2)), Topics.All[0]);
    }
}
