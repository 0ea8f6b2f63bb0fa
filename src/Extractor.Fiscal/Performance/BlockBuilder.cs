using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>Collects rows into blocks: a row joins the block before it where kind and title are the same.</summary>
internal sealed class BlockBuilder
{
    private readonly List<(BlockKind Kind, string? Title, List<BlockRow> Rows)> blocks = [];

    /// <summary>Adds a row; a row without cells says nothing and is left out.</summary>
    public void Add(BlockKind kind, BlockRow row, string? title = null)
    {
        if (row.Cells.IsEmpty)
        {
            return;
        }

        if (blocks.Count == 0 || blocks[^1].Kind != kind || blocks[^1].Title != title)
        {
            blocks.Add((kind, title, []));
        }

        blocks[^1].Rows.Add(row);
    }

    /// <summary>Whether a block of a kind has been begun.</summary>
    public bool Has(BlockKind kind) => blocks.Exists(block => block.Kind == kind);

    /// <summary>The last row of a kind, or null.</summary>
    public BlockRow? Last(BlockKind kind) => blocks.Count > 0 && blocks[^1].Kind == kind ? blocks[^1].Rows[^1] : null;

    /// <summary>Puts another row in the place of the last one.</summary>
    public void ReplaceLast(BlockRow row) => blocks[^1].Rows[^1] = row;

    /// <summary>The blocks in printed order.</summary>
    public ImmutableArray<FormBlock> Build() => [.. blocks.Select(block => new FormBlock(block.Kind, block.Title, [.. block.Rows]))];
}
