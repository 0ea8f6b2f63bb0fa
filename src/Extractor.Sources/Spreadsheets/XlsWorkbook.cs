using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Diagnostics;
using Extractor.Encodings;
using Extractor.Sources.CompoundFiles;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Reads the sheets of an .xls with ExcelDataReader: Excel 2.0 to 2003 and what other programs write in these formats.</summary>
/// <remarks>The library has no value for an error such as #REF!; <see cref="WorkbookErrors"/> finds those.</remarks>
internal static class XlsWorkbook
{
    /// <summary>Rows of a sheet in these formats.</summary>
    private const int Rows = 65_536;

    /// <summary>Columns of a sheet in these formats.</summary>
    private const int Columns = 256;

    /// <summary>The library asks the run time for the code pages that files name; they must be there before it does.</summary>
    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads all sheets in the order of their tabs. Throws whatever the library throws for a damaged file.</summary>
    internal static List<Sheet> Read(ReadOnlyMemory<byte> bytes, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        var stream = StreamOf(bytes);
        if (!WorkbookRecords.MakeSafe(stream))
        {
            throw new InvalidPasswordException("It has a password.");
        }

        var errors = WorkbookErrors.Find(stream);
        using var content = new ReadingLimit(stream);
        using var reader = ExcelReaderFactory.CreateBinaryReader(content, new ExcelReaderConfiguration
        {
            FallbackEncoding = EncodingLabels.Get("GB18030"), // What Chinese versions wrote before Unicode.
        });
        var sheets = new List<Sheet>();
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        var cells = SpreadsheetBudget.Cells;
        var places = SpreadsheetBudget.XlsPlaces;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sheet = new Sheet(reader.Name ?? string.Empty, reader.VisibleState is "hidden" or "veryhidden");
            sheets.Add(sheet);
            try
            {
                ReadSheet(reader, sheet, formats, ref cells, ref places);
                AddErrors(sheet, errors.ElementAtOrDefault(sheets.Count - 1), ref cells);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The library throws what it happens upon in a damaged file; the rows until then are good.
                diagnostics.Add(DiagnosticCatalog.DamagedPart(sheet.Name, problem.Message));
            }
        }
        while (cells >= 0 && places >= 0 && sheets.Count < SpreadsheetBudget.Sheets && reader.NextResult());

        if (cells < 0 || places < 0)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a workbook", SourceLocation.WholeDocument));
        }

        return sheets;
    }

    /// <summary>A copy of the stream named Workbook, or Book as Excel 5 named it; a file that is no compound file is that stream itself.</summary>
    private static byte[] StreamOf(ReadOnlyMemory<byte> bytes) => CompoundFile.TryOpen(bytes) is { } file
        ? (file.Read("Workbook") ?? file.Read("Book") ?? throw new InvalidDataException("It has no workbook inside.")).ToArray()
        : bytes.ToArray();

    private static void ReadSheet(IExcelDataReader reader, Sheet sheet, Dictionary<string, NumberFormat> formats, ref int cells, ref long places)
    {
        foreach (var range in (reader.MergeCells ?? []).Take(SpreadsheetBudget.Merges))
        {
            sheet.Merges.Add(new SheetRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn));
        }

        if (reader.RowCount > Rows || reader.FieldCount > Columns)
        {
            // The library would look for every one of them.
            throw new InvalidDataException($"It says that it has {reader.RowCount} rows and {reader.FieldCount} columns.");
        }

        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                sheet.HiddenColumns.Add(column);
            }
        }

        for (var row = 0; (places -= Math.Max(1, reader.FieldCount)) >= 0 && reader.Read(); row++)
        {
            if (reader.RowHeight == 0)
            {
                sheet.HiddenRows.Add(row);
            }

            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is not { } value)
                {
                    continue;
                }

                if (--cells < 0)
                {
                    return;
                }

                var cell = Interpret(row, column, value, reader.GetNumberFormatString(column) ?? BuiltInFormats.Code(reader.GetNumberFormatIndex(column)), formats);
                if (cell.Text.Length > 0)
                {
                    sheet.Add(cell);
                }
            }
        }
    }

    /// <summary>Where the library has a value, it is the later one of two records.</summary>
    private static void AddErrors(Sheet sheet, Dictionary<(int Row, int Column), string>? errors, ref int cells)
    {
        if (errors is not { Count: > 0 })
        {
            return;
        }

        var taken = sheet.Cells.Select(static cell => (cell.Row, cell.Column)).ToHashSet();
        foreach (var ((row, column), error) in errors)
        {
            if (column < Columns && taken.Add((row, column)) && --cells >= 0)
            {
                sheet.Add(new SheetCell(row, column, error, null));
            }
        }
    }

    private static SheetCell Interpret(int row, int column, object value, string? code, Dictionary<string, NumberFormat> formats)
    {
        switch (value)
        {
            case string text:
                return new SheetCell(row, column, text, null);
            case bool truth:
                return new SheetCell(row, column, truth ? "TRUE" : "FALSE", null);
            default:
                var key = code ?? string.Empty;
                if (!formats.TryGetValue(key, out var format))
                {
                    format = NumberFormat.Of(code);
                    formats[key] = format;
                }

                return SerialOf(value) is { } number
                    ? ShownNumber.Of(row, column, number, format, since1904: false)
                    : new SheetCell(row, column, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty, null);
        }
    }

    /// <summary>The library turns days and times into its own types; the sheet stores and formats serial numbers.</summary>
    private static double? SerialOf(object value) => value switch
    {
        double number => number,
        int number => number,
        DateTime moment => moment.ToOADate(),
        TimeSpan time => time.TotalDays,
        _ => null,
    };
}
