using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Shapes that differ in what is drawn between the cells.</summary>
internal static class RuleShapes
{
    public static PrintedDocument Ruled(Sketch sketch)
    {
        var (table, topic) = sketch.Plain(sketch.Look(), sketch.Measure());
        return sketch.AmongText(table, topic);
    }

    public static PrintedDocument LightGrey(Sketch sketch)
    {
        var look = sketch.Look() with { RuleColor = sketch.Random.Pick(["d9d9d9", "e0e0e0", "ececec"]), RuleWidth = sketch.Random.Pick([0.25, 0.5]) };
        var (table, topic) = sketch.Plain(look, sketch.Measure());
        return sketch.AmongText(table, topic);
    }

    public static PrintedDocument VerticalOnly(Sketch sketch)
    {
        var look = sketch.Look() with { Rules = RuleSet.Vertical, HeaderShade = null };
        var (table, topic) = sketch.Plain(look, sketch.OneLine());
        return sketch.AmongText(table, topic);
    }

    public static PrintedDocument AboveAndBelow(Sketch sketch)
    {
        var rules = sketch.Vary(RuleSet.AboveAndBelow, RuleSet.TopAndBottom);
        var look = sketch.Look() with { Rules = rules, HeaderShade = null, PaddingX = 5 };
        var (table, topic) = sketch.Plain(look, sketch.OneLine());
        return sketch.AmongText(table, topic);
    }

    public static PrintedDocument Unruled(Sketch sketch)
    {
        var look = sketch.Look() with { Rules = RuleSet.None, HeaderShade = null, PaddingX = sketch.Random.Pick([5.0, 8.0]), PaddingY = sketch.Random.Pick([1.5, 3.0]) };
        var (table, topic) = sketch.Plain(look, sketch.OneLine());
        return sketch.AmongText(table, topic);
    }

    public static PrintedDocument RowShading(Sketch sketch)
    {
        var look = sketch.Look() with
        {
            Rules = RuleSet.None,
            HeaderShade = sketch.Random.Pick(["4472c4", "d9e2f3", "bfbfbf"]),
            RowShade = sketch.Random.Pick(["f2f2f2", "eaf1dd", "dce6f1"]),
            PaddingX = 5,
        };
        var (table, topic) = sketch.Plain(look, sketch.OneLine());
        return sketch.AmongText(table, topic);
    }
}
