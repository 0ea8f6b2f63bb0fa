using AngleSharp.Dom;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages.Html;
using Extractor.Crawling.Pages.Lists;
using Extractor.Crawling.Sites;

namespace Extractor.Crawling.Pages.Articles;

/// <summary>What a page says when it is read as an article.</summary>
internal sealed class ArticlePage
{
    /// <summary>Characters around the body that are searched for issuer and date; frames of sites have less.</summary>
    private const int LongestHead = 4_000;

    private const int LongestStart = 600;

    private readonly HtmlPage page;
    private readonly ArticleRecipe recipe;
    private readonly SiteFrame frame;
    private readonly IElement container;

    internal ArticlePage(HtmlPage page, ArticleRecipe recipe, SiteFrame frame)
    {
        this.page = page;
        this.recipe = recipe;
        this.frame = frame;
        (Body, var isMarked) = ArticleBody.Find(page, frame);
        var titled = ArticleFields.TitleElement(page, frame);
        HasHeading = titled is not null || recipe.Title is not null || page.Meta("ArticleTitle") is not null;
        container = isMarked ? Around(titled) : page.Body;
        var head = Head();
        IsLabelled = page.Meta("PubDate") is not null || ArticleFields.IsLabelled(head);
        Title = ArticleFields.Title(page, recipe, frame);
        Issuer = ArticleFields.Issuer(page, recipe, head);
        PublishedOn = ArticleFields.PublishedOn(page, recipe, head);
        Attachments = [.. FindAttachments()];
        HoldsReport = ReportTables.AreIn(Body);
    }

    /// <summary>The element with the text.</summary>
    internal IElement Body { get; }

    /// <summary>Visible characters of the text outside links.</summary>
    internal int Characters => page.WeightOf(Body).Own;

    /// <summary>Whether the page shows a heading, rather than only a title for the browser.</summary>
    internal bool HasHeading { get; }

    /// <summary>Whether it says when it was published, or from whom it is.</summary>
    internal bool IsLabelled { get; }

    internal string? Title { get; }

    internal string? Issuer { get; }

    internal DateOnly? PublishedOn { get; }

    /// <summary>The files of the article, in its order.</summary>
    internal IReadOnlyList<FoundLink> Attachments { get; }

    /// <summary>Whether its text holds tables with amounts.</summary>
    internal bool HoldsReport { get; }

    /// <summary>The text around the body; where the body is the whole page, its beginning, too.</summary>
    private string Head()
    {
        var around = PageText.Around(page.Body, Body, LongestHead, isParted: true);
        return ArticleFields.IsLabelled(around) ? around : around + " " + PageText.Around(Body, without: null, LongestStart, isParted: true);
    }

    private IEnumerable<FoundLink> FindAttachments()
    {
        var links = recipe.Attachments is { } selector
            ? RecipeSelector.Find(page.Document.DocumentElement, selector)
                .Select(element => PageLinks.At(page, element) ?? ElementWalk.Below(element).Select(inner => PageLinks.At(page, inner)).FirstOrDefault(static link => link is not null))
                .OfType<PageLink>()
            : PageLinks.Of(page, container).Where(link => IsAttachment(link) && frame.IsContent(link.Element));
        return links.Select(static link => new FoundLink(link.Address, AddressRole.File, NameOf(link))).DistinctBy(static link => link.Address);
    }

    private static bool IsAttachment(PageLink link) => LinkRole.IsFile(link);

    /// <summary>What the page calls the file: its link, or the title of a link that is a picture.</summary>
    private static string NameOf(PageLink link) => EntryTitle.Of(link.Element).Title is { Length: > 0 } title ? title : PageText.Collapse(link.Element.GetAttribute("title"));

    /// <summary>The smallest element around body and title: attachments often stand behind the body.</summary>
    private IElement Around(IElement? title) =>
        title is null ? Body.ParentElement ?? Body : ElementWalk.Upwards(Body).FirstOrDefault(around => ElementWalk.Upwards(title).Contains(around)) ?? page.Body;
}
