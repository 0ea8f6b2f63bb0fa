namespace Extractor.Crawling.Sites;

/// <summary>
/// A list that a script fills from JSON. Places in the answer are paths of names and numbers with points between (<c>data.list</c>); fields
/// are paths within an entry.
/// </summary>
/// <param name="Address">The endpoint, relative to the start page, with <c>{n}</c> for the number of the page.</param>
/// <param name="Items">Where the array of entries is.</param>
/// <param name="Link">The field with the address of the article or file.</param>
/// <param name="Title">The field with the title.</param>
public sealed record JsonListRecipe(string Address, string Items, string Link, string Title)
{
    /// <summary>The field with the date, or null.</summary>
    public string? Date { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;

    /// <summary>Where the number of pages is, or null for until a page has no new entry.</summary>
    public string? PageCount { get; init; }
}
