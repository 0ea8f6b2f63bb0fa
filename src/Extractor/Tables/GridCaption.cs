using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Tables;

/// <summary>Captions and notes that a publisher printed as rows of the grid itself, as spreadsheets do.</summary>
internal static class GridCaption
{
    /// <summary>A title, a year or a department, a unit: more rows than this are no caption.</summary>
    private const int MostRows = 4;

    /// <summary>Department, form number and unit; a row with more is one of keys and values in a form made of them.</summary>
    private const int MostParticulars = 3;

    /// <summary>
    /// How many leading rows are caption: rows whose only text is a title that spans the grid, or which hold nothing but
    /// particulars such as department and unit. A single spanning label right above more labels is a header, unless particulars
    /// follow it or it calls itself a table.
    /// </summary>
    public static int CountRows(Table table) => CountRows(new TableRows(table), table.Origin, table.ColumnCount);

    /// <summary>The same for rows that are sorted already.</summary>
    public static int CountRows(TableRows rows, GridOrigin origin, int columnCount)
    {
        var count = 0;
        for (var row = 0; row < Math.Min(rows.Count - 1, MostRows); row++)
        {
            var filled = rows.Filled(row);
            if (filled.Count is > 0 and <= MostParticulars && filled.TrueForAll(IsParticulars))
            {
                count = row + 1;
            }
            else if (filled.Count == 1 && Spans(rows, row, filled[0], origin, columnCount) && LineKinds.Of(Joined(filled[0])) == LineKind.Title)
            {
                count = LineKinds.NamesTable(Joined(filled[0])) || IsYear(filled[0]) ? row + 1 : count;
            }
            else
            {
                break;
            }
        }

        return count;
    }

    /// <summary>How many last rows are notes: a single text that spans the grid and begins with 注, 备注 or 说明, and its numbered items.</summary>
    public static int CountNoteRows(Table table, int bodyFrom)
    {
        var rows = new TableRows(table);
        for (var row = rows.Count - 1; row >= Math.Max(bodyFrom, 1); row--)
        {
            var filled = rows.Filled(row);
            if (filled.Count != 1 || !Spans(rows, row, filled[0], table.Origin, table.ColumnCount))
            {
                break;
            }

            if (LineKinds.Of(filled[0].Text) == LineKind.Note)
            {
                return rows.Count - row;
            }
        }

        return 0;
    }

    /// <summary>The text of a cell on one line.</summary>
    public static string Joined(TableCell cell) => cell.JoinedText.Trim();

    private static bool Spans(TableRows rows, int row, TableCell cell, GridOrigin origin, int columnCount) => origin switch
    {
        GridOrigin.Tabs or GridOrigin.Aligned => cell.Column == 0 || rows[row].Count == 1,
        _ => cell.ColumnSpan == columnCount,
    };

    /// <summary>A form number and a unit in one cell: <c>公开01表 金额单位：万元</c>.</summary>
    private static bool IsParticulars(TableCell cell) =>
        LineKinds.Of(Joined(cell)) == LineKind.Particulars
        || cell.Text.Split([' ', '\n', '\u3000'], StringSplitOptions.RemoveEmptyEntries).All(part => LineKinds.Of(part) == LineKind.Particulars);

    private static bool IsYear(TableCell cell)
    {
        var folded = MatchingText.Fold(cell.Text).Trim('(', ')');
        return folded.Length is > 4 and < 9 && folded.StartsWith("20", StringComparison.Ordinal) && folded.Contains('年');
    }
}
