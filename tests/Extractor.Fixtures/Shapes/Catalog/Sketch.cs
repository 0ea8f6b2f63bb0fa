using System.Collections.Immutable;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Shapes.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>What every shape needs while it is invented: choices, text, paper, the usual look of a table.</summary>
internal sealed class Sketch
{
    private readonly string shape;
    private readonly int seed;

    public Sketch(string shape, int seed)
    {
        this.shape = shape;
        this.seed = seed;
        Random = new SeededGenerator((ulong)seed).For(shape);
        Text = new SurroundingText(Random.For("prose"));
        Paper = new Paper { FontFace = Random.Pick(["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]), PageNumbers = Random.Chance(50) };
    }

    public SeededGenerator Random { get; }

    public SurroundingText Text { get; }

    public Paper Paper { get; set; }

    /// <summary>One of the ways in which a shape appears: seeds in a row take turns, so that a few seeds show all of them.</summary>
    public T Vary<T>(params ReadOnlySpan<T> ways) => ways[(seed - 1) % ways.Length];

    /// <summary>A table with all rules, black or nearly so.</summary>
    public TableLook Look() => new()
    {
        RuleColor = Random.Pick(["000000", "000000", "404040"]),
        RuleWidth = Random.Pick([0.5, 0.75, 1.0]),
        FontSize = Random.Pick([8.0, 9.0, 10.0]),
        HeaderShade = Random.Chance(25) ? "e7eef5" : null,
    };

    /// <summary>Columns as wide as the page, or as wide as the text.</summary>
    public ColumnMeasure Measure(bool landscape = false) => new(Paper.Available(landscape), Random.Chance(60));

    /// <summary>The same for a table whose cells must stay on one line, because no rule tells their rows apart.</summary>
    public ColumnMeasure OneLine(bool landscape = false) =>
        new(Paper.Available(landscape), Random.Chance(60), ColumnMeasure.Never, ColumnMeasure.Never);

    /// <summary>A plain table of some topic with a row of sums more often than not.</summary>
    public (GridTable Table, Topic Topic) Plain(TableLook look, ColumnMeasure measure, int fewestRows = 5, int mostRows = 12, Topic? topic = null)
    {
        var invention = new TableInvention(Random, topic);
        var grid = invention.Plain(invention.Columns(2, 5), (int)Random.Between(fewestRows, mostRows), Random.Chance(60));
        return (grid.Build(1, look, measure), invention.Topic);
    }

    /// <summary>A caption more often than not, then the table.</summary>
    public IEnumerable<PrintedBlock> Captioned(Topic topic, PrintedBlock table) =>
        Random.Chance(65) ? [.. Text.Caption(topic), table] : [table];

    /// <summary>A table between two passages.</summary>
    public PrintedDocument AmongText(GridTable table, Topic topic) => AmongText(topic, Captioned(topic, TablePart.Whole(table)));

    /// <summary>Blocks between two passages.</summary>
    public PrintedDocument AmongText(Topic topic, IEnumerable<PrintedBlock> blocks) =>
        Document([.. Text.Passage(topic.IsLatin), .. blocks, .. Text.Passage(topic.IsLatin)]);

    public PrintedDocument Document(ImmutableArray<PrintedBlock> blocks) => new(shape, seed, Paper, blocks);
}
