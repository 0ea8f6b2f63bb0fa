using Extractor.App.Output;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>The blocks of a form laid out one cell a line: what is no single grid has no columns of its own.</summary>
internal sealed class BlockLayout(FormTable table)
{
    private static readonly string[] Header = ["block", "heading", "level 1", "level 2", "row", "column", "printed"];

    /// <summary>The blocks as a table for people.</summary>
    internal TextTable ToText()
    {
        var text = new TextTable([.. Header.Select(name => new TextColumn(name))]);
        foreach (var line in Lines())
        {
            text.Add(line);
        }

        return text;
    }

    /// <summary>Writes the blocks with a header line.</summary>
    internal void Write(CsvWriter csv)
    {
        csv.Write(Header);
        foreach (var line in Lines())
        {
            csv.Write(line);
        }
    }

    private IEnumerable<string?[]> Lines() =>
        from block in table.Blocks
        from row in block.Rows
        from cell in row.Cells
        select new[] { RecordNames.Of(block.Kind), block.Title, row.Path.ElementAtOrDefault(0), row.Path.ElementAtOrDefault(1), row.Label, cell.Name, cell.Raw };
}
