using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that differ in how text is painted in and over the cells.</summary>
internal static class GlyphShapes
{
    /// <summary>Figures in pieces with small gaps, as <c>1 01, 833 .84</c>, or one piece below the other in a narrow cell.</summary>
    public static PrintedDocument NumberPieces(Sketch sketch)
    {
        var isStacked = sketch.Vary(false, false, true);
        return WithFigures(sketch, (cell, text) =>
        {
            var pieces = Cut(sketch, text);
            return isStacked ? cell with { Text = string.Join('\n', pieces) } : cell with { Pieces = [.. pieces] };
        });
    }

    public static PrintedDocument BlankAfterDigit(Sketch sketch) =>
        WithFigures(sketch, static (cell, text) => cell with { Text = string.Join(' ', text.ToCharArray()) });

    public static PrintedDocument Stamped(Sketch sketch)
    {
        var (table, topic) = sketch.Plain(sketch.Look(), sketch.Measure(), 9, 14);
        var x = sketch.Random.Between(220, 360);
        var y = sketch.Random.Between(250, 300);
        Stamp stamp = sketch.Vary(0, 1, 2) switch
        {
            0 => new Stamp("内部资料严禁外传", x, y, Angle: 330, FontSize: 44, "c8c8c8", HasRing: false),
            1 => new Stamp("样稿", x, y, Angle: 0, FontSize: 64, "d9d9d9", HasRing: false),
            _ => new Stamp("财务专用章", x, y, Angle: 345, FontSize: 16, "e03030", HasRing: true),
        };
        return sketch.AmongText(topic, [.. sketch.Captioned(topic, TablePart.Whole(table)), stamp]);
    }

    /// <summary>Contents with dots, lists, paragraphs: nothing here is a table.</summary>
    public static PrintedDocument NoTable(Sketch sketch)
    {
        string[] entries = ["第一部分 部门概况", "一、主要职能", "二、机构设置", "第二部分 收支情况", "一、收入说明", "二、支出说明", "第三部分 名词解释"];
        List<PrintedBlock> blocks = [new TextLine("目 录", LineStyle.Title)];
        var page = 1;
        foreach (var entry in entries)
        {
            page += sketch.Random.Below(4);
            blocks.Add(new TextLine($"{entry}\t{page}", LineStyle.Contents));
        }

        for (var passage = 0; passage < 4; passage++)
        {
            blocks.AddRange(sketch.Text.Passage(passage == 3 && sketch.Random.Chance(50)));
        }

        string[] list = ["（一）贯彻执行有关法律法规。", "（二）拟订年度工作计划并组织实施。", "（三）负责辖区内统计数据的发布。", "（四）完成交办的其他任务。"];
        blocks.AddRange(list.Select(item => new TextLine(item, LineStyle.Prose)));
        return sketch.Document([.. blocks, new TextLine($"二〇二{sketch.Random.Pick(["二", "三", "四"])}年九月", LineStyle.Unit)]);
    }

    private static PrintedDocument WithFigures(Sketch sketch, Func<GridCell, string, GridCell> paint)
    {
        var topic = Topics.All[sketch.Random.Pick([0, 1, 2, 3])];
        var invention = new TableInvention(sketch.Random, topic);
        var columns = invention.Columns(3, 5);
        var plain = invention.Plain(columns, (int)sketch.Random.Between(5, 10), hasTotal: true).Build(1, sketch.Look(), sketch.Measure());
        var grid = new GridBuilder();
        foreach (var cell in plain.Cells)
        {
            grid.Add(cell.Align == TextAlign.Right && cell.Row > 0 && cell.Text.Length > 2 ? paint(cell, cell.Text) : cell);
        }

        return sketch.AmongText(grid.Build(1, sketch.Look(), sketch.Measure()), topic);
    }

    private static List<string> Cut(Sketch sketch, string text)
    {
        List<string> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(text.Length - start, (int)sketch.Random.Between(1, 4));
            pieces.Add(text.Substring(start, length));
            start += length;
        }

        return pieces;
    }
}
