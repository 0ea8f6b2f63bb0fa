namespace Extractor.Crawling.Sites;

/// <summary>How list pages are read.</summary>
public sealed record ListRecipe
{
    /// <summary>CSS selector of the links to articles or files; null for JSON lists.</summary>
    public string? Links { get; init; }

    /// <summary>CSS selector of the links to sub-columns, which are lists, too.</summary>
    public string? Columns { get; init; }

    /// <summary>CSS selector of the date within the nearest ancestor of a link that has one; null for by what it looks like.</summary>
    public string? Date { get; init; }

    /// <summary>Only entries whose title matches this regular expression (no backtracking); null for all.</summary>
    public string? Title { get; init; }

    /// <summary>How further pages are found.</summary>
    public ListPaging Paging { get; init; } = ListPaging.None;

    /// <summary>The JSON endpoint of a list that scripts fill, or null.</summary>
    public JsonListRecipe? Json { get; init; }
}
