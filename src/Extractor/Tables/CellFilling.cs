using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>Gives each glyph of a page to the cell that holds its centre, or to the lines outside the tables.</summary>
internal sealed class CellFilling
{
    private readonly PageLayout layout;
    private readonly LineAssembly assembly;

    /// <summary>Makes ready to fill the grids of a page, perhaps more than once.</summary>
    public CellFilling(PageLayout layout)
    {
        this.layout = layout;
        assembly = new LineAssembly(layout.Glyphs);
    }

    /// <summary>Fills grids. A glyph inside several nested grids belongs to the smallest.</summary>
    public FilledGrids Fill(ImmutableArray<Grid> grids)
    {
        var fillings = grids.Select(grid => new Filling(grid)).OrderBy(filling => filling.Box.Area).ToArray();
        var outside = new List<int>();
        for (var i = 0; i < layout.Glyphs.Length; i++)
        {
            ref readonly var glyph = ref layout.Glyphs.ItemRef(i);
            if (Smallest(fillings, glyph.Box.Center) is { } filling)
            {
                filling.Add(i, glyph);
            }
            else
            {
                outside.Add(i);
            }
        }

        foreach (var filling in fillings)
        {
            filling.TakeStamps(layout.Glyphs, outside);
        }

        var lines = new List<TextLine>();
        var upright = assembly.Assemble(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(outside), lines);
        return new FilledGrids(
            [.. fillings.Select(filling => filling.ToTable(assembly, layout.Glyphs)).OrderBy(table => table.Grid.Box.Top).ThenBy(table => table.Grid.Box.Left)],
            lines,
            upright,
            fillings.Sum(filling => filling.InCells),
            fillings.Sum(filling => filling.Unassigned));
    }

    private static Filling? Smallest(Filling[] fillings, Point place)
    {
        foreach (var filling in fillings)
        {
            if (filling.Box.Contains(place))
            {
                return filling;
            }
        }

        return null;
    }

    private sealed class Filling(Grid grid)
    {
        private readonly List<int>?[] cellGlyphs = new List<int>?[grid.Cells.Length];
        private readonly List<int> unassigned = [];
        private readonly CellPlaces places = new(grid);
        private List<int> stamps = [];

        public BoundingBox Box { get; } = grid.Box;

        public int InCells { get; private set; }

        public int Unassigned { get; private set; }

        public void Add(int index, in Glyph glyph)
        {
            var cell = places.At(glyph.Box.Center);
            var isBlank = string.IsNullOrWhiteSpace(glyph.Text);
            if (cell < 0)
            {
                unassigned.Add(index);
                Unassigned += isBlank ? 0 : 1;
            }
            else
            {
                (cellGlyphs[cell] ??= []).Add(index);
                InCells += isBlank ? 0 : 1;
            }
        }

        /// <summary>Moves what is stamped over the table out of its cells, and the part of the stamp outside the table with it.</summary>
        public void TakeStamps(ImmutableArray<Glyph> glyphs, List<int> outside)
        {
            stamps = Stamps.Find(grid, cellGlyphs, glyphs);
            if (stamps.Count == 0)
            {
                return;
            }

            var taken = stamps.ToHashSet();
            foreach (var cell in cellGlyphs)
            {
                InCells -= cell?.RemoveAll(taken.Contains) ?? 0;
            }

            outside.RemoveAll(taken.Contains);
            unassigned.RemoveAll(taken.Contains);
            Unassigned += stamps.Count;
        }

        public PageTable ToTable(LineAssembly assembly, ImmutableArray<Glyph> glyphs) => new(
            grid,
            [.. cellGlyphs.Select(cell => LinesOf(assembly, cell))],
            [.. Stamps.Lines(stamps, glyphs), .. LinesOf(assembly, unassigned)]);

        private static ImmutableArray<TextLine> LinesOf(LineAssembly assembly, List<int>? glyphs)
        {
            if (glyphs is null || glyphs.Count == 0)
            {
                return [];
            }

            var lines = new List<TextLine>();
            assembly.Assemble(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(glyphs), lines);
            return [.. lines];
        }
    }
}

/// <summary>Grids with their text, and the text outside them on whole lines.</summary>
/// <param name="Tables">From top to bottom.</param>
/// <param name="Outside">Lines outside all tables, one for everything on one height; upright ones first.</param>
/// <param name="UprightCount">How many of them are upright.</param>
/// <param name="GlyphsInCells">Glyphs that ended in a cell, blanks not counted.</param>
/// <param name="GlyphsUnassigned">Glyphs inside a table region but in no cell, blanks not counted.</param>
internal sealed record FilledGrids(
    ImmutableArray<PageTable> Tables, List<TextLine> Outside, int UprightCount, int GlyphsInCells, int GlyphsUnassigned)
{
    /// <summary>The page divided into these tables and the lines around them.</summary>
    public PageTables Of(PageLayout layout) =>
        new(layout, Tables, [.. ReadingOrder.Sort(WideGaps.Split(Outside))], GlyphsInCells, GlyphsUnassigned);
}
