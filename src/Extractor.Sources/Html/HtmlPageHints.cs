using System.Collections.Frozen;

namespace Extractor.Sources.Html;

/// <summary>What the ids and classes of common content management systems mean; the list is data, <c>page-hints.txt</c>.</summary>
internal static class HtmlPageHints
{
    private static readonly FrozenDictionary<string, string> Kinds = Load();

    /// <summary>Whether the element holds the article's body.</summary>
    internal static bool IsBody(HtmlNode node) => Is(node, "body");

    /// <summary>Whether the element holds the article's title.</summary>
    internal static bool IsTitle(HtmlNode node) => Is(node, "title");

    private static bool Is(HtmlNode node, string kind)
    {
        var marks = node.Marks.AsSpan();
        if (marks.IsEmpty)
        {
            return false;
        }

        var lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in marks.SplitAny(' ', '\t', '\n'))
        {
            if (lookup.TryGetValue(marks[range], out var found) && found == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(HtmlPageHints).Assembly.GetManifestResourceStream("page-hints.txt")
            ?? throw new InvalidOperationException("The list of marks is not part of the program.");
        using var reader = new StreamReader(stream);
        var kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ');
            if (blank > 0 && line[0] != '#')
            {
                kinds[line[(blank + 1)..].Trim()] = line[..blank];
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
