using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Search;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

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

    private static ViewText SourceOf(StoreDatabase database) => new(
        "d.sha256, d.file_name, r.issuer, r.fiscal_year, r.kind, p.kind, t.form, t.table_id, p.row_index, p.page, p.line, p.address, p.text, p.text",
        $"""
        FROM {database.Passages.Source} CROSS JOIN stored_documents d ON d.id = p.document_id
             CROSS JOIN stored_reports r ON r.document_id = d.id LEFT JOIN stored_tables t ON t.id = p.table_key
        WHERE d.is_current = 1
        """);

    internal static ListPage Page(StoreDatabase database, ReportFilter reports, string text, ListPlace? after, int limit)
    {
        var id = database.Passages.Id;
        var conditions = new Conditions()
            .AddWords(database, text, static found => found)
            .Add(reports)
            .Add("t.form = $form COLLATE NOCASE", "$form", reports.Form)
            .AddAll(id + " > $after", ("$after", after is { Values: [long last] } ? last : 0L));
        var page = ListRows.Page(Columns, conditions.First(database, SourceOf(database), id, id, limit + 1), Order, 1, limit);
        var phrase = SearchWords.Phrases(text)[0];
        foreach (var row in page.Rows)
        {
            row[^1] = Snippet.Of((string)row[^1]!, phrase);
        }

        return page;
    }

    /// <summary>
    /// Reports that pass a filter and have a passage with all the words, each with the first of its passages. The index of words and the list of reports
    /// are gone through together: each is asked for its next entry from where the other one stands, so that neither is gone through as a whole where the
    /// other has little.
    /// </summary>
    internal static (List<(long Document, string? Snippet)> Found, ListPlace? Next) Reports(
        StoreDatabase database, ReportListFilter filter, ListPlace? after, int limit)
    {
        var phrases = SearchWords.Phrases(filter.Text!);
        var (clause, parameters) = database.HasWords(phrases);
        var id = database.Passages.Id;
        using var words = new Statement(
            database,
            $"""
            SELECT {id}, p.document_id, p.text
            FROM {database.Passages.Source}
            WHERE {clause} AND {id} > $after
            ORDER BY {id} LIMIT 1
            """,
            [.. parameters.Select(static parameter => parameter.Name), "$after"]);
        using var ends = new Statement(database, "SELECT min(id), max(id) FROM stored_passages WHERE document_id = $id", "$id");
        var wanted = DocumentSet.Of(database, filter).Ids ?? [.. Current(database)];
        var found = new List<(long, string?)>();
        var place = after is null ? 0L : (long)after.Values[0];
        for (var at = 0; at < wanted.Count;)
        {
            if (Next(words, [.. parameters.Select(static parameter => parameter.Value), place]) is not var (passage, document, text))
            {
                break;
            }

            at = LowerBound(wanted, document);
            if (at == wanted.Count)
            {
                break;
            }

            if (wanted[at] == document && found.Count == limit)
            {
                return (found, new ListPlace(Order, [place]));
            }

            if (wanted[at] == document)
            {
                found.Add((document, Snippet.Of(text, phrases[0])));
            }

            var (first, last) = Ends(ends, wanted[at]);
            place = wanted[at] == document ? last : Math.Max(first - 1, passage);
        }

        return (found, null);
    }

    private static (long Passage, long Document, string Text)? Next(Statement words, object[] values)
    {
        using var row = words.Query(transaction: null, values);
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1), row.GetString(2)) : null;
    }

    private static IEnumerable<long> Current(StoreDatabase database) => new Conditions()
        .First(database, new ViewText("0", "FROM stored_documents d\nWHERE d.state = 'read'"), "d.id", "d.id", int.MaxValue).Select(row => row.GetInt64(0));

    private static (long First, long Last) Ends(Statement ends, long document)
    {
        using var row = ends.Query(transaction: null, document);
        return row.Read() && !row.IsDBNull(0) ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    /// <summary>The place of the first id that is not below <paramref name="id"/>.</summary>
    private static int LowerBound(IReadOnlyList<long> ids, long id)
    {
        var (low, high) = (0, ids.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ids[middle] < id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
