namespace Extractor.Crawling.Sites;

/// <summary>Recipes as JSON: <c>schemas/site.schema.json</c>.</summary>
public static class SiteRecipeJson
{
    /// <summary>Reads a recipe.</summary>
    /// <exception cref="FormatException">It is no recipe; the message says what is wrong and where.</exception>
    public static SiteRecipe Read(ReadOnlySpan<byte> json) => throw new NotSupportedException();

    /// <summary>The recipe as JSON, the same text for the same recipe, with everything that was left out.</summary>
    public static string Write(SiteRecipe recipe) => throw new NotSupportedException();
}
