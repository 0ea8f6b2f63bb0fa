using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that differ in what the cells hold and how far they reach.</summary>
internal static class CellShapes
{
    private static readonly ImmutableArray<string> Remarks =
    [
        "已按计划完成\n资金全部到位", "1.修缮屋面\n2.更换门窗\n3.粉刷外墙", "因雨季推迟\n预计明年三月完工", "分两期实施：\n第一期已验收\n第二期正在招标",
        "由县级配套\n不足部分自筹", "运行正常",
    ];

    private static readonly ImmutableArray<string> LatinRemarks =
    [
        "Work is finished\nand paid for", "Delayed by rain\nuntil next March", "Two stages\nFirst stage accepted\nSecond under tender", "In use",
    ];

    public static PrintedDocument SeveralLines(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random);
        var columns = invention.Columns(1, 3).Add(new TopicColumn(
            invention.Topic.IsLatin ? "Remarks" : "备注", ColumnContent.Word, invention.Topic.IsLatin ? LatinRemarks : Remarks));
        var look = sketch.Look() with { Rules = sketch.Vary(RuleSet.All, RuleSet.All, RuleSet.Vertical) };

        // Where no rule parts the rows, the free space between them must: it is larger than that between lines.
        look = look.Rules == RuleSet.All ? look : look with { PaddingY = 5, HeaderShade = null };
        var grid = invention.Plain(columns, (int)sketch.Random.Between(4, 8), sketch.Random.Chance(50));
        return sketch.AmongText(grid.Build(1, look, sketch.Measure() with { LongestLabelLine = ColumnMeasure.Never, LongestHeaderLine = ColumnMeasure.Never }), invention.Topic);
    }

    public static PrintedDocument WrappedLabels(Sketch sketch)
    {
        var topic = Topics.All[sketch.Random.Below(5)];
        var invention = new TableInvention(sketch.Random, topic);
        var grid = invention.Plain(invention.Columns(3, 6), (int)sketch.Random.Between(6, 12), hasTotal: true);
        var narrow = new ColumnMeasure(sketch.Random.Between(300, 420), Fills: false, LongestHeaderLine: 3.2, LongestLabelLine: sketch.Random.Pick([4.2, 5.2, 6.2]));
        return sketch.AmongText(grid.Build(1, sketch.Look(), narrow), topic);
    }

    public static PrintedDocument Merged(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random, blankPercent: 0);
        var columns = invention.Columns(3, 5);
        var groups = (int)sketch.Random.Between(2, 4);
        var grid = new GridBuilder();
        string[] names = invention.Topic.IsLatin ? ["Coast", "Hills", "Plain", "Islands"] : ["第一片区", "第二片区", "市直单位", "其他"];
        grid.Add(0, 0, invention.Topic.IsLatin ? "Area" : "类别", TextAlign.Center);
        for (var column = 0; column < columns.Length; column++)
        {
            grid.Add(0, column + 1, columns[column].Header, TextAlign.Center);
        }

        var row = 1;
        for (var group = 0; group < groups; group++)
        {
            var rows = (int)sketch.Random.Between(2, 4);
            grid.Add(row, 0, names[group], TextAlign.Center, rowSpan: rows);
            Group(sketch, invention, grid, columns, row, rows);
            row += rows;
        }

        var labels = columns.TakeWhile(column => column.Content is ColumnContent.Ordinal or ColumnContent.Code or ColumnContent.Label).Count();
        grid.Add(row, 0, invention.Topic.Total, TextAlign.Center, columnSpan: 1 + labels);
        for (var column = labels; column < columns.Length; column++)
        {
            grid.Add(row, column + 1, invention.TotalText(columns[column]), columns[column].Align);
        }

        return sketch.AmongText(grid.Build(1, sketch.Look(), sketch.Measure()), invention.Topic);
    }

    public static PrintedDocument MostlyBlank(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random, Topics.All[sketch.Random.Pick([0, 2])], blankPercent: sketch.Vary(92, 80, 100));
        var columns = invention.Columns(4, 6);
        var look = sketch.Look() with { RuleColor = sketch.Random.Pick(["000000", "bfbfbf"]) };
        return sketch.AmongText(invention.Plain(columns, (int)sketch.Random.Between(6, 14), hasTotal: true).Build(1, look, sketch.Measure()), invention.Topic);
    }

    public static PrintedDocument Nested(Sketch sketch)
    {
        var inner = new TableInvention(sketch.Random, Topics.All[sketch.Random.Pick([1, 3])], blankPercent: 0);
        var innerTable = inner.Plain(inner.Columns(2, 3), (int)sketch.Random.Between(2, 4), hasTotal: false)
            .Build(1, sketch.Look() with { FontSize = 7.5, PaddingX = 2 }, new ColumnMeasure(300, Fills: true));
        var outer = new GridBuilder()
            .Add(0, 0, "项目名称", TextAlign.Center).Add(0, 1, sketch.Random.Pick(Topics.All[1].Labels), TextAlign.Left)
            .Add(1, 0, "实施单位", TextAlign.Center).Add(1, 1, "澄屿市水务站", TextAlign.Left)
            .Add(2, 0, "资金明细", TextAlign.Center)
            .Add(new GridCell(2, 1, 1, 1, sketch.Random.Chance(50) ? "明细如下：" : "", TextAlign.Left) { Inner = innerTable })
            .Add(3, 0, "绩效目标", TextAlign.Center).Add(3, 1, "全年开展巡查12次，问题整改率达到95%以上。", TextAlign.Left);
        var look = sketch.Look() with { HeaderShade = null, PaddingX = sketch.Vary(5.4, 2.5) };
        return sketch.AmongText(outer.Build(0, look, new ColumnMeasure(Paper.Available(landscape: false))), Topics.All[1]);
    }

    /// <summary>The rows of one group; at times two figures are merged downwards, or one to the right.</summary>
    private static void Group(Sketch sketch, TableInvention invention, GridBuilder grid, ImmutableArray<TopicColumn> columns, int firstRow, int rows)
    {
        var last = columns.Length - 1;
        var block = sketch.Random.Pick(["down", "right", "block"]);
        if (block == "down")
        {
            grid.Add(firstRow, last + 1, invention.Text(columns[last], "", 0), columns[last].Align, rowSpan: rows);
        }
        else
        {
            grid.Add(firstRow, last, invention.Text(columns[last - 1], "", 0), TextAlign.Center, rowSpan: block == "block" ? 2 : 1, columnSpan: 2);
        }

        var labels = invention.Labels(rows);
        for (var index = 0; index < rows; index++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                if (!grid.Covers(firstRow + index, column + 1))
                {
                    grid.Add(firstRow + index, column + 1, invention.Text(columns[column], labels[index], index), columns[column].Align);
                }
            }
        }
    }
}
