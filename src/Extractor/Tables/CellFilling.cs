using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>Gives each glyph of a page to the cell that holds its centre, or to the lines outside the tables.</summary>
internal static class CellFilling
{
    /// <summary>Fills the grids of a page. A glyph inside several nested grids belongs to the smallest.</summary>
    public static PageTables Fill(PageLayout layout, ImmutableArray<Grid> grids)
    {
        var fillings = grids.Select(grid => new Filling(grid)).OrderBy(filling => filling.Box.Area).ToArray();
        var outside = new List<Glyph>();
        foreach (var glyph in layout.Glyphs)
        {
            var center = glyph.Box.Center;
            var filling = Array.Find(fillings, candidate => candidate.Box.Contains(center));
            if (filling is null)
            {
                outside.Add(glyph);
            }
            else
            {
                filling.Add(glyph);
            }
        }

        return new PageTables(
            layout,
            [.. fillings.Select(filling => filling.ToTable()).OrderBy(table => table.Grid.Box.Top).ThenBy(table => table.Grid.Box.Left)],
            [.. ReadingOrder.Sort(LineAssembly.Assemble(outside, splitAtWideGaps: true))],
            fillings.Sum(filling => filling.InCells),
            fillings.Sum(filling => filling.Unassigned));
    }

    private sealed class Filling
    {
        private readonly Grid grid;
        private readonly List<Glyph>?[] cellGlyphs;
        private readonly List<Glyph> unassigned = [];
        private readonly CellPlaces places;

        public Filling(Grid grid)
        {
            this.grid = grid;
            Box = grid.Box;
            cellGlyphs = new List<Glyph>?[grid.Cells.Length];
            places = new CellPlaces(grid);
        }

        public BoundingBox Box { get; }

        public int InCells { get; private set; }

        public int Unassigned { get; private set; }

        public void Add(in Glyph glyph)
        {
            var center = glyph.Box.Center;
            var cell = places.At(center);
            var isBlank = string.IsNullOrWhiteSpace(glyph.Text);
            if (cell < 0)
            {
                unassigned.Add(glyph);
                Unassigned += isBlank ? 0 : 1;
            }
            else
            {
                (cellGlyphs[cell] ??= []).Add(glyph);
                InCells += isBlank ? 0 : 1;
            }
        }

        public PageTable ToTable() => new(
            grid,
            [.. cellGlyphs.Select(glyphs => glyphs is null ? [] : LineAssembly.Assemble(glyphs, splitAtWideGaps: false).ToImmutableArray())],
            [.. LineAssembly.Assemble(unassigned, splitAtWideGaps: false)]);
    }
}
