using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Imaging;
using Extractor.Tables;

namespace Extractor.Scans.Preparation;

/// <summary>The cells that the lines of a page enclose, found as on any other page: lines in points, the finder of ruled grids.</summary>
internal sealed class PageCells
{
    private readonly ImmutableArray<Grid> bySize;
    private readonly PageScale scale;

    private PageCells(ImmutableArray<Grid> grids, PageScale scale)
    {
        Grids = grids;
        this.scale = scale;

        // Inside a table in a cell, its own cells count.
        bySize = [.. grids.OrderBy(grid => grid.Box.Area)];
    }

    /// <summary>The grids from top to bottom, in points.</summary>
    public ImmutableArray<Grid> Grids { get; }

    /// <summary>Finds the cells of a page of this size.</summary>
    public static PageCells Find(int width, int height, ImmutableArray<PixelLine> lines, PageScale scale)
    {
        var page = new Page
        {
            Number = 1,
            Width = scale.ToPoints(width),
            Height = scale.ToPoints(height),
            Rulings = [.. lines.Select(line => line.ToRuling(scale.Resolution))],
        };

        // What the finder has to say it says again when it reads the page as a whole.
        return new PageCells(new RuledGridFinder().Find(page, new List<Diagnostic>()), scale);
    }

    /// <summary>The cell in which the middle of a piece of print lies, in pixels; null outside tables.</summary>
    public PixelBox? At(PixelBox print)
    {
        var point = new Point(scale.ToPoints((print.Left + print.Right) / 2.0), scale.ToPoints((print.Top + print.Bottom) / 2.0));
        foreach (var grid in bySize)
        {
            if (grid.Box.Contains(point) && CellAt(grid, point) is { } cell)
            {
                return ToPixels(grid.BoxOf(cell));
            }
        }

        return null;
    }

    /// <summary>All cells in pixels, grid by grid.</summary>
    public ImmutableArray<PixelBox> Boxes() => [.. Grids.SelectMany(grid => grid.Cells.Select(cell => ToPixels(grid.BoxOf(cell))))];

    private static GridCell? CellAt(Grid grid, Point point)
    {
        foreach (var cell in grid.Cells)
        {
            if (grid.BoxOf(cell).Contains(point))
            {
                return cell;
            }
        }

        return null;
    }

    private PixelBox ToPixels(BoundingBox box) => new(
        (int)Math.Round(scale.ToPixels(box.Left)), (int)Math.Round(scale.ToPixels(box.Top)), (int)Math.Round(scale.ToPixels(box.Right)), (int)Math.Round(scale.ToPixels(box.Bottom)));
}
