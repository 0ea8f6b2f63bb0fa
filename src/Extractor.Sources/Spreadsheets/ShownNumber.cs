namespace Extractor.Sources.Spreadsheets;

/// <summary>A number as a sheet shows it beside the number as it is stored.</summary>
internal static class ShownNumber
{
    internal static SheetCell Of(int row, int column, double number, NumberFormat format, bool since1904)
    {
        var shown = format.Show(number, since1904);
        var stored = DecimalText.Exact(number) is { } exact ? DecimalText.Write(exact) : null;
        return new SheetCell(row, column, shown, stored == shown ? null : stored);
    }
}
