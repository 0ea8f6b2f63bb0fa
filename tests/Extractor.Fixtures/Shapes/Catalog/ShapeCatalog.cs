using System.Collections.Immutable;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Catalog;

/// <summary>Every shape of table that has to be read, with one that holds no table at all.</summary>
public static class ShapeCatalog
{
    private static readonly ImmutableArray<(string Name, Func<Sketch, PrintedDocument> Invent)> Shapes =
    [
        ("ruled", RuleShapes.Ruled),
        ("light-grey-rules", RuleShapes.LightGrey),
        ("vertical-rules-only", RuleShapes.VerticalOnly),
        ("rules-above-and-below", RuleShapes.AboveAndBelow),
        ("unruled", RuleShapes.Unruled),
        ("row-shading", RuleShapes.RowShading),
        ("several-lines-in-cells", CellShapes.SeveralLines),
        ("labels-wrapped-in-mid-word", CellShapes.WrappedLabels),
        ("merged-cells", CellShapes.Merged),
        ("header-tree", HeaderShapes.Tree),
        ("twin", HeaderShapes.Twin),
        ("continued-header-repeated", ContinuedShapes.HeaderRepeated),
        ("continued-header-once", ContinuedShapes.HeaderOnce),
        ("continued-other-width", ContinuedShapes.OtherWidth),
        ("continued-last-page-total", ContinuedShapes.LastPageTotal),
        ("several-tables", PageShapes.SeveralTables),
        ("beside-text", PageShapes.BesideText),
        ("landscape", PageShapes.Landscape),
        ("rotated-pages", PageShapes.Rotated),
        ("turned-tables", PageShapes.Turned),
        ("thirty-columns", PageShapes.ThirtyColumns),
        ("mostly-blank", CellShapes.MostlyBlank),
        ("row-split-by-page", ContinuedShapes.SplitRow),
        ("nested", CellShapes.Nested),
        ("number-in-pieces", GlyphShapes.NumberPieces),
        ("blank-after-digit", GlyphShapes.BlankAfterDigit),
        ("stamp-over-cells", GlyphShapes.Stamped),
        ("no-table", GlyphShapes.NoTable),
    ];

    /// <summary>The names of all shapes, in the order of the catalogue.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Shapes.Select(shape => shape.Name)];

    /// <summary>Invents a document; the same name and seed give the same one.</summary>
    /// <exception cref="ArgumentException">There is no shape of that name.</exception>
    public static PrintedDocument Invent(string name, int seed)
    {
        var index = Names.IndexOf(name);
        return index >= 0 ? Shapes[index].Invent(new Sketch(name, seed)) : throw new ArgumentException($"There is no shape {name}.", nameof(name));
    }
}
