using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Search;
using Extractor.Storage.Views;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// Where words stand, in the order in which the reports were saved, then as printed. Passages of one report follow each other in the index of words,
/// so a page is found by going through the index from where the last page ended, however often the words stand elsewhere.
/// </summary>
internal static class PassageList
{
    private const string Order = "printed";

    private static readonly ImmutableArray<ListColumn> Columns =
    [
        new ListColumn("sha256", ColumnType.String), new ListColumn("file_name", ColumnType.String), new ListColumn("issuer", ColumnType.String),
        new ListColumn("fiscal_year", ColumnType.Year), new ListColumn("kind", ColumnType.String), new ListColumn("passage", ColumnType.String),
        new ListColumn("form", ColumnType.String), new ListColumn("table_id", ColumnType.String), new ListColumn("row_index", ColumnType.Integer),
        new ListColumn("page", ColumnType.Integer), new ListColumn("line", ColumnType.Integer), new ListColumn("address", ColumnType.String),
        new ListColumn("text", ColumnType.String), new ListColumn("snippet", ColumnType.String),
    ];

    private static readonly ViewText Source = new(
        "d.sha256, d.file_name, r.issuer, r.fiscal_year, r.kind, p.kind, t.form, t.table_id, p.row_index, p.page, p.line, p.address, p.text, p.text",
        """
        FROM stored_search s CROSS JOIN stored_passages p ON p.id = s.rowid CROSS JOIN stored_documents d ON d.id = p.document_id
             CROSS JOIN stored_reports r ON r.document_id = d.id LEFT JOIN stored_tables t ON t.id = p.table_key
        WHERE d.is_current = 1
        """);

    internal static ListPage Page(SqliteConnection connection, ReportFilter reports, string text, ListPlace? after, int limit)
    {
        var conditions = new Conditions()
            .AddSearch("stored_search MATCH $search", text)
            .Add(reports)
            .Add("t.form = $form COLLATE NOCASE", "$form", reports.Form)
            .AddAll("s.rowid > $after", ("$after", after is { Values: [long last] } ? last : 0L));
        var page = ListRows.Page(Columns, conditions.First(connection, Source, "s.rowid", "s.rowid", limit + 1), Order, 1, limit);
        var phrase = SearchWords.Phrases(text)[0];
        foreach (var row in page.Rows)
        {
            row[^1] = Snippet.Of((string)row[^1]!, phrase);
        }

        return page;
    }

    /// <summary>Reports that pass a filter and have a passage with all the words, each with the first of its passages.</summary>
    internal static (List<(long Document, string? Snippet)> Found, ListPlace? Next) Reports(
        SqliteConnection connection, ReportListFilter filter, ListPlace? after, int limit)
    {
        var phrases = SearchWords.Phrases(filter.Text!);
        using var search = new Statement(
            connection,
            """
            SELECT p.document_id, p.text
            FROM stored_search s CROSS JOIN stored_passages p ON p.id = s.rowid
            WHERE stored_search MATCH $search AND s.rowid > $after
            ORDER BY s.rowid LIMIT 1
            """,
            "$search",
            "$after");
        using var end = new Statement(connection, "SELECT max(id) FROM stored_passages WHERE document_id = $id", "$id");
        var words = string.Join(" AND ", phrases.Select(static phrase => $"\"{phrase}\""));
        var wanted = Wanted(connection, filter);
        var found = new List<(long, string?)>();
        var place = after is { Values: [long last] } ? last : 0L;
        while (true)
        {
            using var row = search.Query(transaction: null, words, place);
            if (!row.Read())
            {
                return (found, null);
            }

            var document = row.GetInt64(0);
            if (wanted.Contains(document))
            {
                if (found.Count == limit)
                {
                    return (found, new ListPlace(Order, [place]));
                }

                found.Add((document, Snippet.Of(row.GetString(1), phrases[0])));
            }

            row.Close();
            using var lastPassage = end.Query(transaction: null, document);
            lastPassage.Read();
            place = lastPassage.GetInt64(0);
        }
    }

    private static HashSet<long> Wanted(SqliteConnection connection, ReportListFilter filter) =>
        [.. ReportList.Narrow(filter).First(connection, new ViewText("0", ReportList.Ids.Source), "d.id", "d.id", int.MaxValue).Select(row => row.GetInt64(0))];
}
