namespace Extractor.Sources.Spreadsheets;

/// <summary>How much of a workbook is read. Real workbooks stay far below; one made to exhaust the machine does not get further.</summary>
internal static class SpreadsheetBudget
{
    /// <summary>Bytes of an .xls file; the format itself cannot hold much more than this in a report.</summary>
    internal const int XlsLength = 64 << 20;

    /// <summary>Entries of the zip.</summary>
    internal const int Entries = 20_000;

    /// <summary>Sheets that are read; the largest workbook seen has 54, some are known to have 88.</summary>
    internal const int Sheets = 2_000;

    /// <summary>Cells with content in all sheets together.</summary>
    internal const int Cells = 1_000_000;

    /// <summary>Rows times columns of a grid, and of all grids together.</summary>
    internal const int Places = 3_000_000;

    /// <summary>Rows times columns of all sheets of an .xls, which are passed one by one whether they hold anything or not.</summary>
    internal const long XlsPlaces = 6_000_000;

    /// <summary>Characters of all shared strings together.</summary>
    internal const int SharedCharacters = 64 << 20;

    /// <summary>Shared strings, and formats of cells.</summary>
    internal const int SharedItems = 1_000_000;

    /// <summary>Merged ranges of a sheet.</summary>
    internal const int Merges = 100_000;

    /// <summary>Rows of a sheet (ECMA-376, 18.3.1.73).</summary>
    internal const int Rows = 1 << 20;

    /// <summary>Columns of a sheet.</summary>
    internal const int Columns = 1 << 14;
}
