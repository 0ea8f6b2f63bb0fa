namespace Extractor.Sources.Spreadsheets;

/// <summary>Addresses of cells in A1 notation.</summary>
internal static class SheetAddress
{
    /// <summary>Reads <c>C12</c> as row 11, column 2; <c>$</c> is ignored.</summary>
    internal static bool TryParse(ReadOnlySpan<char> address, out int row, out int column)
    {
        (row, column) = (0, 0);
        foreach (var character in address)
        {
            switch (character)
            {
                case '$':
                    break;
                case >= 'A' and <= 'Z' when row == 0:
                    column = (column * 26) + character - 'A' + 1;
                    break;
                case >= 'a' and <= 'z' when row == 0:
                    column = (column * 26) + character - 'a' + 1;
                    break;
                case >= '0' and <= '9':
                    row = (row * 10) + character - '0';
                    break;
                default:
                    return false;
            }

            if (row > SpreadsheetBudget.Rows || column > SpreadsheetBudget.Columns)
            {
                return false;
            }
        }

        row--;
        column--;
        return row >= 0 && column >= 0;
    }
}
