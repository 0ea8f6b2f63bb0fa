namespace Extractor.Sources.Word;

/// <summary>How much of a Word document is read. Real reports stay far below; a file made to exhaust the machine does not get further.</summary>
internal static class WordBudget
{
    /// <summary>Entries of the zip; a report with a picture a page has some hundreds.</summary>
    internal const int Entries = 20_000;

    /// <summary>Bytes of one part after inflating, and of all parts together. The largest report seen has 1.5 MB of document.xml.</summary>
    internal const long PartLength = 256L << 20;

    /// <summary>Inflated bytes that are never suspicious, whatever their ratio.</summary>
    internal const long AlwaysInflated = 16L << 20;

    /// <summary>How many times larger than its compressed form a part may be; dense table markup reaches about 60.</summary>
    internal const int InflationRatio = 300;

    /// <summary>Tables and text boxes inside one another. Every level repeats its text in the cell around it.</summary>
    internal const int Nesting = 8;

    /// <summary>Paragraphs, runs, tables and boxes inside one another; real documents have some dozens.</summary>
    internal const int Depth = 512;

    /// <summary>Columns of a table; Word itself stops at 63.</summary>
    internal const int Columns = 512;

    /// <summary>Rows times columns of a table.</summary>
    internal const int Places = 4_000_000;

    /// <summary>Headings, paragraphs and cells of a document in all; the largest report seen has 15,000.</summary>
    internal const int Blocks = 1_000_000;

    /// <summary>Characters of the text in all.</summary>
    internal const int Characters = 32 << 20;

    /// <summary>Styles that are told apart; WPS writes some hundreds.</summary>
    internal const int Styles = 50_000;

    /// <summary>Lists and definitions of lists; documents that were pasted together have some thousands.</summary>
    internal const int Lists = 50_000;

    /// <summary>Characters of the label of a list's level.</summary>
    internal const int LabelLength = 256;

    /// <summary>Relationships of a part.</summary>
    internal const int Relationships = 50_000;

    /// <summary>Names, categories and values of the charts of a document in all; a chart of every day of ten years has 7,300.</summary>
    internal const int ChartPoints = 200_000;

    /// <summary>Bytes of the documents that stand inside the document, in all.</summary>
    internal const int ChunkLength = 16 << 20;

    /// <summary>Lines of running headers and footers of all sections.</summary>
    internal const int RunningLines = 10_000;
}
