using System.Globalization;
using System.Text.Json;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Lists;

/// <summary>One entry of a JSON list.</summary>
/// <param name="Link">The address as it is written.</param>
/// <param name="Title">The title.</param>
/// <param name="Date">The date, or null.</param>
internal sealed record JsonEntry(string Link, string Title, DateOnly? Date);

/// <summary>Finds the entries of a list in JSON: by the paths of a recipe, or the largest array whose objects have a title and an address.</summary>
internal static class JsonEntries
{
    /// <summary>Values that are looked at; answers have some hundred.</summary>
    private const int MostValues = 200_000;

    /// <summary>Names of members with a title, the best first. Those of Chinese words are their initials: 标题, 名称, 文件名称.</summary>
    private static readonly string[] Titles = ["title", "doctitle", "infotitle", "articletitle", "subject", "name", "filename", "caption", "bt", "mc", "wjmc"];

    private static readonly string[] Links =
        ["url", "href", "link", "docpuburl", "puburl", "linkurl", "htmlurl", "contenturl", "infourl", "staticurl", "docurl", "jumpurl", "pageurl", "publishedurl", "fileurl", "filepath", "path", "address"];

    private static readonly string[] Dates =
        ["pubdate", "publishdate", "pubtime", "publishtime", "publishedtime", "publishedtimestr", "docreltime", "docreldate", "date", "releasetime", "releasedate", "displaydate", "showtime", "time", "createtime", "createdate", "fbsj", "fbrq", "cwrq"];

    /// <summary>Dates are those of China, where a day begins eight hours earlier than in UTC.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The value at a path of names and numbers with points between, or null. An empty path is the value itself.</summary>
    internal static JsonElement? At(JsonElement value, string path)
    {
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out var member))
            {
                value = member;
            }
            else if (value.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>A text or number as text, or null.</summary>
    internal static string? TextOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => Read(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The date of a text, or of a number that counts seconds or milliseconds since 1970.</summary>
    internal static DateOnly? DateOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? count : count * 1000).ToOffset(China).DateTime)
            : PageDates.Find(text);
    }

    /// <summary>The largest list in a value; empty when there is none.</summary>
    internal static IReadOnlyList<JsonEntry> Find(JsonElement root)
    {
        IReadOnlyList<JsonEntry> best = [];
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostValues && open.TryDequeue(out var value); seen++)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                var entries = value.EnumerateArray().Select(EntryOf).OfType<JsonEntry>().ToArray();
                best = entries.Length > best.Count ? entries : best;
            }

            foreach (var inner in Inner(value))
            {
                open.Enqueue(inner);
            }
        }

        return best;
    }

    /// <summary>Where the largest list is and which of its members are link, title and date, as the paths of a recipe; null when there is none.</summary>
    internal static JsonListRecipe? Places(JsonElement root)
    {
        (string Path, JsonElement Entry, int Count)? best = null;
        var open = new Queue<(string Path, JsonElement Value)>([(string.Empty, root)]);
        for (var seen = 0; seen < MostValues && open.TryDequeue(out var place); seen++)
        {
            if (place.Value.ValueKind == JsonValueKind.Array && place.Value.EnumerateArray().FirstOrDefault(static entry => EntryOf(entry) is not null) is { ValueKind: JsonValueKind.Object } first
                && place.Value.GetArrayLength() > (best?.Count ?? 0))
            {
                best = (place.Path, first, place.Value.GetArrayLength());
            }

            foreach (var (name, value) in Named(place.Value))
            {
                open.Enqueue((place.Path.Length == 0 ? name : $"{place.Path}.{name}", value));
            }
        }

        return best is not { } found ? null
            : new JsonListRecipe(string.Empty, found.Path, NameOf(found.Entry, Links)!, NameOf(found.Entry, Titles)!) { Date = NameOf(found.Entry, Dates) };
    }

    /// <summary>All texts in a value that hold HTML with links.</summary>
    internal static IEnumerable<string> HtmlIn(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostValues && open.TryDequeue(out var value); seen++)
        {
            if (value.ValueKind == JsonValueKind.String && Read(value) is { Length: > 20 } text && text.Contains("<a ", StringComparison.OrdinalIgnoreCase))
            {
                yield return text;
            }

            foreach (var inner in Inner(value))
            {
                open.Enqueue(inner);
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Named(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(static member => (member.Name, member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(static (entry, index) => (index.ToString(CultureInfo.InvariantCulture), entry)),
        _ => [],
    };

    /// <summary>The member of an entry with the best of some names, as it is written.</summary>
    private static string? NameOf(JsonElement entry, string[] names) => names
        .Select(name => entry.EnumerateObject().Where(member => Plain(member.Name) == name && TextOf(member.Value) is { Length: > 0 and < 2000 }).Select(static member => member.Name).FirstOrDefault())
        .FirstOrDefault(static name => name is not null);

    private static string Plain(string name) => name.ToLowerInvariant().Replace("_", string.Empty, StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Inner(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array => value.EnumerateArray(),
        _ => [],
    };

    private static JsonEntry? EntryOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (TextOf(member.Value) is { Length: > 0 and < 2000 } text)
            {
                members.TryAdd(Plain(member.Name), text);
            }
        }

        return First(members, Titles) is { } title && First(members, Links) is { } link && LooksLikeAddress(link)
            ? new JsonEntry(link, PlainTitle(title), DateOf(First(members, Dates)))
            : null;
    }

    /// <summary>A title as text: searches mark what they found.</summary>
    internal static string PlainTitle(string title)
    {
        if (!title.Contains('<') && !title.Contains('&'))
        {
            return PageText.Collapse(title);
        }

        Html.HtmlTree.Read(title, out var document);
        using (document)
        {
            return document is null ? PageText.Collapse(title) : PageText.Of(document.Body!, most: 600);
        }
    }

    private static bool LooksLikeAddress(string text) =>
        text.StartsWith('/') || text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith('.') || (text.Contains('/') && !text.Contains(' ')) || FileNames.IsPage(FileNames.ExtensionOf(text));

    private static string? First(Dictionary<string, string> members, string[] names) =>
        names.Select(name => members.GetValueOrDefault(name)).FirstOrDefault(static text => text is not null);

    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair.
        }
    }
}
