using System.Text.Json;

namespace Extractor.Crawling.Sites;

/// <summary>Recipes as JSON: <c>schemas/site.schema.json</c>.</summary>
public static class SiteRecipeJson
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    internal const string Schema = "extractor-site/1";

    /// <summary>Reads a recipe.</summary>
    /// <exception cref="FormatException">It is no recipe; the message says what is wrong and where.</exception>
    public static SiteRecipe Read(ReadOnlySpan<byte> json)
    {
        var bytes = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.BytesConsumed == bytes.Length || bytes[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0
                ? RecipeReading.Read(document.RootElement)
                : throw new FormatException("Something stands behind the end of the recipe.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"The recipe is no JSON (line {error.LineNumber + 1}): {error.Message}", error);
        }
    }

    /// <summary>The recipe as JSON, the same text for the same recipe, with everything that was left out.</summary>
    public static string Write(SiteRecipe recipe) => RecipeWriting.Write(recipe);
}
