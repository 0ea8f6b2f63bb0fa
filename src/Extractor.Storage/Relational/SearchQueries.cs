using System.Data.Common;
using Extractor.Storage.Search;

namespace Extractor.Storage.Relational;

/// <summary>Looks for words in current reports.</summary>
internal static class SearchQueries
{
    private const string Columns = "SELECT d.sha256, d.file_name, r.issuer, r.fiscal_year, r.kind, p.kind, t.form, p.page, p.line, p.address, p.text";

    private const string Joined =
        """
        JOIN stored_documents d ON d.id = p.document_id JOIN stored_reports r ON r.document_id = d.id LEFT JOIN stored_tables t ON t.id = p.table_key
        """;

    internal static IEnumerable<SearchHit> List(StoreDatabase database, SearchFilter filter)
    {
        var phrases = SearchWords.Phrases(filter.Text);
        return phrases.IsEmpty
            ? []
            : new Conditions()
                .AddWords(database, filter.Text, static found => found)
                .Add(filter.Reports)
                .Add("t.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
                .Rows(database, $"{Columns}\nFROM {database.Passages.Source} {Joined}", "r.issuer NULLS FIRST, r.fiscal_year NULLS FIRST, r.kind, d.sha256, p.id")
                .Select(row => Read(row, phrases[0]));
    }

    private static SearchHit Read(DbDataReader row, string phrase) => new(
        row.GetString(0),
        row.GetString(1),
        ColumnText.Text(row, 2),
        ColumnText.Number(row, 3),
        row.GetString(4),
        row.GetString(5),
        ColumnText.Text(row, 6),
        ColumnText.Number(row, 7),
        ColumnText.Number(row, 8),
        ColumnText.Text(row, 9),
        row.GetString(10),
        Snippet.Of(row.GetString(10), phrase));
}
