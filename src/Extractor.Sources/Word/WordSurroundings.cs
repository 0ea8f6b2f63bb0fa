using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Word.Charts;
using Extractor.Sources.Word.Numbering;

namespace Extractor.Sources.Word;

/// <summary>What the main document takes from other parts while it is read. Headers, footers and notes take styles alone.</summary>
/// <param name="styles">The styles.</param>
internal sealed class WordSurroundings(WordStyles styles)
{
    /// <summary>The styles.</summary>
    internal WordStyles Styles { get; } = styles;

    /// <summary>Numbers the paragraphs of lists; null where nothing is numbered.</summary>
    internal WordNumbers? Numbers { get; init; }

    /// <summary>The charts, or null where none are looked for.</summary>
    internal WordCharts? Charts { get; init; }

    /// <summary>Receives references to notes, or null.</summary>
    internal WordNotes? Notes { get; init; }

    /// <summary>Reads a document inside the document by its relationship; null for what is not read.</summary>
    internal Func<string?, ImmutableArray<Block>?>? Chunk { get; init; }

    /// <summary>The figures of a chart as tables; none where they cannot be had.</summary>
    internal ImmutableArray<Table> ReadChart(string? id, SourceLocation location) => Charts?.Read(id, location) ?? [];
}
