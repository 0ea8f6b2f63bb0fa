using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Finds the tables of a page that no frame shows: columns of white space, rows of text, rules above and below at most.</summary>
internal static class AlignedGridFinder
{
    /// <summary>The grids outside the given regions, from top to bottom.</summary>
    /// <param name="glyphs">The glyphs outside tables that were found already.</param>
    /// <param name="horizontal">Joined rules of the page, by height.</param>
    public static ImmutableArray<Grid> Find(IReadOnlyList<Glyph> glyphs, List<RulingSegment> horizontal)
    {
        var rows = PhraseRow.Assemble(glyphs);
        var grids = ImmutableArray.CreateBuilder<Grid>();
        foreach (var zone in TextColumns.Split(rows))
        {
            foreach (var block in AlignedBlocks.Find(zone))
            {
                var (trimmed, rules) = AlignedBlock.Trim(zone, block, horizontal);
                if (trimmed.Count > 1 && AlignedGridBuilder.Build(trimmed, rules) is { } table && AlignedTableTest.IsTable(table, rules))
                {
                    grids.Add(table.Grid);
                }
            }
        }

        return grids.ToImmutable();
    }
}
