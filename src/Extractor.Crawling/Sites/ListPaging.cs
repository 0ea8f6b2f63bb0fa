namespace Extractor.Crawling.Sites;

/// <summary>How further pages of a list are found.</summary>
public abstract record ListPaging
{
    private ListPaging()
    {
    }

    /// <summary>There are none, or the links of the page show them (下一页, 2, 3, 尾页, <c>createPageHTML</c>).</summary>
    public static ListPaging None { get; } = new FromPage();

    /// <summary>What the page shows.</summary>
    public sealed record FromPage : ListPaging;

    /// <summary>CSS selector of the link to the next page.</summary>
    public sealed record Next(string Selector) : ListPaging;

    /// <summary>
    /// Numbered addresses: <c>{n}</c> in the pattern, relative to the start page (<c>index_{n}.html</c>, <c>?page={n}</c>), until a page is
    /// not there or has no new entry.
    /// </summary>
    /// <param name="Pattern">The address with <c>{n}</c>.</param>
    /// <param name="First">The number of the second page.</param>
    /// <param name="Last">The last number, or null for until the end.</param>
    public sealed record Numbered(string Pattern, int First, int? Last) : ListPaging;
}
