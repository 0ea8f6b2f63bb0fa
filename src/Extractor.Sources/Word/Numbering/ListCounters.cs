using System.Globalization;
using System.Text;

namespace Extractor.Sources.Word.Numbering;

/// <summary>
/// Counts the numbered paragraphs of a document in reading order and writes their labels. Lists that share their levels count together;
/// a list may begin anew with a number of its own.
/// </summary>
internal sealed class ListCounters(ListDefinitions lists, WordStyles styles)
{
    private readonly Dictionary<AbstractList, int?[]> counters = [];
    private readonly HashSet<(ListDefinition List, int Level)> begun = [];

    /// <summary>Counts a paragraph.</summary>
    /// <param name="number">The list that the paragraph itself names, or null.</param>
    /// <param name="level">The level that it names, 0 for the outermost, or null.</param>
    /// <param name="style">Its style, which may say what it does not say itself.</param>
    /// <param name="isEmpty">Whether it has no text of its own; a bullet alone says nothing and is left out.</param>
    /// <returns>The label with what separates it from the text; empty for a paragraph without one.</returns>
    internal string Next(int? number, int? level, string? style, bool isEmpty)
    {
        var (ofStyle, levelOfStyle, linked) = number is null || level is null ? styles.Numbering(style) : default;
        if (lists.Find(number ?? ofStyle) is not { } list)
        {
            return string.Empty;
        }

        var place = level ?? (number is null ? levelOfStyle ?? (linked is null ? null : list.Shared.LevelOf(linked)) : null) ?? 0;
        if (place is < 0 or >= ListDefinitions.Levels || list.Level(place) is not { } definition || (definition.IsBullet && isEmpty))
        {
            return string.Empty;
        }

        var label = definition.IsBullet ? ListNumerals.Bullet(definition.Text) : Label(list, place, definition, Count(list, place));
        return label.Length == 0 ? label : label + Separator(definition, label);
    }

    private int?[] Count(ListDefinition list, int level)
    {
        if (!counters.TryGetValue(list.Shared, out var values))
        {
            counters.Add(list.Shared, values = new int?[ListDefinitions.Levels]);
        }

        values[level] = list.Starts[level] is { } start && begun.Add((list, level)) ? start
            : values[level] is { } before ? before == int.MaxValue ? before : before + 1
            : list.Start(level);
        for (var outer = 0; outer < level; outer++)
        {
            // A level that comes before its outer one has counted that as begun.
            values[outer] ??= list.Start(outer);
        }

        for (var inner = level + 1; inner < ListDefinitions.Levels; inner++)
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
        for (var at = 0; at < definition.Text.Length; at++)
        {
            var named = definition.Text[at] == '%' && at + 1 < definition.Text.Length ? definition.Text[at + 1] - '1' : -1;
            if (named is < 0 or >= ListDefinitions.Levels)
            {
                label.Append(definition.Text[at]);
                continue;
            }

            at++;
            if (named <= level)
            {
                var value = values[named] ?? 0;
                label.Append(definition.IsLegal ? value.ToString(CultureInfo.InvariantCulture) : ListNumerals.Write(list.Level(named)?.Format, value));
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
