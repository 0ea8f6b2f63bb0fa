using System.Collections.Immutable;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>The addresses that documents were fetched from.</summary>
internal sealed class OriginQueries : IDisposable
{
    private readonly Statement list;

    internal OriginQueries(SqliteConnection connection) => list = new Statement(
        connection,
        """
        SELECT s.source_url, min(s.retrieved_at),
               CASE WHEN s.path = s.source_url THEN s.key ELSE
                   (SELECT v.sha256
                    FROM stored_crawl_sites t CROSS JOIN stored_crawl_addresses a ON a.site_id = t.id AND a.address = s.source_url
                    JOIN stored_crawl_versions v ON v.address_id = a.id AND v.retrieved_at = s.retrieved_at
                    LIMIT 1)
               END
        FROM stored_sources s
        WHERE s.key = $key AND s.source_url IS NOT NULL
        GROUP BY s.source_url
        ORDER BY s.source_url
        """,
        "$key");

    /// <summary>Adds its addresses to the record of a document.</summary>
    internal static string AddTo(string json, SqliteConnection connection, string key)
    {
        using var queries = new OriginQueries(connection);
        return queries.AddTo(json, transaction: null, key);
    }

    /// <inheritdoc cref="AddTo(string, SqliteConnection, string)"/>
    internal string AddTo(string json, SqliteTransaction? transaction, string key)
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
