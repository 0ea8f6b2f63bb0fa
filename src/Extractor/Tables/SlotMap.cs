namespace Extractor.Tables;

/// <summary>
/// The elementary places between neighbouring edges, and which of them run into one another because no line stands between.
/// Places that are open to more than one side of the grid's outside are no part of the table.
/// </summary>
internal sealed class SlotMap
{
    private readonly int columns;
    private readonly int rows;
    private readonly bool[] lineRight;
    private readonly bool[] lineBelow;
    private readonly int[] regions;

    /// <summary>Looks at every cell side of the grid.</summary>
    public SlotMap(List<GridEdge> columnEdges, List<GridEdge> rowEdges)
    {
        columns = columnEdges.Count - 1;
        rows = rowEdges.Count - 1;

        // One extra row and column stand for the outside before the first edge.
        lineRight = new bool[(columns + 1) * rows];
        lineBelow = new bool[columns * (rows + 1)];
        for (var row = 0; row < rows; row++)
        {
            for (var edge = 0; edge <= columns; edge++)
            {
                lineRight[(row * (columns + 1)) + edge] = columnEdges[edge].Covers(new(rowEdges[row].Position, rowEdges[row + 1].Position));
            }
        }

        for (var edge = 0; edge <= rows; edge++)
        {
            for (var column = 0; column < columns; column++)
            {
                lineBelow[(edge * columns) + column] = rowEdges[edge].Covers(new(columnEdges[column].Position, columnEdges[column + 1].Position));
            }
        }

        regions = FindRegions();
    }

    /// <summary>The cells: each region as one rectangle, or as few as it takes when it is none.</summary>
    public List<GridCell> Cells()
    {
        var outside = OutsideRegions();
        var taken = new bool[regions.Length];
        var cells = new List<GridCell>();
        for (var slot = 0; slot < regions.Length; slot++)
        {
            if (!taken[slot] && !outside.Contains(regions[slot]))
            {
                cells.Add(TakeRectangle(slot, taken));
            }
        }

        return cells;
    }

    private GridCell TakeRectangle(int slot, bool[] taken)
    {
        var row = slot / columns;
        var column = slot % columns;
        var region = regions[slot];
        var width = 1;
        while (column + width < columns && regions[slot + width] == region && !taken[slot + width])
        {
            width++;
        }

        var height = 1;
        while (row + height < rows && IsFree((row + height) * columns + column, width, region, taken))
        {
            height++;
        }

        for (var y = 0; y < height; y++)
        {
            Array.Fill(taken, true, slot + (y * columns), width);
        }

        return new GridCell(row, column, height, width);
    }

    private bool IsFree(int first, int count, int region, bool[] taken)
    {
        for (var slot = first; slot < first + count; slot++)
        {
            if (taken[slot] || regions[slot] != region)
            {
                return false;
            }
        }

        return true;
    }

    private int[] FindRegions()
    {
        var region = new int[columns * rows];
        Array.Fill(region, -1);
        var pending = new Stack<int>();
        for (var seed = 0; seed < region.Length; seed++)
        {
            if (region[seed] >= 0)
            {
                continue;
            }

            region[seed] = seed;
            pending.Push(seed);
            while (pending.TryPop(out var slot))
            {
                var row = slot / columns;
                var column = slot % columns;
                Visit(column + 1 < columns && !lineRight[(row * (columns + 1)) + column + 1], slot + 1);
                Visit(column > 0 && !lineRight[(row * (columns + 1)) + column], slot - 1);
                Visit(row + 1 < rows && !lineBelow[((row + 1) * columns) + column], slot + columns);
                Visit(row > 0 && !lineBelow[(row * columns) + column], slot - columns);
            }

            void Visit(bool isOpen, int next)
            {
                if (isOpen && region[next] < 0)
                {
                    region[next] = seed;
                    pending.Push(next);
                }
            }
        }

        return region;
    }

    /// <summary>One forgotten piece of the outer border loses no cell; a region open to two sides is the page around the table.</summary>
    private HashSet<int> OutsideRegions()
    {
        var openSides = new Dictionary<int, int>();
        for (var row = 0; row < rows; row++)
        {
            Open(!lineRight[row * (columns + 1)], row * columns, side: 1);
            Open(!lineRight[(row * (columns + 1)) + columns], (row * columns) + columns - 1, side: 2);
        }

        for (var column = 0; column < columns; column++)
        {
            Open(!lineBelow[column], column, side: 4);
            Open(!lineBelow[(rows * columns) + column], ((rows - 1) * columns) + column, side: 8);
        }

        return [.. openSides.Where(entry => !int.IsPow2(entry.Value)).Select(entry => entry.Key)];

        void Open(bool isOpen, int slot, int side)
        {
            if (isOpen)
            {
                openSides[regions[slot]] = openSides.GetValueOrDefault(regions[slot]) | side;
            }
        }
    }
}
