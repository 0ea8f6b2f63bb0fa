namespace Extractor.Sources.Html;

/// <summary>A rule of a style sheet that says whether elements are shown: one selector without combinators.</summary>
/// <param name="Element">The name that elements must have; empty for any.</param>
/// <param name="Id">The id that they must have; empty for any.</param>
/// <param name="Classes">The classes that they must have.</param>
/// <param name="IsVisibility">Whether it is about <c>visibility</c>, else about <c>display</c>.</param>
/// <param name="Hides">Whether what it matches is not shown.</param>
/// <param name="Weight">Importance, specificity and place in the sheet (CSS Cascade 4, 6.1); the greatest of all rules that match decides.</param>
internal sealed record HtmlStyleRule(string Element, string Id, string[] Classes, bool IsVisibility, bool Hides, long Weight)
{
    /// <summary>From here on a weight is that of an important declaration, which an element's own style does not override.</summary>
    internal const long Important = 1L << 60;

    /// <summary>Under what the rule is looked up: its id, else a class, else its element.</summary>
    internal string Key => Id.Length > 0 ? "#" + Id : Classes.Length > 0 ? "." + Classes[0] : Element;

    internal bool Matches(HtmlNode node)
    {
        if ((Element.Length > 0 && Element != node.Name) || (Id.Length > 0 && Id != node.Id))
        {
            return false;
        }

        foreach (var name in Classes)
        {
            if (!node.HasClass(name))
            {
                return false;
            }
        }

        return true;
    }
}
