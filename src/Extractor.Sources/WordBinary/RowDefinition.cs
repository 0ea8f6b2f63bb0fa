namespace Extractor.Sources.WordBinary;

/// <summary>
/// Where the cells of a row begin and end, and which of them are merged ([MS-DOC] 2.9.309 and 2.6.3): the definition and the changes
/// made to it later, applied in their order.
/// </summary>
internal sealed class RowDefinition
{
    /// <summary>The most cells of a row ([MS-DOC] 2.9.309).</summary>
    private const int MostCells = 63;

    private const int CellLength = 20;

    private readonly List<int> edges = [0];
    private readonly List<CellMerge> merges = [];

    /// <summary>The edges from left to right in twentieths of a point, one more than cells.</summary>
    internal IReadOnlyList<int> Edges => edges;

    /// <summary>How each cell is merged with its neighbours.</summary>
    internal IReadOnlyList<CellMerge> Merges => merges;

    /// <summary>Applies a change; changes of looks do nothing.</summary>
    internal void Apply(ushort code, ReadOnlySpan<byte> operand)
    {
        var (first, limit) = (LittleEndian.ByteAt(operand, 0), LittleEndian.ByteAt(operand, 1));
        switch (code)
        {
            case PropertyCode.TableDefinition or PropertyCode.OldTableDefinition:
                Define(operand, code == PropertyCode.TableDefinition ? CellLength : 10);
                break;
            case PropertyCode.InsertCells:
                Insert(first, limit, LittleEndian.Int16At(operand, 2));
                break;
            case PropertyCode.DeleteCells when first < Math.Min(limit, merges.Count):
                Delete(first, Math.Min(limit, merges.Count));
                break;
            case PropertyCode.CellWidth:
                Widen(first, limit, LittleEndian.Int16At(operand, 2));
                break;
            case PropertyCode.MergeCells or PropertyCode.SplitCells:
                for (var i = (int)first; i < Math.Min(limit, merges.Count); i++)
                {
                    merges[i] = merges[i] with { ContinuesLeft = i > first && code == PropertyCode.MergeCells };
                }

                break;
            case PropertyCode.VerticalMerge when first < merges.Count:
                merges[first] = merges[first] with { ContinuesAbove = (limit & 3) == 1, BeginsBelow = (limit & 3) > 1 };
                break;
        }
    }

    private void Define(ReadOnlySpan<byte> operand, int cellLength)
    {
        edges.Clear();
        merges.Clear();
        var count = Math.Min((int)LittleEndian.ByteAt(operand, 0), MostCells);
        for (var i = 0; i <= count; i++)
        {
            edges.Add(LittleEndian.Int16At(operand, 1 + (i * sizeof(short))));
        }

        // Later cells may be left out; they have no properties.
        var cells = 1 + ((count + 1) * sizeof(short));
        for (var i = 0; i < count; i++)
        {
            merges.Add(CellMerge.Of(LittleEndian.UInt16At(operand, cells + (i * cellLength))));
        }
    }

    private void Insert(int at, int count, int width)
    {
        for (; at < MostCells && count > 0 && merges.Count < MostCells; count--)
        {
            while (merges.Count < at)
            {
                edges.Add(edges[^1] + width); // Cells that are missing in front are made, too.
                merges.Add(default);
            }

            edges.Insert(at + 1, edges[at] + width);
            merges.Insert(at, default);
            Shift(at + 2, width);
        }
    }

    private void Delete(int first, int limit)
    {
        var width = edges[limit] - edges[first];
        edges.RemoveRange(first + 1, limit - first);
        merges.RemoveRange(first, limit - first);
        Shift(first + 1, -width);
    }

    private void Widen(int first, int limit, int width)
    {
        for (var i = first; i < Math.Min(limit, merges.Count); i++)
        {
            Shift(i + 1, width - (edges[i + 1] - edges[i]));
        }
    }

    private void Shift(int from, int distance)
    {
        for (var i = from; i < edges.Count; i++)
        {
            edges[i] += distance;
        }
    }
}

/// <summary>How a cell is merged.</summary>
/// <param name="ContinuesLeft">It belongs to the cell on its left.</param>
/// <param name="ContinuesAbove">It belongs to the cell above.</param>
/// <param name="BeginsBelow">Cells below belong to it.</param>
internal readonly record struct CellMerge(bool ContinuesLeft, bool ContinuesAbove, bool BeginsBelow)
{
    /// <summary>Reads the flags of a cell ([MS-DOC] 2.9.317).</summary>
    internal static CellMerge Of(ushort flags)
    {
        const int merged = 0x0002;
        const int vertical = 0x0020;
        const int restart = 0x0040;
        return new CellMerge((flags & merged) != 0, (flags & (vertical | restart)) == vertical, (flags & restart) != 0);
    }
}
