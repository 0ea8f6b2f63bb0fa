using System.Text.Json;
using Extractor.Serving.Answers;
using Extractor.Storage.Lists;
using Extractor.Storage.Relational;

namespace Extractor.Serving.Lists;

/// <summary>The printed figures behind findings, each with its place: the total first, then what it is compared with.</summary>
internal static class FindingFigures
{
    /// <summary>Of a long sum the first are enough to look at; all of them are in the report's record.</summary>
    private const int Most = 12;

    internal static Action<Utf8JsonWriter, int> Of(StoreSnapshot snapshot, ListPage page)
    {
        var (document, inputs) = (At(page, "sha256"), At(page, "inputs"));
        var wanted = page.Rows.Select(row => (Sha256: (string)row[document]!, Ids: ((string)row[inputs]!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most).ToArray())).ToList();
        var found = wanted.GroupBy(row => row.Sha256, StringComparer.Ordinal).ToDictionary(
            rows => rows.Key, rows => snapshot.FindFigures(rows.Key, [.. rows.SelectMany(row => row.Ids).Distinct(StringComparer.Ordinal)]), StringComparer.Ordinal);
        return (writer, at) =>
        {
            writer.WriteStartArray("figures");
            foreach (var id in wanted[at].Ids)
            {
                if (found[wanted[at].Sha256].TryGetValue(id, out var figure))
                {
                    RowWriter.WriteObject(writer, StoreSnapshot.FigureColumns, figure);
                }
            }

            writer.WriteEndArray();
        };
    }

    private static int At(ListPage page, string column) => page.Columns.Select(known => known.Name).ToList().IndexOf(column);
}
