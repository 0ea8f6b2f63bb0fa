using System.Buffers.Binary;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// The cells of an .xls that show an error such as #REF! (MS-XLS 2.4.24 BoolErr, 2.5.133 FormulaValue). The library has no value for them,
/// and a cell that cannot be read is not a blank one. Sheets that begin at the same place, as damaged files have, share their errors.
/// </summary>
internal static class WorkbookErrors
{
    private const int BoundSheet = 0x85;

    private const int End = 0x0A;

    /// <summary>Sheets and the charts in them. The largest workbook known has 88 sheets.</summary>
    private const int MostParts = 50_000;

    /// <summary>The errors of each worksheet in the order in which the workbook lists them; a file of one sheet without a list has one entry.</summary>
    /// <param name="stream">The workbook's stream, after <see cref="WorkbookRecords.MakeSafe"/>.</param>
    internal static List<Dictionary<(int Row, int Column), string>> Find(ReadOnlySpan<byte> stream)
    {
        var begins = new Dictionary<uint, Dictionary<(int Row, int Column), string>>();
        var listed = new List<uint>();
        var open = new Stack<Dictionary<(int Row, int Column), string>>();
        var found = 0;
        var isOldest = false;
        for (var at = 0; at + 4 <= stream.Length && found <= SpreadsheetBudget.Cells && begins.Count <= MostParts;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]), stream.Length - at - 4);
            var body = stream.Slice(at + 4, length);
            switch (id)
            {
                case 0x809 or 0x409 or 0x209 or 0x9:
                    // A chart inside a sheet begins and ends like a sheet and keeps cells of its own.
                    isOldest = id == 0x9;
                    begins[(uint)at] = [];
                    open.Push(begins[(uint)at]);
                    break;
                case End:
                    open.TryPop(out _);
                    break;
                case BoundSheet when length >= 6 && body[5] == 0:
                    listed.Add(BinaryPrimitives.ReadUInt32LittleEndian(body));
                    break;
                default:
                    if (ErrorIn(id, body, isOldest ? 7 : 6) is { } error && open.TryPeek(out var sheet))
                    {
                        sheet[(BinaryPrimitives.ReadUInt16LittleEndian(body), BinaryPrimitives.ReadUInt16LittleEndian(body[2..]))] = error;
                        found++;
                    }

                    break;
            }

            at += 4 + length;
        }

        return listed.Count > 0 ? listed.ConvertAll(place => begins.GetValueOrDefault(place) ?? []) : [.. begins.Values.Take(1)];
    }

    /// <summary>The error that a record gives its cell, as Excel shows it; null for other records and other values.</summary>
    private static string? ErrorIn(int id, ReadOnlySpan<byte> body, int value) => id switch
    {
        0x205 or 0x05 when body.Length >= value + 2 && body[value + 1] == 1 => Shown(body[value]),
        0x06 or 0x206 or 0x406 when body.Length >= value + 8 && body[value] == 2 && body[value + 6] == 0xFF && body[value + 7] == 0xFF => Shown(body[value + 2]),
        _ => null,
    };

    private static string Shown(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
