using System.Globalization;

namespace Extractor.TestSite.Systems;

/// <summary>Recipes of the sound systems, as a person would write them who looks at their pages (<c>schemas/site.schema.json</c>).</summary>
public static class SystemRecipe
{
    /// <summary>The recipe of a system as JSON.</summary>
    /// <param name="system">The name of the system.</param>
    /// <param name="start">The address at which its column begins.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="connections">Requests at once.</param>
    public static string Of(string system, string start, double rate, int connections) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "schema": "extractor-site/1",
          "name": "{{system}}",
          "start": ["{{start}}"],
          {{ReadingOf(system)}},
          "pace": { "requestsPerSecond": {{rate}}, "connections": {{connections}} }
        }

        """);

    private static string ReadingOf(string system) => system switch
    {
        "static" => """
            "lists": { "links": "ul.gl-list li a", "date": "span", "paging": { "pattern": "index_{n}.html", "first": 1 } },
              "articles": { "title": "h1.title", "issuer": ".info span:nth-child(2)", "date": ".info span:nth-child(1)", "attachments": ".TRS_Editor a" }
            """,
        "json" => $$"""
            "lists": { "json": { "address": "{{JsonColumn.Endpoint}}{n}", "items": "data.list", "link": "url", "title": "title", "date": "publishDate", "pageCount": "data.pages" } },
              "articles": { "title": "h2.detail-title", "issuer": ".detail-info span:nth-child(1)", "date": ".detail-info span:nth-child(2)", "attachments": "a.file" }
            """,
        "nested" => """
            "lists": { "links": "table.entries a", "columns": ".columns a", "date": "td.date" },
              "articles": { "title": ".content > h1", "attachments": "p.attachment a" }
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "The system has no recipe."),
    };
}
