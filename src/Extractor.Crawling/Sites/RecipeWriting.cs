using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Extractor.Crawling.Sites;

/// <summary>The JSON of a recipe: members in a fixed order, defaults written, what is null left out.</summary>
internal static class RecipeWriting
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Write(SiteRecipe recipe)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            Write(json, recipe);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, SiteRecipe recipe)
    {
        json.WriteStartObject();
        json.WriteString("schema", SiteRecipeJson.Schema);
        json.WriteString("name", recipe.Name);
        Text(json, "division", recipe.Division);
        Texts(json, "start", recipe.Start.Select(static address => address.Text));
        Texts(json, "hosts", recipe.Hosts);
        if (recipe.Lists is { } lists)
        {
            Lists(json, lists);
        }

        Articles(json, recipe.Articles);
        json.WriteBoolean("sitemaps", recipe.Sitemaps);
        Calendar(json, recipe);
        Limits(json, recipe.Limits);
        json.WriteStartObject("pace");
        json.WriteNumber("requestsPerSecond", recipe.Pace.RequestsPerSecond);
        json.WriteNumber("connections", recipe.Pace.Connections);
        json.WriteNumber("recheckDays", (long)recipe.Pace.Recheck.TotalDays);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Lists(Utf8JsonWriter json, ListRecipe lists)
    {
        json.WriteStartObject("lists");
        Text(json, "links", lists.Links);
        Text(json, "columns", lists.Columns);
        Text(json, "date", lists.Date);
        Text(json, "title", lists.Title);
        switch (lists.Paging)
        {
            case ListPaging.Next next:
                json.WriteStartObject("paging");
                json.WriteString("next", next.Selector);
                json.WriteEndObject();
                break;
            case ListPaging.Numbered numbered:
                json.WriteStartObject("paging");
                json.WriteString("pattern", numbered.Pattern);
                json.WriteNumber("first", numbered.First);
                Number(json, "last", numbered.Last);
                json.WriteEndObject();
                break;
            default:
                json.WriteString("paging", "page");
                break;
        }

        if (lists.Json is { } list)
        {
            json.WriteStartObject("json");
            json.WriteString("address", list.Address);
            Text(json, "items", list.Items.Length == 0 ? null : list.Items);
            json.WriteString("link", list.Link);
            json.WriteString("title", list.Title);
            Text(json, "date", list.Date);
            json.WriteNumber("first", list.First);
            Text(json, "pageCount", list.PageCount);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Articles(Utf8JsonWriter json, ArticleRecipe articles)
    {
        json.WriteStartObject("articles");
        Text(json, "title", articles.Title);
        Text(json, "issuer", articles.Issuer);
        Text(json, "date", articles.Date);
        Text(json, "attachments", articles.Attachments);
        json.WriteBoolean("areDocuments", articles.AreDocuments);
        json.WriteEndObject();
    }

    private static void Calendar(Utf8JsonWriter json, SiteRecipe recipe)
    {
        json.WriteStartArray("calendar");
        foreach (var expected in recipe.Calendar)
        {
            json.WriteStartObject();
            json.WriteString("kind", expected.Kind);
            json.WriteString("by", $"{expected.Month:00}-{expected.Day:00}");
            json.WriteNumber("yearOffset", expected.YearOffset);
            Texts(json, "issuers", expected.Issuers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Limits(Utf8JsonWriter json, CrawlLimits limits)
    {
        json.WriteStartObject("limits");
        json.WriteNumber("depth", limits.Depth);
        json.WriteNumber("pages", limits.Pages);
        json.WriteNumber("files", limits.Files);
        json.WriteNumber("pageBytes", limits.PageBytes);
        json.WriteNumber("fileBytes", limits.FileBytes);
        json.WriteNumber("totalBytes", limits.TotalBytes);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
