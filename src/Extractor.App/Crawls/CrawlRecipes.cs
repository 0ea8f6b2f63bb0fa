using System.Diagnostics.CodeAnalysis;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Sites;

namespace Extractor.App.Crawls;

/// <summary>The recipes that a user names.</summary>
internal static class CrawlRecipes
{
    /// <summary>Longer than any recipe: what is longer is another file.</summary>
    private const long LongestRecipe = 4 << 20;

    /// <summary>Reads the recipe in a file, or makes that of a column from its address.</summary>
    /// <param name="named">The file or address.</param>
    /// <param name="terminal">Is told why there is none.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="code">The exit code where there is none.</param>
    internal static bool TryRead(string named, Terminal terminal, [NotNullWhen(true)] out SiteRecipe? recipe, out int code)
    {
        (recipe, code) = (null, ExitCode.Unreadable);
        if (named.Contains("://", StringComparison.Ordinal))
        {
            code = ExitCode.Usage;
            if (!WebAddress.TryParse(named, page: null, out var address))
            {
                terminal.Tell($"{named} is no address of the web; it begins with http:// or https://.");
                return false;
            }

            recipe = SiteRecipe.ForColumn(address);
            return true;
        }

        if (!File.Exists(named))
        {
            terminal.Tell($"There is no recipe {named}. Draft one with: extractor crawl init URL --out {named}");
            return false;
        }

        try
        {
            if (new FileInfo(named).Length > LongestRecipe)
            {
                terminal.Tell($"{named} is too long for a recipe.");
                return false;
            }

            recipe = SiteRecipeJson.Read(File.ReadAllBytes(named));
            return true;
        }
        catch (FormatException problem)
        {
            terminal.Tell($"{named} is no recipe: {problem.Message}");
            code = ExitCode.Usage;
            return false;
        }
    }
}
