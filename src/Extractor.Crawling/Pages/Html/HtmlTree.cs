using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Extractor.Crawling.Pages.Html;

/// <summary>
/// The tree of a page: the tokens and the elements are those of AngleSharp, so that its selectors work, what is put into what is decided here.
/// </summary>
/// <remarks>
/// The library's own tree takes time that a hostile page chooses (docs/decisions/014): 100,000 nested elements, formatting that is never
/// closed. Here a tag costs at most <see cref="HtmlBudget.Depth"/> steps. Missing end tags are supplied as the standard says for paragraphs,
/// list items, options and the parts of tables, so that a selector copied from a browser finds the same elements (<c>tbody</c> included).
/// </remarks>
internal sealed class HtmlTree
{
    private readonly IDocument document;
    private readonly OpenElements open;
    private readonly StringBuilder text = new();
    private int nodes;
    private int links;
    private int deeper;
    private long nesting;

    private HtmlTree(IDocument document)
    {
        this.document = document;
        open = new OpenElements(document.Body!);
    }

    /// <summary>Reads a page. Whatever the text is, this ends.</summary>
    /// <param name="text">The page.</param>
    /// <param name="document">The tree, or null when the page exceeds <see cref="HtmlBudget"/>.</param>
    /// <returns>What exceeds the budget, or null.</returns>
    internal static string? Read(string text, out IDocument? document)
    {
        document = new HtmlParser().ParseDocument(string.Empty);
        var tree = new HtmlTree(document);
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text.AsMemory()));
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = static (ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
                token.Attributes.Count < HtmlBudget.Attributes && ElementNames.IsName(name.Span),
        };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                tree.Flush();
                return null;
            }

            tree.Take(ref token, tokenizer);
            if (tree.Excess() is { } excess)
            {
                document.Dispose();
                document = null;
                return excess;
            }
        }
    }

    private string? Excess() =>
        nodes > HtmlBudget.Nodes ? $"it has more than {HtmlBudget.Nodes} elements"
        : links > HtmlBudget.Links ? $"it has more than {HtmlBudget.Links} links"
        : deeper > HtmlBudget.Deeper || nesting > HtmlBudget.Nesting ? $"its elements are nested more than {HtmlBudget.Depth} deep"
        : null;

    private void Take(ref StructHtmlToken token, HtmlTokenizer tokenizer)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when ElementNames.IsName(token.Name.Memory.Span):
                var name = token.Name.ToString();
                if (ElementNames.ContentOf(name) is { } mode)
                {
                    tokenizer.State = mode;
                }

                Start(name, ref token);
                break;
            case HtmlTokenType.EndTag when token.Name.Length > 0:
                End(token.Name.ToString());
                break;
            case HtmlTokenType.Character:
                // A piece of text grows in one place: appending to a node of the tree would copy it each time.
                text.Append(token.Data.Memory.Span);
                break;
        }
    }

    private void Start(string name, ref StructHtmlToken token)
    {
        if (name is "html" or "body")
        {
            Copy(ref token, name == "html" ? document.DocumentElement : document.Body!);
            return;
        }

        if (name is "head" || (ElementNames.IsCell(name) || name is "tr" || ElementNames.IsRowGroup(name)) && !open.IsOpen("table"))
        {
            return; // Parts of a table outside any table are text.
        }

        Flush();
        Prepare(name);
        var element = document.CreateElement(name);
        Copy(ref token, element);
        if (ElementNames.IsInHead(name))
        {
            nodes++;
            document.Head!.AppendChild(element);
            if (name == "title")
            {
                open.Push(element);
            }

            return;
        }

        Add(element, opens: !ElementNames.IsVoid(name) && !(token.IsSelfClosing && name is "svg" or "path" or "use"));
    }

    /// <summary>Closes what a start tag closes and opens what it implies.</summary>
    private void Prepare(string name)
    {
        open.CloseBefore(name);
        if (name == "tr" && open.Current.LocalName == "table")
        {
            Add(document.CreateElement("tbody"), opens: true);
        }
        else if (ElementNames.IsCell(name))
        {
            if (open.Current.LocalName == "table")
            {
                Add(document.CreateElement("tbody"), opens: true);
            }

            if (open.Current.LocalName != "tr")
            {
                Add(document.CreateElement("tr"), opens: true);
            }
        }
    }

    private void End(string name)
    {
        if (name is "html" or "body" or "head")
        {
            return;
        }

        if (!open.TryFind(name, out var at))
        {
            return; // Its text goes on in one piece, whatever stray end tags stand in it.
        }

        Flush();
        var reopened = open.Close(at, name == "a");
        foreach (var element in reopened)
        {
            Add((IElement)element.Clone(deep: false), opens: true);
        }
    }

    private void Add(IElement element, bool opens)
    {
        nodes++;
        links += element.LocalName == "a" || element.HasAttribute("onclick") ? 1 : 0;
        nesting += (long)open.Depth * open.Depth;
        open.Current.AppendChild(element);
        if (!opens)
        {
            return;
        }

        if (open.Depth >= HtmlBudget.Depth)
        {
            deeper++;
            open.Drop(element.LocalName);
        }
        else
        {
            open.Push(element);
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            nodes++;
            open.Current.AppendChild(document.CreateTextNode(text.ToString()));
            text.Clear();
        }
    }

    private static void Copy(ref StructHtmlToken token, IElement element)
    {
        for (var at = 0; at < token.Attributes.Count; at++)
        {
            var attribute = token.Attributes[at];
            var name = attribute.Name.ToString();
            if (attribute.Value.Length <= HtmlBudget.Attribute && !element.HasAttribute(name))
            {
                element.SetAttribute(name, attribute.Value.ToString());
            }
        }
    }
}
