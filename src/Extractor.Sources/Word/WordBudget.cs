namespace Extractor.Sources.Word;

/// <summary>How much of a Word document is read. Real reports stay far below; a file made to exhaust the machine does not get further.</summary>
internal static class WordBudget
{
    /// <summary>Entries of the zip; a report with a picture a page has some hundreds.</summary>
    internal const int Entries = 20_000;

    /// <summary>Bytes of one part after inflating. The largest report seen has 1.5 MB of document.xml.</summary>
    internal const long PartLength = 256L << 20;

    /// <summary>Inflated bytes that are never suspicious, whatever their ratio.</summary>
    internal const long AlwaysInflated = 16L << 20;

    /// <summary>How many times larger than its compressed form a part may be; dense table markup reaches about 60.</summary>
    internal const int InflationRatio = 300;

    /// <summary>Tables and text boxes inside one another. Every level repeats its text in the cell around it.</summary>
    internal const int Nesting = 8;

    /// <summary>Columns of a table; Word itself stops at 63.</summary>
    internal const int Columns = 512;

    /// <summary>Rows times columns of a table.</summary>
    internal const int Places = 4_000_000;
}
