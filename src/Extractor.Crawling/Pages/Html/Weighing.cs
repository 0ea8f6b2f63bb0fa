using AngleSharp.Dom;

namespace Extractor.Crawling.Pages.Html;

/// <summary>What an element weighs.</summary>
/// <param name="Characters">Visible characters in it without blanks.</param>
/// <param name="Linked">Those of them that stand in links.</param>
/// <param name="Links">Links in it.</param>
internal readonly record struct Weight(int Characters, int Linked, int Links)
{
    /// <summary>Visible characters outside links.</summary>
    internal int Own => Characters - Linked;
}

/// <summary>Counts all elements of a page at once.</summary>
internal static class Weighing
{
    internal static Dictionary<IElement, Weight> Of(IElement root)
    {
        var elements = new List<(IElement Element, int Parent)> { (root, -1) };
        var places = new Dictionary<IElement, int> { [root] = 0 };
        var counts = new List<Weight> { default };
        foreach (var node in ElementWalk.NodesBelow(root))
        {
            if (node.ParentElement is not { } parent)
            {
                continue;
            }

            var at = places[parent];
            if (node is IElement element)
            {
                places.Add(element, elements.Count);
                elements.Add((element, at));
                counts.Add(default);
            }
            else if (node is IText text && !PageText.IsUnseen(parent))
            {
                counts[at] = counts[at] with { Characters = counts[at].Characters + PageText.CountVisible(text.Data) };
            }
        }

        return Sum(elements, counts);
    }

    private static Dictionary<IElement, Weight> Sum(List<(IElement Element, int Parent)> elements, List<Weight> counts)
    {
        var weights = new Dictionary<IElement, Weight>(elements.Count);
        for (var at = elements.Count - 1; at >= 0; at--)
        {
            var (element, parent) = elements[at];
            var own = counts[at];
            if (element.LocalName == "a")
            {
                own = own with { Linked = own.Characters, Links = own.Links + 1 };
            }
            else if (element.HasAttribute("onclick"))
            {
                own = own with { Links = own.Links + 1 };
            }

            weights.Add(element, own);
            if (parent >= 0 && !PageText.IsUnseen(element))
            {
                var around = counts[parent];
                counts[parent] = new Weight(around.Characters + own.Characters, around.Linked + own.Linked, around.Links + own.Links);
            }
        }

        return weights;
    }
}
