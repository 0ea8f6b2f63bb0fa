using Extractor.Sources.Lists;

namespace Extractor.Sources.WordBinary;

/// <summary>Numbers the paragraphs of a document in reading order, those of text boxes among them.</summary>
internal sealed class BinaryNumbers(ListTables lists, StyleSheet styles)
{
    private readonly ListCounters counters = new();

    /// <summary>Whether labels were left out because there are more than the budget allows.</summary>
    internal bool IsSpent => counters.IsSpent;

    /// <summary>Whether a paragraph is one of a list.</summary>
    internal bool IsNumbered(ParagraphProperties paragraph) => ListOf(paragraph) is not null;

    /// <summary>Counts a paragraph.</summary>
    /// <param name="paragraph">Its properties.</param>
    /// <param name="isEmpty">Whether it has no text of its own.</param>
    /// <returns>The label with what separates it from the text; empty for a paragraph without one.</returns>
    internal string Next(ParagraphProperties paragraph, bool isEmpty)
    {
        if (ListOf(paragraph) is not { } list)
        {
            return string.Empty;
        }

        // Of a style that names its list, but no level, the list says which level is the style's.
        var (_, ofStyle, linked) = paragraph.ListLevel is null ? styles.Numbering(paragraph.Style) : default;
        var ofLink = paragraph.List is null && linked is { } style ? list.Shared.LevelOf(ListTables.NameOf(style)) : null;
        return counters.Next(list, paragraph.ListLevel ?? ofStyle ?? ofLink ?? 0, isEmpty);
    }

    private ListDefinition? ListOf(ParagraphProperties paragraph) => lists.Find(paragraph.List ?? styles.Numbering(paragraph.Style).List);
}
