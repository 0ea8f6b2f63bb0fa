using System.Globalization;
using Extractor.App.Output;
using Extractor.Documents;

namespace Extractor.App.DocumentTables;

/// <summary>Tables for people to read.</summary>
internal static class TablesAsText
{
    internal static void Write(Terminal terminal, IEnumerable<Table> tables)
    {
        var number = 0;
        foreach (var table in tables)
        {
            number++;
            terminal.Output.WriteLine(PrintableText.OneLine(string.Create(
                CultureInfo.InvariantCulture, $"{(table.Origin == GridOrigin.Chart ? "Chart" : "Table")} {number}, {table.Location}: {table.Title ?? "(no title)"}")));
            var rows = TableRows.Of(table).ToList();
            var text = new TextTable([.. Enumerable.Range(0, table.ColumnCount).Select(column => new TextColumn(column.ToString(CultureInfo.InvariantCulture)))]);
            foreach (var row in rows)
            {
                text.Add(row);
            }

            text.WriteTo(terminal);
            terminal.Output.WriteLine();
        }
    }
}
