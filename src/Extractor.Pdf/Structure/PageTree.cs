using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>Lists the pages of the page tree in order; loops, nulls and mislabelled nodes are stepped over.</summary>
internal sealed class PageTree(ObjectTable objects, PdfReadOptions options)
{
    private readonly HashSet<PdfDictionary> visited = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether something in the tree was not as it should be.</summary>
    public bool IsDamaged { get; private set; }

    public bool IsTruncated { get; private set; }

    public List<PageNode> List(PdfDictionary catalog)
    {
        List<PageNode> pages = [];
        Stack<(PdfObject? Node, PageNode? Parent)> waiting = new();
        waiting.Push((catalog["Pages"], null));
        while (waiting.TryPop(out var next))
        {
            var value = objects.Resolve(next.Node);
            if (value is PdfStream stream && next.Parent is not null && pages.Count < options.MaximumPages && visited.Add(stream.Dictionary))
            {
                // No page, but it stands in the place of one: those after it keep their numbers.
                IsDamaged = true;
                pages.Add(Inherit(PdfDictionary.Empty, next.Parent));
                continue;
            }

            if (value is not PdfDictionary node)
            {
                IsDamaged = true;
                continue;
            }

            if (!visited.Add(node))
            {
                IsDamaged = true;
                continue;
            }

            var page = Inherit(node, next.Parent);
            if (Kids(node) is { } kids && objects.Name(node["Type"]) != "Page")
            {
                // Pushed backwards, so that they come off in order.
                for (var i = kids.Count - 1; i >= 0; i--)
                {
                    waiting.Push((kids.Items[i], page));
                }
            }
            else if (objects.Name(node["Type"]) is "Page" || node.Has("Contents") || node.Has("MediaBox") || node.Has("Parent"))
            {
                if (pages.Count == options.MaximumPages)
                {
                    IsTruncated = true;
                    break;
                }

                pages.Add(page);
            }
            else
            {
                IsDamaged = true;
                if (next.Parent is not null && !node.Has("Type") && pages.Count < options.MaximumPages)
                {
                    // What is left of a page: it keeps its place, and those after it their numbers.
                    pages.Add(page);
                }
            }
        }

        return pages;
    }

    /// <summary>Every object that calls itself a page, by object number: the last resort when the tree leads nowhere.</summary>
    public List<PageNode> Search()
    {
        IsDamaged = true;
        List<PageNode> pages = [];
        foreach (var number in objects.Numbers())
        {
            if (pages.Count < options.MaximumPages && objects.Resolve(new PdfReference(number)) is PdfDictionary node
                && objects.Name(node["Type"]) == "Page")
            {
                pages.Add(InheritUpwards(node));
            }
        }

        return pages;
    }

    // A single kid without the brackets of a list is one all the same.
    private PdfArray? Kids(PdfDictionary node) =>
        objects.Array(node["Kids"]) ?? (node["Kids"] is PdfReference only && objects.Dictionary(only) is not null ? new PdfArray([only]) : null);

    private PageNode InheritUpwards(PdfDictionary node)
    {
        List<PdfDictionary> chain = [node];
        while (chain.Count <= options.MaximumNesting && objects.Dictionary(chain[^1]["Parent"]) is { } parent && !chain.Contains(parent))
        {
            chain.Add(parent);
        }

        PageNode? page = null;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            page = Inherit(chain[i], page);
        }

        return page!;
    }

    private static PageNode Inherit(PdfDictionary node, PageNode? parent) => new(
        node,
        node["Resources"] ?? parent?.Resources,
        node["MediaBox"] ?? parent?.MediaBox,
        node["CropBox"] ?? parent?.CropBox,
        node["Rotate"] ?? parent?.Rotate);
}
