using AngleSharp.Dom;
using Extractor.Crawling.Addresses;
using Extractor.Encodings;

namespace Extractor.Crawling.Pages.Html;

/// <summary>A page as a tree, with what its parts weigh.</summary>
internal sealed class HtmlPage
{
    private readonly Dictionary<IElement, Weight> weights;

    private HtmlPage(WebAddress address, IDocument document)
    {
        Address = address;
        Document = document;
        Base = BaseOf(document, address);
        weights = Weighing.Of(document.DocumentElement);
        Scripts = [.. ElementWalk.Below(document.DocumentElement).Where(static element => element.LocalName == "script").Select(static script => script.TextContent)];
    }

    /// <summary>Where the page came from.</summary>
    internal WebAddress Address { get; }

    /// <summary>What its links are relative to: <c>base href</c>, else its address.</summary>
    internal WebAddress Base { get; }

    internal IDocument Document { get; }

    internal IElement Body => Document.Body!;

    /// <summary>The content of the title element; blanks are single.</summary>
    internal string Title => PageText.Collapse(Document.Head?.Children.FirstOrDefault(static element => element.LocalName == "title")?.TextContent);

    /// <summary>The scripts that stand in the page, in its order.</summary>
    internal IReadOnlyList<string> Scripts { get; }

    /// <summary>What an element weighs.</summary>
    internal Weight WeightOf(IElement element) => weights.GetValueOrDefault(element);

    /// <summary>Reads a page.</summary>
    /// <returns>What exceeds the budget, or null.</returns>
    internal static string? Read(PageBody body, out HtmlPage? page) => Read(TextOf(body), body.Address, out page);

    /// <summary>Reads the text of a page, or of a part of one.</summary>
    internal static string? Read(string text, WebAddress address, out HtmlPage? page)
    {
        var excess = HtmlTree.Read(text, out var document);
        page = document is null ? null : new HtmlPage(address, document);
        return excess;
    }

    /// <summary>The text of a body in the encoding that its bytes, the server and the page speak for.</summary>
    internal static string TextOf(PageBody body)
    {
        var bytes = body.Bytes.Span[..Math.Min(body.Bytes.Length, HtmlBudget.Length)];
        return TextDecoding.Decode(bytes, body.Charset, HtmlCharset.DeclaredIn(bytes)).Text;
    }

    /// <summary>The content of a meta element by its name, in any case; null when there is none or it is blank.</summary>
    internal string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var element in Document.Head!.Children.Where(static element => element.LocalName == "meta"))
        {
            var name = element.GetAttribute("name") ?? element.GetAttribute("property");
            foreach (var one in names)
            {
                if (string.Equals(name, one, StringComparison.OrdinalIgnoreCase) && PageText.Collapse(element.GetAttribute("content")) is { Length: > 0 } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static WebAddress BaseOf(IDocument document, WebAddress address)
    {
        var href = document.Head!.Children.FirstOrDefault(static element => element.LocalName == "base" && element.HasAttribute("href"))?.GetAttribute("href");
        return WebAddress.TryParse(href, address, out var found) ? found : address;
    }
}
