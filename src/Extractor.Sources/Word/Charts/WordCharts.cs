using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word.Charts;

/// <summary>The charts that a document refers to, each read once, within one budget for all.</summary>
internal sealed class WordCharts(WordPackage package, WordRelations relations)
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private int left = WordBudget.ChartPoints;

    /// <summary>How many charts gave tables.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether figures were left out because there are more than the budget allows.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>The figures of a chart as tables; none for one that is not in the file, is damaged, keeps no figures, or was read before.</summary>
    /// <param name="id">Its relationship.</param>
    /// <param name="location">Where it stands.</param>
    internal ImmutableArray<Table> Read(string? id, SourceLocation location)
    {
        if (relations.Part(id) is not { } part || !seen.Add(part) || IsTruncated)
        {
            return [];
        }

        try
        {
            using var reader = package.Open(part);
            var chart = new ChartReader(reader, left);
            var tables = ChartTables.Of(chart, location, out var isTruncated);
            left = chart.Left - tables.Sum(static table => table.Cells.Length);
            IsTruncated = isTruncated || left <= 0;
            Count += tables.IsEmpty ? 0 : 1;
            return tables;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return [];
        }
    }
}
