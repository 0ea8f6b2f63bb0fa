using AngleSharp.Dom;
using Extractor.Crawling.Pages;

namespace Extractor.Crawling.Sites;

/// <summary>
/// Finds short selectors that stay right when a site adds entries or pages: names of elements, then classes and ids; never positions, and no
/// names with numbers, which systems make anew.
/// </summary>
internal static class ShortSelector
{
    private const int MostLevels = 8;

    /// <summary>Selectors that are tried; each is compared with the whole page.</summary>
    private const int MostCandidates = 300;

    /// <summary>A selector that finds exactly the wanted elements of a page, or null when there is none as short as these.</summary>
    /// <param name="root">The page.</param>
    /// <param name="wanted">The elements, at least one; their own name is the end of the selector.</param>
    internal static string? Of(IElement root, IReadOnlyCollection<IElement> wanted)
    {
        var sought = wanted.ToHashSet();
        foreach (var candidate in Candidates(wanted.First()).Take(MostCandidates))
        {
            var found = RecipeSelector.Find(root, candidate).Take(sought.Count + 1).ToArray();
            if (found.Length == sought.Count && found.All(sought.Contains))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Selectors for an element, the shortest first.</summary>
    private static IEnumerable<string> Candidates(IElement element)
    {
        var own = Steps(element).ToArray();
        var around = ElementWalk.Upwards(element).Skip(1).Take(MostLevels).TakeWhile(static up => up.LocalName is not ("body" or "html")).ToArray();
        foreach (var step in own)
        {
            yield return step;
        }

        foreach (var step in own)
        {
            foreach (var outer in around.SelectMany(Steps))
            {
                yield return $"{outer} {step}";
            }
        }

        for (var inner = 0; inner < around.Length; inner++)
        {
            foreach (var middle in Steps(around[inner]))
            {
                foreach (var outer in around.Skip(inner + 1).SelectMany(Named))
                {
                    yield return $"{outer} {middle} {own[0]}";
                }
            }
        }
    }

    /// <summary>The ways to name one element: by its name alone, by a class, by its id.</summary>
    private static IEnumerable<string> Steps(IElement element) => Named(element).Prepend(element.LocalName);

    private static IEnumerable<string> Named(IElement element)
    {
        foreach (var name in Marks.Names(element.GetAttribute("class")).Where(IsStable))
        {
            yield return $".{name}";
            yield return $"{element.LocalName}.{name}";
        }

        if (element.GetAttribute("id") is { } id && IsStable(id))
        {
            yield return $"#{id}";
        }
    }

    private static bool IsStable(string name) =>
        name.Length is > 0 and <= 40 && char.IsAsciiLetter(name[0]) && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') && name.Count(char.IsAsciiDigit) <= 2;
}
