using System.Globalization;
using System.Text;
using System.Xml;
using Extractor.Sources.Lists;

namespace Extractor.Sources.Word.Numbering;

/// <summary>The lists of a document, as its numbering part defines them (ISO/IEC 29500-1, 17.9).</summary>
internal sealed class ListDefinitions
{
    private readonly Dictionary<int, ListDefinition> lists = [];
    private readonly Dictionary<string, AbstractList> shared = new(StringComparer.Ordinal);
    private AbstractList? openShared;
    private ListDefinition? openList;
    private ListLevel? openLevel;
    private int overridden = -1;

    /// <summary>No lists at all.</summary>
    internal ListDefinitions()
    {
    }

    /// <summary>Reads the numbering part.</summary>
    internal ListDefinitions(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && WordNames.IsWord(reader) && !Open(reader))
            {
                ReadLevel(reader);
            }

            if (lists.Count + shared.Count > WordBudget.Lists)
            {
                IsTruncated = true;
                break;
            }
        }

        Resolve();
    }

    /// <summary>Whether lists were left out because there are more than the budget allows.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>The list of a number (<c>w:numId</c>), or null. Zero is none: it takes a paragraph out of its style's list.</summary>
    internal ListDefinition? Find(int? number) => number is > 0 && lists.TryGetValue(number.Value, out var list) ? list : null;

    private bool Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "abstractNum":
                openShared = new AbstractList();
                (openList, openLevel) = (null, null);
                shared.TryAdd(WordNames.Attribute(reader, "abstractNumId") ?? string.Empty, openShared);
                return true;
            case "num":
                openList = new ListDefinition();
                (openShared, openLevel, overridden) = (null, null, -1);
                if (int.TryParse(WordNames.Attribute(reader, "numId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    lists.TryAdd(number, openList);
                }

                return true;
            case "lvlOverride":
                overridden = LevelOf(reader);
                return true;
            case "startOverride" when openList is not null && overridden >= 0:
                openList.Starts[overridden] = WordNames.Number(reader);
                return true;
            case "lvl":
                OpenLevel(LevelOf(reader));
                return true;
            case "abstractNumId" when openList is not null:
                openList.AbstractId = WordNames.Value(reader);
                return true;
            case "styleLink" when openShared is not null:
                openShared.DefinesStyle = WordNames.Value(reader);
                return true;
            case "numStyleLink" when openShared is not null:
                openShared.UsesStyle = WordNames.Value(reader);
                return true;
            default:
                return false;
        }
    }

    private void OpenLevel(int level)
    {
        openLevel = level < 0 ? null : new ListLevel();
        if (level >= 0 && (openShared?.Levels ?? openList?.Own) is { } levels)
        {
            levels[level] ??= openLevel;
        }
    }

    private void ReadLevel(XmlReader reader)
    {
        if (openLevel is not { } level)
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "start":
                level.Start = WordNames.Number(reader) ?? 0;
                break;
            case "numFmt":
                // Two forms of it may follow one another (markup compatibility); the first that can be understood counts.
                level.Format ??= ListNumerals.Named(WordNames.Value(reader), WordNames.Attribute(reader, "format"));
                break;
            case "lvlText":
                var text = WordNames.Value(reader) ?? string.Empty;
                level.Text = text.Length <= WordBudget.LabelLength ? WithPlaces(text) : string.Empty;
                break;
            case "lvlRestart":
                level.Restart = WordNames.Number(reader);
                break;
            case "isLgl":
                level.IsLegal = WordNames.IsOn(reader);
                break;
            case "suff":
                level.Suffix = WordNames.Value(reader) ?? "tab";
                break;
            case "pStyle":
                level.Style = WordNames.Value(reader);
                break;
        }
    }

    /// <summary>The numbers of the levels stand at <c>%1</c> to <c>%9</c>.</summary>
    private static string WithPlaces(string text)
    {
        var label = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var isPlace = text[at] == '%' && at + 1 < text.Length && text[at + 1] is >= '1' and <= '9';
            label.Append(isPlace ? (char)(text[++at] - '1') : text[at]);
        }

        return label.ToString();
    }

    private static int LevelOf(XmlReader reader) =>
        int.TryParse(WordNames.Attribute(reader, "ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < ListLevel.Count ? level : -1;

    /// <summary>Gives each list its levels. A list style is followed once: one that names another in turn is damaged.</summary>
    private void Resolve()
    {
        var ofStyles = new Dictionary<string, AbstractList>(StringComparer.Ordinal);
        foreach (var levels in shared.Values.Where(levels => levels.DefinesStyle is not null))
        {
            ofStyles.TryAdd(levels.DefinesStyle!, levels);
        }

        foreach (var list in lists.Values)
        {
            var levels = list.AbstractId is { } id ? shared.GetValueOrDefault(id) : null;
            list.Shared = (levels?.UsesStyle is { } style ? ofStyles.GetValueOrDefault(style) : null) ?? levels ?? list.Shared;
        }
    }
}
