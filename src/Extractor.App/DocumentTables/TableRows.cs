using Extractor.Documents;

namespace Extractor.App.DocumentTables;

/// <summary>A table as plain rows of text: every place of the grid has a field, and spans repeat nothing.</summary>
internal static class TableRows
{
    internal static IEnumerable<string[]> Of(Table table)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            var fields = new string[table.ColumnCount];
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var cell = table.At(row, column);
                fields[column] = cell is not null && cell.Row == row && cell.Column == column ? cell.JoinedText : string.Empty;
            }

            yield return fields;
        }
    }
}
