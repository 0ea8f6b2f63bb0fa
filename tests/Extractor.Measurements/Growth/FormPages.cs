using System.Globalization;
using System.Text;

namespace Extractor.Measurements.Growth;

/// <summary>Pages as a long report has them: a title that no other page has, a sentence, and a ruled table with amounts.</summary>
internal static class FormPages
{
    /// <summary>Rows with amounts on a page.</summary>
    public const int Amounts = Rows - 1;

    private const int Rows = 24;
    private const int MostColumns = 5;
    private const int RowHeight = 20;
    private const int ColumnWidth = 98;
    private const int Left = 50;
    private const int Top = 730;

    /// <summary>A page, by its index, whose table has as many columns as those of all pages, so that they are taken for one that goes on.</summary>
    public static byte[] Joined(int page) => Content(page, MostColumns);

    /// <summary>A page, by its index, whose table has another width than those of its neighbours, so that each is a table of its own.</summary>
    public static byte[] Separate(int page) => Content(page, MostColumns - (page % 2));

    private static byte[] Content(int page, int columns)
    {
        var content = new StringBuilder();
        Text(content, 180, 790, $"Statement {page + 1} of an invented department");
        Text(content, Left, 760, $"In year {page + 1} the department spent {Amount(page, 0, 1)} on what follows, which the table tells line by line.");
        for (var row = 0; row < Rows; row++)
        {
            Text(content, Left + 4, Top - (RowHeight * row) - 14, row == 0 ? "Item" : $"Item {page + 1}.{row}");
            for (var column = 1; column < columns; column++)
            {
                Text(content, Left + 4 + (ColumnWidth * column), Top - (RowHeight * row) - 14, row == 0 ? $"Fund {column}" : Amount(page, row, column));
            }
        }

        for (var row = 0; row <= Rows; row++)
        {
            Line(content, Left, Top - (RowHeight * row), Left + (ColumnWidth * columns), Top - (RowHeight * row));
        }

        for (var column = 0; column <= columns; column++)
        {
            Line(content, Left + (ColumnWidth * column), Top, Left + (ColumnWidth * column), Top - (RowHeight * Rows));
        }

        return Encoding.Latin1.GetBytes(content.ToString());
    }

    private static string Amount(int page, int row, int column) =>
        (((page * 7919L) + (row * 104729L) + (column * 1299709L)) % 10_000_000 / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static void Text(StringBuilder content, int x, int y, string text) =>
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 9 Tf {x} {y} Td ({text}) Tj ET\n");

    private static void Line(StringBuilder content, int fromX, int fromY, int toX, int toY) =>
        content.Append(CultureInfo.InvariantCulture, $"{fromX} {fromY} m {toX} {toY} l S\n");
}
