namespace Extractor.Crawling.Pages.Html;

/// <summary>
/// How much of a page is taken into a tree. Lists of municipal sites have some thousand elements some thirty deep; a report that Word
/// saved as one page had 90,000. A page beyond this is made to exhaust whoever reads it.
/// </summary>
internal static class HtmlBudget
{
    /// <summary>Bytes that are decoded at most, whatever the recipe allows to fetch.</summary>
    internal const int Length = 16 << 20;

    /// <summary>Elements and pieces of text.</summary>
    internal const int Nodes = 400_000;

    /// <summary>Links of one page, whatever format it has. No column lists as many entries on one page.</summary>
    internal const int Links = 40_000;

    /// <summary>Elements inside one another; deeper ones lend their content to the element around them, as in browsers.</summary>
    internal const int Depth = 192;

    /// <summary>Elements that may lie deeper: forgotten end tags. More of them are no accident.</summary>
    internal const int Deeper = 1_000;

    /// <summary>The sum of the squares of all depths, which bounds what the selector of a recipe costs on a page.</summary>
    internal const long Nesting = 1_000_000_000;

    /// <summary>Attributes of one element.</summary>
    internal const int Attributes = 40;

    /// <summary>Characters of one attribute; longer ones are pictures.</summary>
    internal const int Attribute = 64 * 1024;
}
