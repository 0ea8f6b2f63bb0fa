namespace Extractor.Crawling.Sites;

/// <summary>How article pages are read; what is left out is found by what it looks like.</summary>
public sealed record ArticleRecipe
{
    /// <summary>CSS selector of the title.</summary>
    public string? Title { get; init; }

    /// <summary>CSS selector of the element that names the issuer; what stands before a colon in it (来源：) is left out.</summary>
    public string? Issuer { get; init; }

    /// <summary>CSS selector of the element with the date of publication.</summary>
    public string? Date { get; init; }

    /// <summary>CSS selector of the links to files.</summary>
    public string? Attachments { get; init; }

    /// <summary>Whether an article whose text holds tables with amounts is a document itself.</summary>
    public bool AreDocuments { get; init; } = true;
}
