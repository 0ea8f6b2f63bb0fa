using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>
/// Current reports in one of three orders, or those with some words. Which reports a page has is found first, from small rows; what is told of
/// each, among it what became of its forms, is looked up for these only.
/// </summary>
internal static class ReportList
{
    private const string Sequence = "(SELECT s.sequence FROM stored_changes s WHERE s.subject = 'document' AND s.key = d.key)";

    private static readonly ViewText ByHeader = new(
        "d.id", "FROM stored_reports r INDEXED BY stored_reports_header CROSS JOIN stored_documents d ON d.id = r.document_id\nWHERE d.is_current = 1");

    private static readonly ViewText ByChange = new(
        "d.id", "FROM stored_changes s CROSS JOIN stored_documents d ON d.key = s.key\nWHERE s.subject = 'document' AND d.state = 'read'");

    private static readonly ImmutableArray<ListColumn> Columns =
    [
        .. ListRows.ColumnsOf("reports"),
        .. ((string[])["sequence", "forms_complete", "forms_empty", "forms_caption_only", "forms_illegible", "forms_missing"]).Select(name => new ListColumn(name, ColumnType.Integer)),
        new ListColumn("snippet", ColumnType.String),
    ];

    internal static ListPage Page(StoreDatabase database, ReportListFilter filter, ListPlace? after, int limit)
    {
        if (filter.Text is not null)
        {
            var (found, next) = PassageList.Reports(database, filter, after, limit);
            return new ListPage(Columns, Told(database, found), next);
        }

        var order = Orders[filter.Order];
        var conditions = filter.Order == "recent" ? new Conditions().Add(DocumentSet.Of(database, filter), DocumentSet.HasDocument) : Narrow(filter);
        if (after is not null)
        {
            conditions.AddAll(order.Behind, [.. after.Values.Select((value, index) => ($"$a{index}", value))]);
        }

        var ids = ListRows.Page([], conditions.First(database, order.Text, order.Keys, order.Terms, limit + 1), filter.Order, order.Count, limit);
        return new ListPage(Columns, Told(database, ids.Rows.Select(row => ((long)row[0]!, (string?)null))), ids.Next);
    }

    /// <summary>How many reports pass a filter. Those with some words are found one after the other and not counted.</summary>
    internal static long Count(StoreDatabase database, ReportListFilter filter) =>
        Narrow(filter).First(database, ByHeader with { Columns = "0" }, "count(*)", "1", 1).Select(row => row.GetInt64(0)).Single();

    /// <summary>The conditions of a filter, apart from the words that are looked for.</summary>
    internal static Conditions Narrow(ReportListFilter filter)
    {
        var conditions = new Conditions().Add(filter.Reports)
            .Add(Sequence + " > $since", "$since", filter.Since)
            .Add("CASE WHEN r.failing_count > 0 THEN 1 ELSE 0 END = $failing", "$failing", filter.IsFailing is { } isFailing ? (isFailing ? 1 : 0) : null);
        return (filter.Reports.Form, filter.Status) switch
        {
            (null, null) => conditions,
            ({ } form, null) => conditions.AddAll(HasForm("t.form = $form COLLATE NOCASE"), ("$form", form)),
            (null, { } status) => conditions.AddAll(HasForm("t.status = $status"), ("$status", status)),
            ({ } form, { } status) => conditions.AddAll(HasForm("t.form = $form COLLATE NOCASE AND t.status = $status"), ("$form", form), ("$status", status)),
        };
    }

    private static readonly Dictionary<string, ListOrder> Orders = new(StringComparer.Ordinal)
    {
        ["issuer"] = new(
            ByHeader,
            4,
            "coalesce(r.issuer, ''), coalesce(r.fiscal_year, 0), r.kind, d.key",
            "r.issuer NULLS FIRST, r.fiscal_year NULLS FIRST, r.kind, d.key",
            "(coalesce(r.issuer, ''), coalesce(r.fiscal_year, 0), r.kind, d.key) > ($a0, $a1, $a2, $a3)"),
        ["recent"] = new(ByChange, 1, "s.sequence", "s.sequence DESC", "s.sequence < $a0"),
        ["failing"] = new(ByHeader, 2, "r.failing_count, d.id", "r.failing_count DESC, d.id", "r.failing_count <= $a0 AND (r.failing_count < $a0 OR d.id > $a1)"),
    };

    private static string Forms(string status) => $"(SELECT count(*) FROM stored_tables t WHERE t.document_id = d.id AND t.status = '{status}')";

    private static string HasForm(string condition) => $"EXISTS (SELECT 1 FROM stored_tables t WHERE t.document_id = d.id AND {condition})";

    /// <summary>What is told of reports, with the words that were found in each.</summary>
    private static List<object?[]> Told(StoreDatabase database, IEnumerable<(long Document, string? Snippet)> reports)
    {
        var view = database.View("reports");
        using var statement = new Statement(
            database,
            $"""
            SELECT {view.Columns}, {Sequence}, {Forms("complete")}, {Forms("empty")}, {Forms("caption-only")}, {Forms("illegible")}, {Forms("missing")}
            {view.Source} AND d.id = $id
            """,
            "$id");
        var told = new List<object?[]>();
        foreach (var (document, snippet) in reports)
        {
            using var row = statement.Query(transaction: null, document);
            if (row.Read())
            {
                told.Add([.. ListRows.Values(row, 0), snippet]);
            }
        }

        return told;
    }

    /// <summary>An order of the list.</summary>
    /// <param name="Text">Where the ids of reports are looked for.</param>
    /// <param name="Count">How many columns tell a place.</param>
    /// <param name="Keys">These columns.</param>
    /// <param name="Terms">The order.</param>
    /// <param name="Behind">What holds of all rows behind a place.</param>
    private sealed record ListOrder(ViewText Text, int Count, string Keys, string Terms, string Behind);
}
