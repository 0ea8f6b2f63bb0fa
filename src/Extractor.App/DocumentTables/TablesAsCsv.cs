using Extractor.App.Output;
using Extractor.Documents;

namespace Extractor.App.DocumentTables;

/// <summary>Tables as CSV, one below the other with an empty line between. A cell with spans has its text in its first place only.</summary>
internal static class TablesAsCsv
{
    internal static void Write(TextWriter output, IEnumerable<Table> tables, bool withMark)
    {
        if (withMark)
        {
            output.Write('\uFEFF');
        }

        var csv = new CsvWriter(output);
        var first = true;
        foreach (var table in tables)
        {
            if (!first)
            {
                csv.Separate();
            }

            foreach (var row in TableRows.Of(table))
            {
                csv.Write(row);
            }

            first = false;
        }
    }
}
