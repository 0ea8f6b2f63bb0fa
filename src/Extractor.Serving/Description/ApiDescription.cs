using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Fiscal;
using Extractor.Serving.Answers;
using Extractor.Storage.Views;

namespace Extractor.Serving.Description;

/// <summary>
/// The OpenAPI description. Its paths are written by hand in <c>openapi.json</c>; the rows of lists are those of the store's views, and are described
/// by what the views say of their columns.
/// </summary>
internal static class ApiDescription
{
    private static readonly Lazy<byte[]> Text = new(Write);

    /// <summary>The description as JSON in UTF-8.</summary>
    internal static ReadOnlyMemory<byte> Utf8 => Text.Value;

    internal static Task Answer(Exchange exchange)
    {
        exchange.Response.Headers.CacheControl = "private, max-age=3600";
        return exchange.SendAsync(Utf8, "application/json; charset=utf-8");
    }

    private static byte[] Write()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The description is not embedded.");
        var description = JsonNode.Parse(stream)!.AsObject();
        description["info"]!["version"] = ExtractorVersion.Current;
        var schemas = description["components"]!["schemas"]!.AsObject();
        foreach (var view in StoreViews.All)
        {
            schemas["view_" + view.Name] = SchemaOf(view);
        }

        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, AnswerJson.Options))
        {
            description.WriteTo(writer);
        }

        return output.ToArray();
    }

    private static JsonObject SchemaOf(StoreView view)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var column in view.Columns)
        {
            properties[column.Name] = SchemaOf(column);
            required.Add((JsonNode)column.Name);
        }

        return new JsonObject { ["type"] = "object", ["title"] = view.Title, ["description"] = view.Description, ["properties"] = properties, ["required"] = required };
    }

    private static JsonObject SchemaOf(ViewColumn column)
    {
        var schema = new JsonObject { ["title"] = column.Title, ["description"] = column.Description };
        if (column.Name == "bbox")
        {
            schema["type"] = new JsonArray("array", "null");
            schema["items"] = new JsonObject { ["type"] = "number" };
            return schema;
        }

        schema["type"] = column.Type switch
        {
            ColumnType.Integer or ColumnType.Year => new JsonArray("integer", "null"),
            ColumnType.Number => new JsonArray("number", "null"),
            ColumnType.Boolean => new JsonArray("boolean", "null"),
            _ => new JsonArray("string", "null"),
        };
        if (column.Type == ColumnType.Decimal)
        {
            schema["pattern"] = "^-?[0-9]+(\\.[0-9]+)?$";
        }

        return schema;
    }
}
