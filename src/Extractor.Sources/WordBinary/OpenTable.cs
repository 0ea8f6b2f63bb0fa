using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.WordBinary;

/// <summary>A table whose rows are still being read.</summary>
/// <param name="location">Where it begins.</param>
internal sealed class OpenTable(SourceLocation location)
{
    private readonly List<string> lines = [];
    private BinaryRow? row;

    /// <summary>Where it begins.</summary>
    internal SourceLocation Location { get; } = location;

    /// <summary>The rows that have ended.</summary>
    internal List<BinaryRow> Rows { get; } = [];

    /// <summary>Tables found inside its cells; they follow it.</summary>
    internal List<Table> Nested { get; } = [];

    /// <summary>Whether the next paragraph begins a row.</summary>
    internal bool IsBetweenRows => row is null;

    /// <summary>Whether rows were left out.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>Begins a row unless one is open.</summary>
    /// <param name="line">The ordinal of the row among the document's blocks.</param>
    internal void BeginRow(int line) => row ??= new BinaryRow(line);

    /// <summary>Whether the open cell belongs to the cell above, which shows in place of it.</summary>
    /// <param name="ahead">Finds the definition of the row, which stands at its end; asked once for each row.</param>
    internal bool IsCovered(Func<RowDefinition?> ahead)
    {
        if (row is null)
        {
            return false;
        }

        row.Definition ??= ahead() ?? new RowDefinition();
        return row.Texts.Count < row.Definition.Merges.Count && row.Definition.Merges[row.Texts.Count].ContinuesAbove;
    }

    /// <summary>Adds a line to the open cell; blank ones are left out.</summary>
    internal void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lines.Add(line);
        }
    }

    /// <summary>Ends the open cell.</summary>
    internal void EndCell()
    {
        row?.Texts.Add(string.Join('\n', lines));
        lines.Clear();
    }

    /// <summary>Ends the open row. Text behind its last cell mark, which only a damaged file has, becomes a cell.</summary>
    internal void EndRow(RowDefinition? definition)
    {
        if (lines.Count > 0)
        {
            EndCell();
        }

        if (row is { Texts.Count: > 0 } ended)
        {
            ended.Definition = definition;
            IsTruncated |= Rows.Count >= WordBinaryBudget.Rows;
            if (!IsTruncated)
            {
                Rows.Add(ended);
            }
        }

        row = null;
    }
}

/// <summary>A row as its marks part it.</summary>
/// <param name="line">The ordinal of the row among the document's blocks.</param>
internal sealed class BinaryRow(int line)
{
    /// <summary>The ordinal of the row among the document's blocks.</summary>
    internal int Line { get; } = line;

    /// <summary>The text of each cell, a line each paragraph.</summary>
    internal List<string> Texts { get; } = [];

    /// <summary>Where the cells stand; null when it is lost, and while it was not asked for.</summary>
    internal RowDefinition? Definition { get; set; }
}
