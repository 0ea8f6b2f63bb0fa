namespace Extractor.Storage.Search;

/// <summary>The part of a passage around what was found.</summary>
internal static class Snippet
{
    /// <summary>Characters before and behind the phrase: with it, about a line of a terminal.</summary>
    private const int Around = 30;

    /// <summary>The part of <paramref name="text"/> around the first place of <paramref name="phrase"/>; its beginning if the phrase is not there.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="phrase">Words parted by blanks, as <see cref="SearchWords"/> gives them.</param>
    internal static string Of(string text, string phrase)
    {
        var words = SearchWords.Of(text, out var places);
        var found = (" " + words + " ").IndexOf(" " + phrase + " ", StringComparison.Ordinal);
        var (first, last) = found < 0 ? (0, 0) : (places[found], places[found + phrase.Length - 1]);
        var start = Math.Max(0, first - Around);
        var end = Math.Min(text.Length, last + 1 + Around);
        if (start > 0 && char.IsLowSurrogate(text[start]))
        {
            start--;
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return (start > 0 ? "…" : string.Empty) + text[start..end] + (end < text.Length ? "…" : string.Empty);
    }
}
