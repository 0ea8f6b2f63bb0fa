using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>The addresses that documents were fetched from.</summary>
internal sealed class OriginQueries : IDisposable
{
    private readonly Statement list;

    internal OriginQueries(StoreDatabase database) => list = new Statement(
        database,
        """
        SELECT s.source_url, s.retrieved_at,
               CASE WHEN s.path = s.source_url THEN s.key ELSE
                   (SELECT v.sha256
                    FROM stored_crawl_sites t CROSS JOIN stored_crawl_addresses a ON a.site_id = t.id AND a.address = s.source_url
                    JOIN stored_crawl_versions v ON v.address_id = a.id AND v.retrieved_at = s.retrieved_at
                    ORDER BY v.number LIMIT 1)
               END
        FROM (
            SELECT key, path, source_url, retrieved_at, row_number() OVER (PARTITION BY source_url ORDER BY retrieved_at NULLS LAST, path) AS place
            FROM stored_sources WHERE key = $key AND source_url IS NOT NULL) s
        WHERE s.place = 1
        ORDER BY s.source_url
        """,
        "$key");

    /// <summary>Adds its addresses to the record of a document.</summary>
    internal static string AddTo(string json, StoreDatabase database, string key)
    {
        using var queries = new OriginQueries(database);
        return queries.AddTo(json, transaction: null, key);
    }

    /// <inheritdoc cref="AddTo(string, StoreDatabase, string)"/>
    internal string AddTo(string json, DbTransaction? transaction, string key)
    {
        var origins = ImmutableArray.CreateBuilder<DocumentOrigin>();
        using (var rows = list.Query(transaction, key))
        {
            while (rows.Read())
            {
                origins.Add(new DocumentOrigin(rows.GetString(0), ColumnText.Text(rows, 1), ColumnText.Text(rows, 2)));
            }
        }

        return ReportJson.AddOrigins(json, origins.ToImmutable());
    }

    public void Dispose() => list.Dispose();
}
