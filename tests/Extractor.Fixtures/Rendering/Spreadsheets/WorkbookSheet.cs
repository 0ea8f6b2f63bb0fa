using System.Globalization;
using System.Text;
using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Rendering.Spreadsheets;

/// <summary>One sheet of a rendered workbook while it is written.</summary>
internal sealed class WorkbookSheet
{
    private readonly StringBuilder _rows = new();
    private readonly List<string> _merges = [];
    private string _columns = "";
    private int _row;

    private WorkbookSheet(string name) => Name = name;

    public string Name { get; }

    public bool IsForm { get; private init; }

    public bool IsHidden { get; private init; }

    public string Part => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + _columns + "<sheetData>" + _rows + "</sheetData>"
        + (_merges.Count == 0 ? "" : $"<mergeCells count=\"{_merges.Count}\">{string.Concat(_merges.Select(static range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>")
        + "</worksheet>";

    public static WorkbookSheet OfText(int number) => new($"文字{number}");

    public static WorkbookSheet Hidden()
    {
        var sheet = new WorkbookSheet("过程") { IsHidden = true };
        sheet.AddLines(["过程数据", "999999.99"]);
        return sheet;
    }

    public static WorkbookSheet OfForm(InventedReport report, LogicalForm form, int number)
    {
        // Half of the publishers name a sheet by its form, half by its number.
        var sheet = new WorkbookSheet(number % 2 == 0 && form.Title.Length < 25 ? form.Title : $"表{number}") { IsForm = true };
        sheet._columns = $"<cols><col min=\"{form.Columns + 1}\" max=\"{form.Columns + 1}\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>";
        sheet.AddRow([(0, Text(form.Title))], false);
        sheet._merges.Add($"A1:{Address(0, form.Columns - 1)}");
        sheet.AddRow([(form.Columns - 1, Text(form.PrintedNumber))], false);
        sheet.AddRow([(0, Text("部门：" + report.Department.Issuer)), (form.Columns - 1, Text("金额单位：" + form.Unit))], false);
        int first = sheet._row;
        for (int row = 0; row < form.Rows; row++)
        {
            var cells = form.Cells.Where(cell => cell.Row == row).Select(static cell => (cell.Column, Content(cell)))
                .Append((form.Columns, "<v>888888.88</v>|"));
            sheet.AddRow(cells, false);
        }

        foreach (LogicalCell cell in form.Cells.Where(static cell => cell.RowSpan * cell.ColumnSpan > 1))
        {
            sheet._merges.Add($"{Address(first + cell.Row, cell.Column)}:{Address(first + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
        }

        sheet.AddRow([(0, Text("过程行")), (1, "<v>777777.77</v>|")], isHidden: true);
        sheet._row++;
        sheet.AddLines(form.Notes);
        return sheet;
    }

    public void AddLines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            AddRow([(0, Text(line))], false);
        }
    }

    private static string Text(string text) => $"<is><t xml:space=\"preserve\">{WorkbookRenderer.Escape(text)}</t></is>| t=\"inlineStr\"";

    private static string Content(LogicalCell cell) => WorkbookStyles.Stored(cell) is var (style, value)
        ? $"<v>{value}</v>| s=\"{style}\""
        : cell.Text.Length == 0 ? "|" : Text(cell.Text);

    private static string Address(int row, int column)
    {
        string name = column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
        return name + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private void AddRow(IEnumerable<(int Column, string Content)> cells, bool isHidden)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row + 1}\"").Append(isHidden ? " hidden=\"1\">" : ">");
        foreach ((int column, string content) in cells)
        {
            int bar = content.LastIndexOf('|');
            _rows.Append("<c r=\"").Append(Address(_row, column)).Append('"').Append(content, bar + 1, content.Length - bar - 1).Append('>').Append(content, 0, bar).Append("</c>");
        }

        _rows.Append("</row>");
        _row++;
    }
}
