namespace Extractor.Sources.Html;

/// <summary>How much of a web page is read. The largest page seen has 0.4 MB; a page made to exhaust the machine does not get further.</summary>
internal static class HtmlBudget
{
    /// <summary>Bytes that are decoded.</summary>
    internal const int Length = 16 << 20;

    /// <summary>Elements and pieces of text that are kept. A node takes about 150 bytes.</summary>
    internal const int Nodes = 600_000;

    /// <summary>Elements inside one another; deeper ones lend their content to the element around them, as in browsers.</summary>
    internal const int Depth = 256;

    /// <summary>Tables inside one another that are told apart.</summary>
    internal const int TableNesting = 8;

    /// <summary>The largest <c>colspan</c> that the standard allows.</summary>
    internal const int ColumnSpan = 1000;

    /// <summary>The largest <c>rowspan</c> that the standard allows.</summary>
    internal const int RowSpan = 65_534;

    /// <summary>Rows times columns of a table.</summary>
    internal const int Places = 2_000_000;

    /// <summary>Characters of a style sheet inside a page that is read.</summary>
    internal const int StyleSheet = 512 * 1024;

    /// <summary>Attachments that are listed.</summary>
    internal const int Attachments = 10_000;
}
