using System.Globalization;
using System.Text;

namespace Extractor.Sources.Lists;

/// <summary>
/// Counts the numbered paragraphs of a document in reading order and writes their labels. Lists that share their levels count together;
/// a list may begin anew with a number of its own.
/// </summary>
internal sealed class ListCounters
{
    /// <summary>
    /// Characters of all labels. A few bytes of a file can be a paragraph with the longest label, so the length of the file is no limit; a
    /// report of thousands of pages stays below a hundredth of this.
    /// </summary>
    private const int Budget = 4 << 20;

    private readonly Dictionary<AbstractList, int?[]> counters = [];
    private readonly HashSet<(ListDefinition List, int Level)> begun = [];
    private int written;

    /// <summary>Whether labels were left out because there are more than the budget allows.</summary>
    internal bool IsSpent => written > Budget;

    /// <summary>Counts a paragraph.</summary>
    /// <param name="list">Its list.</param>
    /// <param name="level">The level of the list, 0 for the outermost; one that no list has numbers nothing.</param>
    /// <param name="isEmpty">Whether it has no text of its own; a bullet alone says nothing and is left out.</param>
    /// <returns>The label with what separates it from the text; empty for a paragraph without one.</returns>
    internal string Next(ListDefinition list, int level, bool isEmpty)
    {
        if (level is < 0 or >= ListLevel.Count || list.Level(level) is not { } definition || (definition.IsBullet && isEmpty) || IsSpent)
        {
            return string.Empty;
        }

        var label = definition.IsBullet ? ListNumerals.Bullet(definition.Text) : Label(list, level, definition, Count(list, level));
        written += label.Length;
        return label.Length == 0 || IsSpent ? string.Empty : label + Separator(definition, label);
    }

    /// <summary>A text with its label in front: behind line ends, since a paragraph that begins with the end of a page has its text on the next.</summary>
    internal static string Put(string label, string text)
    {
        var at = label.Length == 0 ? 0 : text.Length - text.TrimStart('\n').Length;
        return label.Length == 0 ? text : string.Concat(text.AsSpan(0, at), label, text.AsSpan(at));
    }

    private int?[] Count(ListDefinition list, int level)
    {
        if (!counters.TryGetValue(list.Shared, out var values))
        {
            counters.Add(list.Shared, values = new int?[ListLevel.Count]);
        }

        values[level] = list.Starts[level] is { } start && begun.Add((list, level)) ? start
            : values[level] is { } before ? before == int.MaxValue ? before : before + 1
            : list.Start(level);
        for (var outer = 0; outer < level; outer++)
        {
            // A level that comes before its outer one has counted that as begun.
            values[outer] ??= list.Start(outer);
        }

        for (var inner = level + 1; inner < ListLevel.Count; inner++)
        {
            if (list.Level(inner)?.Restart is not { } after || (after > 0 && level < after))
            {
                values[inner] = null;
            }
        }

        return values;
    }

    private static string Label(ListDefinition list, int level, ListLevel definition, int?[] values)
    {
        var label = new StringBuilder();
        foreach (var sign in definition.Text)
        {
            if (sign >= ListLevel.Count)
            {
                label.Append(sign);
            }
            else if (sign <= level)
            {
                var (value, format) = (values[sign] ?? 0, list.Level(sign)?.Format);
                label.Append(definition.IsLegal && format != "decimalZero" ? value.ToString(CultureInfo.InvariantCulture) : ListNumerals.Write(format, value));
            }
        }

        return label.ToString();
    }

    /// <summary>
    /// A tab is distance, which text does not have: a blank stands for it, but not behind a full-width mark, whose square already ends
    /// in one (一、总则).
    /// </summary>
    private static string Separator(ListLevel level, string label) => level.Suffix switch
    {
        "nothing" => string.Empty,
        "space" => " ",
        _ => label[^1] is '、' or '，' or '。' or '．' or '：' or '）' or '】' or '〕' or '》' ? string.Empty : " ",
    };
}
