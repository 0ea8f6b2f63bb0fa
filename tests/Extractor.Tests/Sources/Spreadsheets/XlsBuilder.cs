using System.Buffers.Binary;
using System.Text;
using Extractor.Tests.Sources.CompoundFiles;

namespace Extractor.Tests.Sources.Spreadsheets;

/// <summary>Makes workbooks of Excel 97 to 2003 by the specification (MS-XLS) and apart from the reader.</summary>
internal static class XlsBuilder
{
    /// <summary>The value of a cell that shows an error, by its code.</summary>
    /// <param name="Code">0x07 is #DIV/0!, 0x17 #REF!.</param>
    /// <param name="IsFormula">Whether a formula gave it.</param>
    internal sealed record Error(byte Code, bool IsFormula);

    /// <summary>A workbook of sheets whose cells are strings, doubles, <see cref="Error"/> or null; a sheet without rows is a chart.</summary>
    internal static byte[] Build(params (string Name, object?[][] Rows)[] sheets) => CompoundFileBuilder.Of(("Workbook", Stream(sheets)));

    /// <summary>The records of such a workbook.</summary>
    internal static byte[] Stream(params (string Name, object?[][] Rows)[] sheets)
    {
        var parts = sheets.Select(sheet => sheet.Rows.Length == 0 ? ChartSheet() : WorksheetOf(sheet.Rows)).ToArray();
        var length = Globals(sheets, new int[sheets.Length]).Length;
        var places = new int[sheets.Length];
        for (var at = 0; at < sheets.Length; at++)
        {
            places[at] = length;
            length += parts[at].Length;
        }

        return [.. Globals(sheets, places), .. parts.SelectMany(part => part)];
    }

    private static byte[] Globals((string Name, object?[][] Rows)[] sheets, int[] places)
    {
        List<byte> globals = [.. Begin(0x05)];
        for (var at = 0; at < sheets.Length; at++)
        {
            var name = Encoding.Unicode.GetBytes(sheets[at].Name);
            globals.AddRange(Record(0x85, [.. U32(places[at]), 0, (byte)(sheets[at].Rows.Length == 0 ? 2 : 0), (byte)sheets[at].Name.Length, 1, .. name]));
        }

        globals.AddRange(Record(0x0A, []));
        return [.. globals];
    }

    private static byte[] ChartSheet() => [.. Begin(0x20), .. Record(0x0A, [])];

    /// <summary>Behind its cells each sheet has a chart with an error of its own at C3, which is no cell of the sheet.</summary>
    private static byte[] WorksheetOf(object?[][] rows)
    {
        List<byte> sheet = [.. Begin(0x10), .. Record(0x200, [.. U32(0), .. U32(rows.Length), .. U16(0), .. U16(rows.Max(row => row.Length)), .. U16(0)])];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                sheet.AddRange(Cell(row, column, rows[row][column]));
            }
        }

        return [.. sheet, .. Begin(0x20), .. Cell(2, 2, new Error(0x2A, IsFormula: false)), .. Record(0x0A, []), .. Record(0x0A, [])];
    }

    private static byte[] Cell(int row, int column, object? value)
    {
        byte[] place = [.. U16(row), .. U16(column), .. U16(0)];
        return value switch
        {
            string text => Record(0x204, [.. place, .. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
            double number => Record(0x203, [.. place, .. BitConverter.GetBytes(number)]),
            Error { IsFormula: false } error => Record(0x205, [.. place, error.Code, 1]),
            Error error => Record(0x06, [.. place, 2, 0, error.Code, 0, 0, 0, 0xFF, 0xFF, .. U16(0), .. U32(0), .. U16(2), 0x1C, error.Code]),
            _ => [],
        };
    }

    private static byte[] Begin(int type) => Record(0x809, [.. U16(0x0600), .. U16(type), .. U16(0x0DBB), .. U16(0x07CC), .. U32(0), .. U32(6)]);

    private static byte[] Record(int id, byte[] body) => [.. U16(id), .. U16(body.Length), .. body];

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
