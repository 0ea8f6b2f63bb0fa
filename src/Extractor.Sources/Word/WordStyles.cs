using System.Globalization;
using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>Which paragraph styles are headings, and of which level, and which are numbered.</summary>
internal sealed class WordStyles
{
    /// <summary>A style may be based on itself in a damaged file; no real chain is longer than a few.</summary>
    private const int LongestChain = 16;

    /// <summary>Outline level 9 means body text (ISO/IEC 29500-1, 17.3.1.20).</summary>
    private const int BodyText = 9;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>No styles at all.</summary>
    internal WordStyles()
    {
    }

    /// <summary>Reads the styles part.</summary>
    internal WordStyles(XmlReader reader)
    {
        Style? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !WordNames.IsWord(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "style":
                    style = new Style();
                    if (styles.Count < WordBudget.Styles)
                    {
                        styles.TryAdd(WordNames.Attribute(reader, "styleId") ?? string.Empty, style);
                    }

                    break;
                case "name" when style is not null:
                    style.Level ??= LevelOfName(WordNames.Value(reader));
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = WordNames.Value(reader);
                    break;
                case "outlineLvl" when style is not null:
                    style.Level = LevelOfOutline(WordNames.Number(reader));
                    break;
                case "numId" when style is not null:
                    style.List = WordNames.Number(reader);
                    break;
                case "ilvl" when style is not null:
                    style.ListLevel = WordNames.Number(reader);
                    break;
            }
        }
    }

    /// <summary>The heading level of a style, 1 for the outermost; null for body text.</summary>
    internal int? Level(string? styleId)
    {
        for (var step = 0; step < LongestChain && styleId is not null && styles.TryGetValue(styleId, out var style); step++)
        {
            if (style.Level is { } level)
            {
                return level > 0 ? level : null;
            }

            styleId = style.BasedOn;
        }

        return null;
    }

    /// <summary>The list that a style numbers its paragraphs with, the level of it, and the style that says so; nulls where none does.</summary>
    internal (int? List, int? Level, string? Style) Numbering(string? styleId)
    {
        int? level = null;
        for (var step = 0; step < LongestChain && styleId is not null && styles.TryGetValue(styleId, out var style); step++)
        {
            level ??= style.ListLevel;
            if (style.List is { } list)
            {
                return (list, level, styleId);
            }

            styleId = style.BasedOn;
        }

        return (null, level, null);
    }

    /// <summary>The heading level of an outline level, 0 when it says body text.</summary>
    internal static int? LevelOfOutline(int? outline) => outline is >= 0 and <= BodyText ? (outline + 1) % (BodyText + 1) : null;

    /// <summary>Word writes the names of built-in styles in English whatever its language; WPS sometimes writes them in Chinese.</summary>
    internal static int? LevelOfName(string? name)
    {
        if (name is "Title" or "title" or "标题")
        {
            return 1;
        }

        var number = name is null ? [] : name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(8)
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name.AsSpan(3) : [];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level : null;
    }

    private sealed class Style
    {
        internal int? Level { get; set; }

        internal string? BasedOn { get; set; }

        internal int? List { get; set; }

        internal int? ListLevel { get; set; }
    }
}
