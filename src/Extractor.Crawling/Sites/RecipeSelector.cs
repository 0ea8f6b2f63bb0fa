using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Extractor.Crawling.Sites;

/// <summary>CSS selectors of recipes.</summary>
internal static class RecipeSelector
{
    /// <summary>The selector, or null when the text is none.</summary>
    internal static ISelector? Parse(string text)
    {
        try
        {
            return new CssSelectorParser().ParseSelector(text);
        }
        catch (DomException)
        {
            return null;
        }
    }

    /// <summary>The elements below <paramref name="root"/> that a selector finds, in the order of the page.</summary>
    internal static IEnumerable<IElement> Find(IElement root, string selector) => Parse(selector) is { } parsed
        ? Pages.ElementWalk.Below(root).Where(element => parsed.Match(element, root))
        : [];
}
