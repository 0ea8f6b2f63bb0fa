namespace Extractor.Storage.Rows;

/// <summary>Forms and cells in the order of their columns.</summary>
internal static class FormRowCodec
{
    internal static void Write(RowWriter writer, FormTableRow table)
    {
        writer.Text(table.TableId);
        writer.Text(table.Form);
        writer.Text(table.Title);
        writer.Text(table.PrintedFormNo);
        writer.Text(table.Status);
        writer.Text(table.Unit);
        writer.Text(table.UnitSource);
        writer.Number(table.Page);
        writer.Number(table.Line);
        writer.Number(table.RowCount);
        writer.Number(table.ColumnCount);
        writer.Text(table.EmptyStatement);
        writer.Count(table.Cells.Length);
        foreach (var cell in table.Cells)
        {
            Write(writer, cell);
        }
    }

    internal static FormTableRow Read(ref RowReader reader) => new(
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalNumber(),
        reader.OptionalNumber(),
        reader.Number(),
        reader.Number(),
        reader.OptionalText(),
        reader.List(ReadCell));

    private static void Write(RowWriter writer, CellRow cell)
    {
        writer.Text(cell.CellId);
        writer.Number(cell.RowIndex);
        writer.Number(cell.Side);
        writer.Text(cell.RowLabel);
        writer.Text(cell.RowNo);
        writer.Text(cell.RowRole);
        writer.Text(cell.Code);
        writer.Text(cell.Measure);
        writer.Number(cell.ColumnIndex);
        writer.Text(cell.ColumnPath);
        writer.Text(cell.Raw);
        writer.Text(cell.Status);
        writer.Text(cell.Yuan);
        writer.Text(cell.Unit);
        writer.Text(cell.RepairedBy);
        writer.Text(cell.RepairedTo);
        writer.Text(cell.RepairedFrom);
        writer.Text(cell.RepairIdentities);
        writer.Double(cell.Confidence);
        writer.Text(cell.Verification);
        writer.Number(cell.Page);
        writer.Text(cell.Bbox);
        writer.Number(cell.Line);
        writer.Text(cell.Address);
    }

    private static CellRow ReadCell(ref RowReader reader) => new(
        reader.Text(),
        reader.Number(),
        reader.Number(),
        reader.Text(),
        reader.OptionalText(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Number(),
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Double(),
        reader.Text(),
        reader.OptionalNumber(),
        reader.OptionalText(),
        reader.OptionalNumber(),
        reader.OptionalText());
}
