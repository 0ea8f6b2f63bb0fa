using Extractor.App.Output;
using Extractor.Fiscal.Layouts;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>A form laid out in its own columns, for a terminal or as CSV.</summary>
internal sealed class FormLayout(FormTable table)
{
    private readonly PrintedForm printed = PrintedForm.Of(table);

    /// <summary>The form as a table for people.</summary>
    internal TextTable ToText()
    {
        var text = new TextTable([.. printed.Columns.Select(item => new TextColumn(Header(item.Column), item.Column.Role == ColumnRole.Amount))]);
        foreach (var row in printed.Rows)
        {
            text.Add(row.Cells.Select(cell => cell.Text));
        }

        return text;
    }

    /// <summary>Writes the form with its header line.</summary>
    internal void Write(CsvWriter csv)
    {
        csv.Write(printed.Columns.Select(item => Header(item.Column)));
        foreach (var row in printed.Rows)
        {
            csv.Write(row.Cells.Select(cell => cell.Text));
        }
    }

    private static string Header(FormColumn column) => string.Join(" / ", column.Path);
}
