using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Sites;

/// <summary>A recipe from its JSON, strictly: what is unknown, of the wrong type or unusable is told with its JSON path.</summary>
internal static class RecipeReading
{
    /// <summary>More than this asks no site politely.</summary>
    private const double MostRequestsPerSecond = 100;

    private static readonly SearchValues<char> NotInHosts = SearchValues.Create("/?#@ \\*");

    internal static SiteRecipe Read(JsonElement root)
    {
        var recipe = new RecipeMembers(
            root, "$", "schema", "name", "division", "start", "hosts", "lists", "articles", "sitemaps", "calendar", "limits", "pace");
        if (recipe.NeedText("schema") != SiteRecipeJson.Schema)
        {
            throw RecipeMembers.Wrong(recipe.PathOf("schema"), $"is not {SiteRecipeJson.Schema}");
        }

        ImmutableArray<WebAddress> start = [.. recipe.Texts("start").Select(static entry => Address(entry.Text, entry.Path)).Distinct()];
        if (start.IsEmpty)
        {
            throw recipe.Has("start") ? RecipeMembers.Wrong(recipe.PathOf("start"), "is empty") : recipe.Missing("start");
        }

        return new SiteRecipe
        {
            Name = recipe.Text("name") ?? SiteRecipe.ForColumn(start[0]).Name,
            Division = Division(recipe),
            Start = start,
            Hosts = Hosts(recipe, start),
            Lists = ListReading.Read(recipe),
            Articles = Articles(recipe),
            Sitemaps = recipe.Truth("sitemaps") ?? false,
            Calendar = [.. recipe.Entries("calendar").Select(static entry => Expected(entry.Value, entry.Path))],
            Limits = Limits(recipe),
            Pace = Pace(recipe),
        };
    }

    private static WebAddress Address(string text, string path) =>
        WebAddress.TryParse(text, page: null, out var address) ? address : throw RecipeMembers.Wrong(path, $"is no address of the web: {text}");

    private static string? Division(RecipeMembers recipe) =>
        recipe.Text("division") is not { } code ? null
        : code.Length is 2 or 4 or 6 or 9 or 12 && code.All(char.IsAsciiDigit) ? code
        : throw RecipeMembers.Wrong(recipe.PathOf("division"), "is no code of GB/T 2260");

    private static ImmutableArray<string> Hosts(RecipeMembers recipe, ImmutableArray<WebAddress> start)
    {
        if (!recipe.Has("hosts"))
        {
            return [.. start.Select(static address => address.Authority).Distinct(StringComparer.Ordinal)];
        }

        var hosts = recipe.Texts("hosts").Select(static entry => Host(entry.Text, entry.Path)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        for (var at = 0; at < start.Length; at++)
        {
            if (!hosts.Contains(start[at].Authority))
            {
                throw RecipeMembers.Wrong($"{recipe.PathOf("start")}[{at}]", $"is on {start[at].Authority}, which is not among the hosts");
            }
        }

        return hosts;
    }

    /// <summary>A host with or without port, as addresses write it; a name such as 財政.例 becomes ASCII.</summary>
    private static string Host(string text, string path) =>
        text.AsSpan().IndexOfAny(NotInHosts) < 0 && WebAddress.TryParse($"https://{text}/", page: null, out var address)
            ? address.Authority
            : throw RecipeMembers.Wrong(path, $"is no host: {text}");

    private static ArticleRecipe Articles(RecipeMembers recipe)
    {
        var articles = recipe.Members("articles", "title", "issuer", "date", "attachments", "areDocuments");
        return articles is null ? new ArticleRecipe() : new ArticleRecipe
        {
            Title = Selector(articles, "title"),
            Issuer = Selector(articles, "issuer"),
            Date = Selector(articles, "date"),
            Attachments = Selector(articles, "attachments"),
            AreDocuments = articles.Truth("areDocuments") ?? true,
        };
    }

    private static ExpectedPublication Expected(JsonElement value, string path)
    {
        var expected = new RecipeMembers(value, path, "kind", "by", "yearOffset", "issuers");
        var kind = expected.NeedText("kind");
        if (kind is not ("final-accounts" or "budget"))
        {
            throw RecipeMembers.Wrong(expected.PathOf("kind"), "is neither final-accounts nor budget");
        }

        var by = expected.NeedText("by");
        if (by.Length != 5 || !DateOnly.TryParseExact("2000-" + by, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw RecipeMembers.Wrong(expected.PathOf("by"), "is no day of a year such as 10-31");
        }

        var offset = (int)(expected.Number("yearOffset", -5, 5) ?? (kind == "budget" ? 0 : -1));
        return new ExpectedPublication(kind, day.Month, day.Day, offset, [.. expected.Texts("issuers").Select(static entry => entry.Text)]);
    }

    private static CrawlLimits Limits(RecipeMembers recipe)
    {
        var usual = new CrawlLimits();
        var limits = recipe.Members("limits", "depth", "pages", "files", "pageBytes", "fileBytes", "totalBytes");
        return limits is null ? usual : new CrawlLimits
        {
            Depth = (int)(limits.Number("depth", 0, 100) ?? usual.Depth),
            Pages = (int)(limits.Number("pages", 1, int.MaxValue) ?? usual.Pages),
            Files = (int)(limits.Number("files", 0, int.MaxValue) ?? usual.Files),
            PageBytes = limits.Number("pageBytes", 1024, 64 << 20) ?? usual.PageBytes,
            FileBytes = limits.Number("fileBytes", 1024) ?? usual.FileBytes,
            TotalBytes = limits.Number("totalBytes", 1024) ?? usual.TotalBytes,
        };
    }

    private static CrawlPace Pace(RecipeMembers recipe)
    {
        var usual = new CrawlPace();
        var pace = recipe.Members("pace", "requestsPerSecond", "connections", "recheckDays");
        return pace is null ? usual : new CrawlPace
        {
            RequestsPerSecond = pace.PositiveNumber("requestsPerSecond", MostRequestsPerSecond) ?? usual.RequestsPerSecond,
            Connections = (int)(pace.Number("connections", 1, 16) ?? usual.Connections),
            Recheck = pace.Number("recheckDays", 0, 3650) is { } days ? TimeSpan.FromDays(days) : usual.Recheck,
        };
    }

    /// <summary>A CSS selector, or null when it is left out.</summary>
    internal static string? Selector(RecipeMembers members, string name) =>
        members.Text(name) is not { } text ? null
        : RecipeSelector.Parse(text) is not null ? text
        : throw RecipeMembers.Wrong(members.PathOf(name), $"is no CSS selector: {text}");

    /// <summary>A regular expression, or null when it is left out.</summary>
    internal static string? Expression(RecipeMembers members, string name)
    {
        if (members.Text(name) is not { } text)
        {
            return null;
        }

        try
        {
            _ = TitleExpression(text);
            return text;
        }
        catch (ArgumentException error)
        {
            throw RecipeMembers.Wrong(members.PathOf(name), $"is no regular expression: {error.Message.TrimEnd('.')}");
        }
        catch (NotSupportedException)
        {
            throw RecipeMembers.Wrong(members.PathOf(name), "is a regular expression that needs backtracking (look-around, references to groups), which is not allowed");
        }
    }

    /// <summary>The expression that titles must match; it ends in time linear to the title, whatever the recipe says.</summary>
    internal static Regex TitleExpression(string text) => new(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
}
