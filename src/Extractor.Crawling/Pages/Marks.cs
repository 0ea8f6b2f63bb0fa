using AngleSharp.Dom;

namespace Extractor.Crawling.Pages;

/// <summary>The words in the class and id of an element: <c>newsList-top2</c> has news, list, top.</summary>
internal static class Marks
{
    private const int LongestMarks = 256;

    /// <summary>The words, lower case; each whole class and id as well, without the digits at its end.</summary>
    internal static IEnumerable<string> WordsOf(IElement element)
    {
        var id = element.GetAttribute("id");
        var classes = element.GetAttribute("class");
        if (id is null && classes is null)
        {
            yield break;
        }

        foreach (var mark in Names(id).Concat(Names(classes)))
        {
            var whole = mark.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-').ToLowerInvariant();
            yield return whole;
            foreach (var word in Split(mark).Where(word => word != whole))
            {
                yield return word;
            }
        }
    }

    /// <summary>The id and each class, without the digits at their end.</summary>
    internal static IEnumerable<string> NamesOf(IElement element) =>
        Names(element.GetAttribute("id")).Concat(Names(element.GetAttribute("class"))).Select(static mark => mark.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-'));

    /// <summary>The names in an attribute.</summary>
    internal static string[] Names(string? attribute) =>
        attribute is { Length: <= LongestMarks } ? attribute.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) : [];

    private static IEnumerable<string> Split(string mark)
    {
        var start = 0;
        for (var at = 0; at <= mark.Length; at++)
        {
            var ends = at == mark.Length || !char.IsAsciiLetter(mark[at]);
            var turns = !ends && at > start && char.IsAsciiLetterUpper(mark[at]) && char.IsAsciiLetterLower(mark[at - 1]);
            if ((ends || turns) && at > start)
            {
                yield return mark[start..at].ToLowerInvariant();
            }

            start = ends ? at + 1 : turns ? at : start;
        }
    }
}
