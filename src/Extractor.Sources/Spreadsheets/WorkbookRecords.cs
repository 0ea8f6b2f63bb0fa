using System.Buffers.Binary;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Looks through the records of a workbook's stream (MS-XLS 2.1.4) for what makes the library go on for ever or need all memory, before
/// it sees them. Found by mutating files: cells that end at column 65,535, sheets that begin in the middle of a record, formats by the
/// ten thousand.
/// </summary>
internal static class WorkbookRecords
{
    private const int BoundSheet = 0x85;

    private const int FilePass = 0x2F;

    private const int Format = 0x41E;

    private const int ManyNumbers = 0xBD;

    private const int ManyBlanks = 0xBE;

    /// <summary>A record that means nothing to any reader of cells (InterfaceEnd).</summary>
    private const ushort Nothing = 0xE2;

    /// <summary>Columns of a sheet.</summary>
    private const int Columns = 256;

    /// <summary>Number formats; the library compares each with all before it. Excel keeps fewer than 250.</summary>
    private const int MostFormats = 4_096;

    /// <summary>Makes the stream safe to read.</summary>
    /// <returns>False when it is encrypted.</returns>
    /// <exception cref="InvalidDataException">It is damaged in a way that leaves nothing to read.</exception>
    internal static bool MakeSafe(Span<byte> stream)
    {
        var begins = new HashSet<uint>();
        var sheets = new List<int>();
        var formats = 0;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]), stream.Length - at - 4);
            var body = stream.Slice(at + 4, length);
            switch (id)
            {
                case FilePass:
                    return false;
                case 0x809 or 0x409 or 0x209 or 0x9:
                    begins.Add((uint)at);
                    break;
                case BoundSheet when length >= 4:
                    sheets.Add(at);
                    break;
                case Format when ++formats > MostFormats:
                    throw new InvalidDataException($"It has more than {MostFormats} number formats.");
                case ManyNumbers or ManyBlanks when !IsWhole(body, id == ManyNumbers ? 6 : 2):
                    BinaryPrimitives.WriteUInt16LittleEndian(stream[at..], Nothing);
                    break;
            }

            at += 4 + length;
        }

        foreach (var sheet in sheets)
        {
            if (!begins.Contains(BinaryPrimitives.ReadUInt32LittleEndian(stream[(sheet + 4)..])))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(stream[sheet..], Nothing);
            }
        }

        return true;
    }

    /// <summary>Row, first column, the cells, last column.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> body, int cell)
    {
        if (body.Length < 6)
        {
            return false;
        }

        var first = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        var last = BinaryPrimitives.ReadUInt16LittleEndian(body[^2..]);
        return first <= last && last < Columns && body.Length == 6 + ((last - first + 1) * cell);
    }
}
