using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that differ in how their columns are named.</summary>
internal static class HeaderShapes
{
    private static readonly ImmutableArray<string> Groups = ["本年支出", "预算数", "决算数", "其中：财政拨款", "结转和结余", "年初数"];

    private static readonly ImmutableArray<string> Parts = ["小计", "基本支出", "项目支出", "人员经费", "公用经费", "一般公共预算", "政府性基金", "上年结转"];

    /// <summary>A tree of two to four levels; the row of column numbers (栏次) comes below it on two seeds of three.</summary>
    public static PrintedDocument Tree(Sketch sketch)
    {
        var depth = sketch.Vary(2, 3, 4);
        var topic = Topics.All[sketch.Random.Pick([0, 2])];
        var invention = new TableInvention(sketch.Random, topic);
        var leads = topic.Leads;
        var grid = new GridBuilder();
        var merged = leads.Length == 2 && sketch.Random.Chance(60);
        if (merged)
        {
            // 项目 above 科目编码 and 科目名称.
            grid.Add(0, 0, "项　目", TextAlign.Center, columnSpan: 2);
        }

        for (var lead = 0; lead < leads.Length; lead++)
        {
            grid.Add(merged ? 1 : 0, lead, leads[lead].Header, TextAlign.Center, rowSpan: merged ? depth - 1 : depth);
        }

        var column = leads.Length;
        var start = sketch.Random.Below(Groups.Length);
        var groups = 2 + sketch.Random.Below(2);
        for (var group = 0; group < groups; group++)
        {
            column = Branch(sketch, grid, 0, depth, column, Groups[(group + start) % Groups.Length]);
        }

        var header = depth;
        if (sketch.Random.Chance(67))
        {
            grid.Add(depth, 0, "栏次", TextAlign.Center, columnSpan: leads.Length);
            for (var number = leads.Length; number < column; number++)
            {
                grid.Add(depth, number, (number - leads.Length + 1).ToString(CultureInfo.InvariantCulture), TextAlign.Center);
            }

            header++;
        }

        var columns = leads.AddRange(Enumerable.Repeat(new TopicColumn("", ColumnContent.Amount), column - leads.Length));
        invention.Body(grid, columns, header, (int)sketch.Random.Between(4, 9), hasTotal: true);
        var landscape = column > 8;
        sketch.Paper = sketch.Paper with { Landscape = landscape };
        return sketch.AmongText(grid.Build(header, sketch.Look(), new ColumnMeasure(Paper.Available(landscape), LongestLabelLine: 8.2)), topic);
    }

    /// <summary>收入 at the left, 支出 at the right, in one grid; now and then a list folded in three.</summary>
    public static PrintedDocument Twin(Sketch sketch)
    {
        var invention = new TableInvention(sketch.Random, Topics.All[2], blankPercent: 20);
        var panels = sketch.Vary(2, 2, 3);
        ImmutableArray<TopicColumn> columns = sketch.Random.Chance(50)
            ? [new("项目", ColumnContent.Label), new("行次", ColumnContent.Ordinal), new("金额", ColumnContent.Amount)]
            : [new("项目", ColumnContent.Label), new("预算数", ColumnContent.Amount)];
        string[] names = ["收入", "支出", "其他"];
        var rows = (int)sketch.Random.Between(6, 12);
        var grid = new GridBuilder();
        for (var panel = 0; panel < panels; panel++)
        {
            var first = panel * columns.Length;
            grid.Add(0, first, names[panel], TextAlign.Center, columnSpan: columns.Length);
            for (var column = 0; column < columns.Length; column++)
            {
                grid.Add(1, first + column, columns[column].Header, TextAlign.Center);
            }

            // The left half ends earlier; its last rows are blank.
            var filled = panel == 0 ? rows - sketch.Random.Below(4) : rows;
            var labels = invention.Labels(filled);
            for (var row = 0; row <= rows; row++)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    var text = row == rows ? invention.TotalText(columns[column]) : row < filled ? invention.Text(columns[column], labels[row], row) : "";
                    grid.Add(2 + row, first + column, text, columns[column].Align);
                }
            }
        }

        var table = grid.Build(2, sketch.Look(), new ColumnMeasure(Paper.Available(landscape: false), LongestLabelLine: panels == 3 ? 7.2 : 12.2), [.. Enumerable.Repeat(columns.Length, panels)]);
        return sketch.AmongText(table, invention.Topic);
    }

    /// <summary>A group over its parts, down to the given depth; returns the first column after it.</summary>
    private static int Branch(Sketch sketch, GridBuilder grid, int row, int depth, int column, string name)
    {
        var left = depth - row;
        if (left == 1)
        {
            grid.Add(row, column, name, TextAlign.Center);
            return column + 1;
        }

        // One part of each group goes the whole way down, so that the depth is always reached; the others end where they are.
        var end = column;
        var parts = (int)sketch.Random.Between(2, left > 2 ? 2 : 3);
        var deep = sketch.Random.Below(parts);
        for (var part = 0; part < parts; part++)
        {
            var label = Parts[(column + part + row) % Parts.Length];
            if (part == deep)
            {
                end = Branch(sketch, grid, row + 1, depth, end, label);
            }
            else
            {
                grid.Add(row + 1, end, label, TextAlign.Center, rowSpan: left - 1);
                end++;
            }
        }

        grid.Add(row, column, name, TextAlign.Center, columnSpan: end - column);
        return end;
    }
}
