using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Extractor.Sources.Html;

/// <summary>
/// Builds the tree of a page from the tokens of AngleSharp. Missing end tags are supplied as the standard says for paragraphs, list items
/// and the parts of tables; stray end tags are dropped.
/// </summary>
/// <remarks>
/// The tokens are the library's, the tree is not: its own takes seconds to minutes for some hundred kilobytes of tags nested on purpose
/// (100,000 open elements, formatting that is repeated in every paragraph). Here every tag costs at most <see cref="HtmlBudget.Depth"/>
/// steps. See docs/decisions/014.
/// </remarks>
internal sealed class HtmlTreeBuilder
{
    private readonly List<HtmlNode> open = [HtmlNode.Element("html", 1)];
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);
    private readonly HtmlStyles styles = new();
    private readonly HtmlLinks links;
    private int nodes;
    private string? unseen;
    private bool inTitle;

    private HtmlTreeBuilder(HtmlLinks links) => this.links = links;

    /// <summary>The content of the title element.</summary>
    internal string Title { get; private set; } = string.Empty;

    /// <summary>Whether the page has more elements than the budget allows; the rest is not in the tree.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>The root of the tree.</summary>
    internal HtmlNode Root => open[0];

    private HtmlNode Current => open[^1];

    /// <summary>Reads a whole page; never fails.</summary>
    internal static HtmlTreeBuilder Read(string text, HtmlLinks links, CancellationToken cancellationToken)
    {
        var builder = new HtmlTreeBuilder(links);
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text.AsMemory()));
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            SkipScriptText = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => HtmlAttributes.IsNeeded(name.Span),
        };
        for (var count = 0; ; count++)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile || builder.nodes >= HtmlBudget.Nodes)
            {
                builder.IsTruncated = token.Type != HtmlTokenType.EndOfFile;
                builder.styles.Apply(builder.Root);
                return builder;
            }

            if ((count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            builder.Take(ref token, tokenizer);
        }
    }

    private void Take(ref StructHtmlToken token, HtmlTokenizer tokenizer)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                var name = HtmlElements.NameOf(token.Name.Memory.Span);
                if (HtmlElements.ContentOf(name) is { } mode)
                {
                    tokenizer.State = mode;
                }

                Start(name, ref token);
                break;
            case HtmlTokenType.EndTag:
                End(HtmlElements.NameOf(token.Name.Memory.Span));
                break;
            case HtmlTokenType.Character:
                Text(ref token);
                break;
        }
    }

    private void Text(ref StructHtmlToken token)
    {
        if (unseen is not null)
        {
            if (unseen == "style" && token.Data.Length < HtmlBudget.StyleSheet)
            {
                styles.Add(token.Data.ToString());
            }

            return;
        }

        var text = token.Data.ToString();
        if (inTitle)
        {
            Title += text;
            return;
        }

        links.Append(text);
        Add(HtmlNode.OfText(text, token.Position.Line), opens: false);
    }

    private void Start(string name, ref StructHtmlToken token)
    {
        if (unseen is not null)
        {
            // A drop-down that is never closed ends where the page goes on.
            if (unseen != "select" || !HtmlElements.IsBlock(name))
            {
                return;
            }

            unseen = null;
        }

        if (HtmlElements.IsUnseen(name))
        {
            unseen = token.IsSelfClosing && name == "svg" ? null : name;
            return;
        }

        inTitle = name == "title" && Title.Length == 0;
        if (name is "html" or "head" or "body" or "title" or "meta" or "link" or "base")
        {
            links.Base(name, token.Attributes);
            return;
        }

        if (name == "a")
        {
            links.Open(HtmlAttributes.Value(token.Attributes, "href"), token.Position.Line);
        }

        if (HtmlElements.IsTablePart(name) && !HtmlScope.IsInTable(open))
        {
            return; // Parts of a table outside any table are text.
        }

        HtmlScope.CloseBefore(name, open);
        if (HtmlElements.IsCell(name) && Current.Name != "tr")
        {
            Add(HtmlNode.Element("tr", token.Position.Line), opens: true);
        }

        Add(HtmlAttributes.ElementOf(name, token.Position.Line, token.Attributes), opens: !HtmlElements.IsVoid(name));
    }

    private void Add(HtmlNode node, bool opens)
    {
        nodes++;
        if (opens && open.Count >= HtmlBudget.Depth)
        {
            dropped[node.Name] = dropped.GetValueOrDefault(node.Name) + 1;
            return;
        }

        Current.Add(node);
        if (opens)
        {
            open.Add(node);
        }
    }

    private void End(string name)
    {
        if (unseen is not null)
        {
            unseen = unseen == name ? null : unseen;
            return;
        }

        inTitle = inTitle && name != "title";
        if (name == "a")
        {
            links.Close();
        }

        if (dropped.TryGetValue(name, out var count) && count > 0)
        {
            dropped[name] = count - 1;
            return;
        }

        HtmlScope.Close(name, open);
    }
}
