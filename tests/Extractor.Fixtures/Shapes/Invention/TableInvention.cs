using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Invention;

/// <summary>Invents the texts of a table: a topic, some of its columns, rows with figures, a row of sums.</summary>
public sealed class TableInvention
{
    private readonly SeededGenerator random;
    private readonly bool thousands;
    private readonly int blankPercent;

    /// <summary>Chooses the topic.</summary>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="topic">The topic, or null for any.</param>
    /// <param name="blankPercent">How many of a hundred figures are blank.</param>
    public TableInvention(SeededGenerator random, Topic? topic = null, int blankPercent = 8)
    {
        this.random = random;
        this.blankPercent = blankPercent;
        thousands = random.Chance(60);
        Topic = topic ?? random.Pick(Topics.All);
    }

    public Topic Topic { get; }

    /// <summary>The topic's leading columns and some of its others, in their order.</summary>
    public ImmutableArray<TopicColumn> Columns(int fewestFigures, int mostFigures)
    {
        var count = Math.Min(Topic.Figures.Length, (int)random.Between(fewestFigures, mostFigures));
        var left = Topic.Figures.ToList();
        while (left.Count > count)
        {
            left.RemoveAt(random.Below(left.Count));
        }

        return [.. Topic.Leads, .. left];
    }

    /// <summary>Different labels, as many as asked; past the topic's own they get numbers.</summary>
    public ImmutableArray<string> Labels(int count)
    {
        var start = random.Below(Topic.Labels.Length);
        return
        [
            .. Enumerable.Range(0, count).Select(index => Topic.Labels[(start + index) % Topic.Labels.Length]
                + (index < Topic.Labels.Length ? "" : " " + ((index / Topic.Labels.Length) + 1).ToString(CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>The text of one body cell.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="label">The row's label.</param>
    /// <param name="index">The row's number, from 0.</param>
    public string Text(TopicColumn column, string label, int index) => column.Content switch
    {
        ColumnContent.Label => label,
        ColumnContent.Ordinal => (index + 1).ToString(CultureInfo.InvariantCulture),
        ColumnContent.Code => CodeAt(index),
        ColumnContent.Word => random.Pick(column.Words),
        ColumnContent.Date => $"20{random.Between(10, 24)}-{random.Between(1, 12):00}-{random.Between(1, 28):00}",
        _ => random.Chance(blankPercent) ? "" : Figure(column.Content),
    };

    /// <summary>The text of a cell in the row of sums: figures are filled, the rest is blank beside the label.</summary>
    public string TotalText(TopicColumn column) => column.Content switch
    {
        ColumnContent.Label => Topic.Total,
        ColumnContent.Amount or ColumnContent.Count or ColumnContent.Percent => Figure(column.Content),
        _ => "",
    };

    /// <summary>A figure.</summary>
    public string Figure(ColumnContent content) => content switch
    {
        ColumnContent.Percent => (random.Between(1, 9999) / 100m).ToString("0.00", CultureInfo.InvariantCulture) + "%",
        ColumnContent.Count => random.Between(3, 48_000).ToString(thousands ? "#,##0" : "0", CultureInfo.InvariantCulture),
        _ => (random.Between(100, random.Chance(30) ? 900_000_00 : 9_000_00) / 100m).ToString(thousands ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>Header row, body rows and, if asked, the row of sums, as a grid without spans.</summary>
    public GridBuilder Plain(ImmutableArray<TopicColumn> columns, int bodyRows, bool hasTotal)
    {
        var grid = new GridBuilder();
        for (var column = 0; column < columns.Length; column++)
        {
            grid.Add(0, column, columns[column].Header, TextAlign.Center);
        }

        Body(grid, columns, 1, bodyRows, hasTotal);
        return grid;
    }

    /// <summary>Body rows below a header, the row of sums last.</summary>
    public void Body(GridBuilder grid, ImmutableArray<TopicColumn> columns, int firstRow, int bodyRows, bool hasTotal, int firstColumn = 0)
    {
        var labels = Labels(bodyRows);
        for (var index = 0; index < bodyRows; index++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                grid.Add(firstRow + index, firstColumn + column, Text(columns[column], labels[index], index), columns[column].Align);
            }
        }

        for (var column = 0; hasTotal && column < columns.Length; column++)
        {
            grid.Add(firstRow + bodyRows, firstColumn + column, TotalText(columns[column]), columns[column].Align);
        }
    }

    private string CodeAt(int index) => (index % 4) switch
    {
        0 => (201 + (index / 4)).ToString(CultureInfo.InvariantCulture),
        1 => (201 + (index / 4)).ToString(CultureInfo.InvariantCulture) + "05",
        2 => (201 + (index / 4)).ToString(CultureInfo.InvariantCulture) + "0501",
        _ => (201 + (index / 4)).ToString(CultureInfo.InvariantCulture) + "0599",
    };
}
