using System.Collections.Immutable;
using System.Text.Json;

namespace Extractor.Crawling.Sites;

/// <summary>One JSON object of a recipe, read strictly: every mistake is told with its JSON path.</summary>
internal sealed class RecipeMembers
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly string path;

    /// <summary>Opens an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">Where it stands, <c>$</c> for the whole recipe.</param>
    /// <param name="known">The names that its members may have.</param>
    /// <exception cref="FormatException">It is no object, or has a member that is unknown or there twice.</exception>
    internal RecipeMembers(JsonElement element, string path, params ReadOnlySpan<string> known)
    {
        this.path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, $"is {Kind(element)}, an object is expected");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Wrong($"{path}.{member.Name}", $"is unknown; known are {string.Join(", ", known!)}");
            }

            if (!members.TryAdd(member.Name, member.Value))
            {
                throw Wrong($"{path}.{member.Name}", "is there twice");
            }
        }
    }

    /// <summary>The path of a member, for messages.</summary>
    internal string PathOf(string name) => $"{path}.{name}";

    /// <summary>Whether the member is there.</summary>
    internal bool Has(string name) => members.ContainsKey(name);

    /// <summary>The kind of value of a member, or <see cref="JsonValueKind.Undefined"/>.</summary>
    internal JsonValueKind KindOf(string name) => members.TryGetValue(name, out var value) ? value.ValueKind : JsonValueKind.Undefined;

    /// <summary>The text of a member, or null when it is left out. It is never blank.</summary>
    internal string? Text(string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return null;
        }

        return TextOf(value, PathOf(name));
    }

    /// <summary>The text of a member that must be there.</summary>
    internal string NeedText(string name) => Text(name) ?? throw Missing(name);

    /// <summary>The whole number of a member, or null when it is left out.</summary>
    internal long? Number(string name, long least, long most = long.MaxValue)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(PathOf(name), most == long.MaxValue ? $"is not a whole number from {least} on" : $"is not a whole number from {least} to {most}");
    }

    /// <summary>The number above 0 of a member, or null when it is left out.</summary>
    internal double? PositiveNumber(string name, double most)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number > 0 && number <= most
            ? number
            : throw Wrong(PathOf(name), $"is not a number above 0 and up to {most}");
    }

    /// <summary>The truth value of a member, or null when it is left out.</summary>
    internal bool? Truth(string name) => KindOf(name) switch
    {
        JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(PathOf(name), $"is {Kind(members[name])}, true or false is expected"),
    };

    /// <summary>The object of a member, or null when it is left out.</summary>
    internal RecipeMembers? Members(string name, params ReadOnlySpan<string> known) =>
        members.TryGetValue(name, out var value) ? new RecipeMembers(value, PathOf(name), known) : null;

    /// <summary>The entries of a member that is a list, each with its path; none when it is left out.</summary>
    internal IEnumerable<(JsonElement Value, string Path)> Entries(string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((entry, index) => (entry, $"{PathOf(name)}[{index}]"))
            : throw Wrong(PathOf(name), $"is {Kind(value)}, a list is expected");
    }

    /// <summary>The texts of a member that is a list of texts, each with its path.</summary>
    internal ImmutableArray<(string Text, string Path)> Texts(string name) =>
        [.. Entries(name).Select(static entry => (TextOf(entry.Value, entry.Path), entry.Path))];

    /// <summary>The mistake of a member that must be there and is not.</summary>
    internal FormatException Missing(string name) => Wrong(PathOf(name), "is missing");

    /// <summary>A mistake at a place.</summary>
    internal static FormatException Wrong(string path, string what) => new($"{path} {what}.");

    private static string TextOf(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wrong(path, $"is {Kind(value)}, a text is expected");
        }

        var text = ReadText(value, path);
        return string.IsNullOrWhiteSpace(text) ? throw Wrong(path, "is empty") : text;
    }

    private static string ReadText(JsonElement value, string path)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(path, "holds half of a surrogate pair");
        }
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
