using Extractor.Crawling.Sites;
using Extractor.TestSite.Systems;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>The recipes of the sound systems, as a person would write them who looks at their pages.</summary>
internal static class SystemRecipes
{
    /// <summary>The recipe of a system.</summary>
    internal static SiteRecipe Of(SiteRecipe column, string system) => system switch
    {
        "static" => column with
        {
            Lists = new ListRecipe { Links = "ul.gl-list li a", Date = "span", Paging = new ListPaging.Numbered("index_{n}.html", 1, Last: null) },
            Articles = new ArticleRecipe { Title = "h1.title", Issuer = ".info span:nth-child(2)", Date = ".info span:nth-child(1)", Attachments = ".TRS_Editor a" },
        },
        "json" => column with
        {
            Lists = new ListRecipe
            {
                Json = new JsonListRecipe(JsonColumn.Endpoint + "{n}", "data.list", "url", "title") { Date = "publishDate", PageCount = "data.pages" },
            },
            Articles = new ArticleRecipe { Title = "h2.detail-title", Issuer = ".detail-info span:nth-child(1)", Date = ".detail-info span:nth-child(2)", Attachments = "a.file" },
        },
        "nested" => column with
        {
            Lists = new ListRecipe { Links = "table.entries a", Columns = ".columns a", Date = "td.date" },
            Articles = new ArticleRecipe { Title = ".content > h1", Attachments = "p.attachment a" },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "No system with a recipe."),
    };
}
