using System.Collections.Immutable;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>A grid with the text that stands in it, in the frame in which the page is read.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="CellLines">For each cell of the grid, in its order, the text lines from top to bottom.</param>
/// <param name="Unassigned">Lines inside the region of the grid that lie in none of its cells.</param>
public sealed record PageTable(Grid Grid, ImmutableArray<ImmutableArray<TextLine>> CellLines, ImmutableArray<TextLine> Unassigned)
{
    /// <summary>Whether any cell holds text.</summary>
    public bool HasText { get; } = CellLines.Any(lines => lines.Length > 0);
}

/// <summary>A page divided into tables and the lines around them. Every glyph is in exactly one of the two.</summary>
/// <param name="Layout">The page that was divided.</param>
/// <param name="Tables">From top to bottom; also grids without text, which may continue a table of the page before.</param>
/// <param name="Lines">The lines outside all tables, in reading order.</param>
/// <param name="GlyphsInCells">Glyphs that ended in a cell, blanks not counted.</param>
/// <param name="GlyphsUnassigned">Glyphs inside a table region but in no cell, blanks not counted.</param>
public sealed record PageTables(
    PageLayout Layout, ImmutableArray<PageTable> Tables, ImmutableArray<TextLine> Lines, int GlyphsInCells, int GlyphsUnassigned)
{
    /// <summary>
    /// How the grids were chosen, region by region; empty when every table is drawn without doubt. A row that was split afterwards
    /// because its figures stand below one another is not told here.
    /// </summary>
    public ImmutableArray<GridDecision> Decisions { get; init; } = [];

    /// <summary>The same without glyphs and rulings; cells and lines stay.</summary>
    public PageTables Released() => this with { Layout = Layout.Released(), Decisions = [] };
}
