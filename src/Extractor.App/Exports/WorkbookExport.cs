using System.Globalization;
using Extractor.App.Exports.Spreadsheets;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// One workbook with a sheet a table, more where a table has more rows than a sheet can hold, and a last sheet that explains every column.
/// Amounts are numbers where a spreadsheet program keeps every digit (15 of them), else text; codes are text.
/// </summary>
internal sealed class WorkbookExport : ITableExport
{
    /// <summary>The rows of a sheet in every program that reads the format, the header included.</summary>
    internal const int MostRows = 1_048_576;

    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly int mostRows;
    private readonly UnfinishedFile file;
    private readonly FileStream stream;
    private readonly WorkbookWriter workbook;
    private readonly List<(StoreView View, string Sheet, int Part)> sheets = [];
    private readonly List<StoreView> views = [];
    private SheetWriter? sheet;

    internal WorkbookExport(string path, int mostRows = MostRows)
    {
        this.mostRows = mostRows;
        file = new UnfinishedFile(path);
        stream = file.Create();
        workbook = new WorkbookWriter(stream);
    }

    /// <summary>How many texts were cut because a cell cannot hold them.</summary>
    internal int CutTexts { get; private set; }

    public void Begin(StoreView view)
    {
        views.Add(view);
        BeginSheet(view, 1);
    }

    public void Add(string?[] row)
    {
        if (sheet!.Rows == mostRows)
        {
            BeginSheet(sheets[^1].View, sheets[^1].Part + 1);
        }

        var columns = sheets[^1].View.ExportedColumns;
        sheet.BeginRow();
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column] is { } text)
            {
                Write(column, columns[column].Type, text);
            }
        }

        sheet.EndRow();
    }

    public IReadOnlyList<ExportResource> Finish()
    {
        Explain();
        workbook.Dispose();
        stream.Dispose();
        var finished = file.Finish();
        return
        [
            .. sheets.Select(part => new ExportResource(
                part.Part == 1 ? part.View.Name : string.Create(CultureInfo.InvariantCulture, $"{part.View.Name}-{part.Part}"),
                part.View,
                finished,
                "xlsx",
                MediaType,
                ("sheetName", part.Sheet))),
        ];
    }

    public void Dispose()
    {
        workbook.Dispose();
        stream.Dispose();
        file.Dispose();
    }

    private void Write(int column, ColumnType type, string text)
    {
        switch (type)
        {
            case ColumnType.Decimal when SheetNumber.IsExact(text):
                sheet!.Number(column, text, CellStyle.Amount);
                break;
            case ColumnType.Integer or ColumnType.Number or ColumnType.Year:
                sheet!.Number(column, text, CellStyle.General);
                break;
            case ColumnType.Boolean:
                sheet!.Boolean(column, text == "1");
                break;
            default:
                sheet!.Text(column, text, CellStyle.Text);
                break;
        }
    }

    private void BeginSheet(StoreView view, int part)
    {
        EndSheet();
        var name = part == 1 ? view.Title : string.Create(CultureInfo.InvariantCulture, $"{view.Title} {part}");
        sheets.Add((view, name, part));
        BeginSheet(name, view.ExportedColumns.Select(column => column.Name));
    }

    private void BeginSheet(string name, IEnumerable<string> header)
    {
        sheet = workbook.BeginSheet(name);
        Row(header, CellStyle.Header);
    }

    private void Row(IEnumerable<string> texts, CellStyle style)
    {
        sheet!.BeginRow();
        foreach (var (column, text) in texts.Index())
        {
            sheet.Text(column, text, style);
        }

        sheet.EndRow();
    }

    private void Explain()
    {
        EndSheet();
        BeginSheet("说明", ["sheet", "table", "column", "title", "type", "description"]);
        foreach (var view in views)
        {
            foreach (var column in view.ExportedColumns)
            {
                Row([view.Title, view.Name, column.Name, column.Title, DataPackage.TypeOf(column.Type), column.Description], CellStyle.Text);
            }
        }

        EndSheet();
    }

    private void EndSheet()
    {
        if (sheet is not null)
        {
            CutTexts += sheet.CutTexts;
            sheet.Dispose();
            sheet = null;
        }
    }
}
