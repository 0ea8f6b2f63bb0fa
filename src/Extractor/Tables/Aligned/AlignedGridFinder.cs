using System.Collections.Immutable;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>A table of aligned text with the readings that its rows and rules allow.</summary>
/// <param name="Readings">At least one, each with its name.</param>
internal sealed record AlignedTable(ImmutableArray<(string Name, Grid Grid)> Readings)
{
    /// <summary>The region of all readings.</summary>
    public BoundingBox Box { get; } = Readings.Select(reading => reading.Grid.Box).Aggregate((all, next) => all.Union(next));
}

/// <summary>Finds the tables of a page that no frame shows: columns of white space, rows of text, rules above and below at most.</summary>
internal static class AlignedGridFinder
{
    /// <summary>Rules across a block that may separate its rows; the three of a booktabs table do not.</summary>
    private const int FewestRowRules = 4;

    /// <summary>The tables among some rows, zone by zone from top to bottom.</summary>
    public static List<AlignedTable> Find(List<PhraseRow> rows, PageRules pageRules)
    {
        var tables = new List<AlignedTable>();
        foreach (var zone in TextColumns.Split(rows))
        {
            foreach (var block in AlignedBlocks.Find(zone))
            {
                var (trimmed, rules) = AlignedBlock.Trim(zone, block, pageRules.Horizontal);
                if (trimmed.Count > 1 && AlignedGridBuilder.Build(trimmed, rules, RowSource.Lines) is { } table && AlignedTableTest.IsTable(table, rules))
                {
                    tables.Add(new AlignedTable(ReadingsOf(table, trimmed, rules)));
                }
            }
        }

        return tables;
    }

    private static ImmutableArray<(string Name, Grid Grid)> ReadingsOf(AlignedGrid byLines, List<PhraseRow> rows, BlockRules rules)
    {
        if (rules.Across.Count >= FewestRowRules && AlignedGridBuilder.Build(rows, rules, RowSource.Rules) is { } byRules
            && byRules.Grid.RowCount < byLines.Grid.RowCount)
        {
            return [("alignment, rows from lines", byLines.Grid), ("alignment, rows from rules", byRules.Grid)];
        }

        return [("alignment", byLines.Grid)];
    }
}
