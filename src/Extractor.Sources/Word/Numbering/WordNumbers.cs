using Extractor.Sources.Lists;

namespace Extractor.Sources.Word.Numbering;

/// <summary>Numbers the paragraphs of a document in reading order.</summary>
internal sealed class WordNumbers(ListDefinitions lists, WordStyles styles)
{
    private readonly ListCounters counters = new();

    /// <summary>Whether labels were left out because there are more than the budget allows.</summary>
    internal bool IsSpent => counters.IsSpent;

    /// <summary>Counts a paragraph.</summary>
    /// <param name="number">The list that the paragraph itself names, or null.</param>
    /// <param name="level">The level that it names, 0 for the outermost, or null.</param>
    /// <param name="style">Its style, which may say what it does not say itself.</param>
    /// <param name="isEmpty">Whether it has no text of its own.</param>
    /// <returns>The label with what separates it from the text; empty for a paragraph without one.</returns>
    internal string Next(int? number, int? level, string? style, bool isEmpty)
    {
        var (ofStyle, levelOfStyle, linked) = number is null || level is null ? styles.Numbering(style) : default;
        if (lists.Find(number ?? ofStyle) is not { } list)
        {
            return string.Empty;
        }

        var ofLink = number is null ? levelOfStyle ?? (linked is null ? null : list.Shared.LevelOf(linked)) : null;
        return counters.Next(list, level ?? ofLink ?? 0, isEmpty);
    }
}
