using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that go on over pages: one logical table each, whatever is printed again.</summary>
internal static class ContinuedShapes
{
    /// <summary>The height between the margins of an upright page.</summary>
    private const double PageHeight = Paper.LongSide - (2 * Paper.Margin);

    /// <summary>More than heading, passage, caption and header ever take.</summary>
    private const double AboveFirstRow = 210;

    public static PrintedDocument HeaderRepeated(Sketch sketch) =>
        sketch.Vary(true, false) ? BrokenByRenderer(sketch, headerRepeats: true) : InParts(sketch, 2, hasHeader: true, widthFactor: 1);

    public static PrintedDocument HeaderOnce(Sketch sketch) =>
        sketch.Vary(true, false) ? BrokenByRenderer(sketch, headerRepeats: false) : InParts(sketch, 2, hasHeader: false, widthFactor: 1);

    public static PrintedDocument OtherWidth(Sketch sketch) =>
        InParts(sketch, 2, hasHeader: sketch.Vary(true, false), sketch.Random.Pick([0.8, 0.88, 0.94]));

    public static PrintedDocument LastPageTotal(Sketch sketch) =>
        InParts(sketch, sketch.Random.Pick([2, 3]), hasHeader: sketch.Vary(true, false), widthFactor: 1, totalAlone: true);

    public static PrintedDocument SplitRow(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random, Topics.All[1], blankPercent: 0);
        ImmutableArray<TopicColumn> columns = [.. invention.Columns(1, 2), new("实施情况", ColumnContent.Word, "按计划推进")];
        var look = sketch.Look() with { TopAligned = true };
        var grid = new GridBuilder();
        var before = (int)sketch.Random.Between(1, 3);
        var labels = invention.Labels(before + 3);
        for (var column = 0; column < columns.Length; column++)
        {
            grid.Add(0, column, columns[column].Header, TextAlign.Center);
            for (var row = 0; row < labels.Length; row++)
            {
                var text = invention.Text(columns[column], labels[row], row);
                grid.Add(row + 1, column, row == before && column == columns.Length - 1 ? Report(sketch, 36) : text, columns[column].Align);
            }
        }

        var table = grid.Build(1, look, new ColumnMeasure(Paper.Available(landscape: false), LongestLabelLine: ColumnMeasure.Never));
        IEnumerable<PrintedBlock> part = sketch.Captioned(invention.Topic, TablePart.Whole(table) with { Pages = 2 });
        return sketch.Document([sketch.Text.Paragraph(sentences: 2), new Space(340), .. part, sketch.Text.Paragraph()]);
    }

    private static PrintedDocument BrokenByRenderer(Sketch sketch, bool headerRepeats)
    {
        var look = sketch.Look();
        var (least, most) = look.RowHeight;

        // High enough to need a second page in every program, too low to need a third.
        var (table, topic) = Long(sketch, look, (int)(1000 / ((least + most) / 2)));
        var part = TablePart.Whole(table) with { Pages = 2, HeaderRepeats = headerRepeats };
        return sketch.AmongText(topic, sketch.Captioned(topic, part));
    }

    private static PrintedDocument InParts(Sketch sketch, int parts, bool hasHeader, double widthFactor, bool totalAlone = false)
    {
        var look = sketch.Look();
        var most = look.RowHeight.Most;
        var firstRows = (int)((PageHeight - AboveFirstRow) / most);
        var nextRows = (int)((PageHeight - 90) / most);
        int[] rows = totalAlone
            ? [firstRows, .. Enumerable.Repeat(nextRows, parts - 2), 1]
            : [firstRows, (int)sketch.Random.Between(3, nextRows)];
        var (table, topic) = Long(sketch, look, rows.Sum() - 1, hasTotal: true);
        var caption = sketch.Text.Caption(topic).ToList();
        var isCaptioned = sketch.Random.Chance(70);
        var isCaptionRepeated = isCaptioned && hasHeader && sketch.Random.Chance(60);
        var suffix = sketch.Random.Pick(["", topic.IsLatin ? " (continued)" : "（续表）"]);
        List<PrintedBlock> blocks = [.. sketch.Text.Passage(topic.IsLatin)];
        var row = table.HeaderRows;
        for (var part = 0; part < rows.Length; part++)
        {
            if (part > 0)
            {
                blocks.Add(new NewPage(Landscape: false));
            }

            if (part == 0 ? isCaptioned : isCaptionRepeated)
            {
                blocks.AddRange(caption.Select(line => line with
                {
                    Text = line.Text + (part > 0 && line.Style == LineStyle.Title ? suffix : ""),
                    IsRepeated = part > 0,
                }));
            }

            blocks.Add(new TablePart(table, row, rows[part]) { HasHeader = part == 0 || hasHeader, WidthFactor = part == 0 ? 1 : widthFactor });
            row += rows[part];
        }

        return sketch.Document([.. blocks, .. sketch.Text.Passage(topic.IsLatin)]);
    }

    private static (GridTable Table, Topic Topic) Long(Sketch sketch, TableLook look, int rows, bool hasTotal = true)
    {
        var invention = new TableInvention(sketch.Random);
        var grid = invention.Plain(invention.Columns(2, 4), rows, hasTotal);
        return (grid.Build(1, look, new ColumnMeasure(Paper.Available(landscape: false), LongestLabelLine: ColumnMeasure.Never)), invention.Topic);
    }

    /// <summary>A cell's text of so many short lines, no two alike.</summary>
    private static string Report(Sketch sketch, int lines) => string.Join('\n', Enumerable.Range(1, lines).Select(line =>
        $"{line}.{sketch.Random.Pick(["走访农户", "召开会议", "发放资料", "排查隐患", "修复设施"])}{sketch.Random.Between(2, 90)}{sketch.Random.Pick(["次", "处", "份"])}；"));
}
