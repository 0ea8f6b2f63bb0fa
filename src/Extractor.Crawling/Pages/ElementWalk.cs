using AngleSharp.Dom;

namespace Extractor.Crawling.Pages;

/// <summary>
/// Walks trees without recursion and without sibling properties, each of which looks for its element in the list of its parent and would make a
/// walk quadratic.
/// </summary>
internal static class ElementWalk
{
    /// <summary>All elements below one, in the order of the page.</summary>
    internal static IEnumerable<IElement> Below(IElement root) => NodesBelow(root).OfType<IElement>();

    /// <summary>All nodes below one, in the order of the page.</summary>
    internal static IEnumerable<INode> NodesBelow(INode root)
    {
        var open = new Stack<(INode Parent, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Parent.ChildNodes.Length)
            {
                continue;
            }

            var node = place.Parent.ChildNodes[place.Next];
            open.Push((place.Parent, place.Next + 1));
            yield return node;
            if (node.HasChildNodes)
            {
                open.Push((node, 0));
            }
        }
    }

    /// <summary>The elements directly in one.</summary>
    internal static IEnumerable<IElement> Children(IElement element)
    {
        for (var at = 0; at < element.ChildNodes.Length; at++)
        {
            if (element.ChildNodes[at] is IElement child)
            {
                yield return child;
            }
        }
    }

    /// <summary>The element and those around it, the innermost first.</summary>
    internal static IEnumerable<IElement> Upwards(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            yield return at;
        }
    }
}
