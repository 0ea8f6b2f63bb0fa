using System.Buffers.Binary;
using System.Text;

namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// Takes the workbook's stream out of a compound file (MS-CFB): the chain of its sectors, each sector once at most, so that a damaged
/// chain ends. Throws <see cref="InvalidDataException"/> where there is no such stream.
/// </summary>
internal static class WorkbookStream
{
    private const uint LastRegular = 0xFFFFFFFA;

    private const int HeaderLength = 512;

    private const int EntryLength = 128;

    /// <summary>Streams shorter than this are kept in small sectors inside the root's stream.</summary>
    private const int SmallStream = 4096;

    private const int SmallSector = 64;

    /// <summary>The bytes of the stream named Workbook, or Book as Excel 5 named it; a file that is no compound file is that stream itself.</summary>
    internal static byte[] Extract(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || file.Length < HeaderLength)
        {
            return file.ToArray();
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var sector = 1 << (shift is 9 or 12 ? shift : 9);
        var table = SectorTable(file, sector);
        var directory = Chain(file, table, BinaryPrimitives.ReadUInt32LittleEndian(file[48..]), sector, int.MaxValue);
        var (root, workbook) = (-1, -1);
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            root = entry[66] == 5 && root < 0 ? at : root;
            workbook = entry[66] == 2 && IsWorkbook(entry) && workbook < 0 ? at : workbook;
        }

        if (workbook < 0)
        {
            throw new InvalidDataException("It has no workbook inside.");
        }

        var (start, length) = PlaceOf(directory.AsSpan(workbook));
        if (length >= SmallStream || root < 0)
        {
            return Chain(file, table, start, sector, length);
        }

        var (smallStart, smallLength) = PlaceOf(directory.AsSpan(root));
        var small = Chain(file, table, smallStart, sector, smallLength);
        var smallTable = Numbers(Chain(file, table, BinaryPrimitives.ReadUInt32LittleEndian(file[60..]), sector, int.MaxValue));
        return Chain(small, smallTable, start, SmallSector, length, header: 0);
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62) & ~1;
        var name = Encoding.Unicode.GetString(entry[..length]);
        return name.Equals("Workbook", StringComparison.OrdinalIgnoreCase) || name.Equals("Book", StringComparison.OrdinalIgnoreCase);
    }

    private static (uint Start, int Length) PlaceOf(ReadOnlySpan<byte> entry) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]), int.MaxValue));

    /// <summary>The next sector of each sector; the first 109 sectors of this table are named in the header, more in a chain of their own.</summary>
    private static uint[] SectorTable(ReadOnlySpan<byte> file, int sector)
    {
        var table = new List<uint>();
        var sectors = (file.Length / sector) + 1;
        for (var at = 76; at < HeaderLength; at += 4)
        {
            Append(file, BinaryPrimitives.ReadUInt32LittleEndian(file[at..]), sector, table);
        }

        var next = BinaryPrimitives.ReadUInt32LittleEndian(file[68..]);
        for (var count = 0; count < sectors && next < LastRegular && TrySector(file, next, sector, HeaderLength, out var names); count++)
        {
            for (var at = 0; at + 8 <= sector && table.Count <= sectors; at += 4)
            {
                Append(file, BinaryPrimitives.ReadUInt32LittleEndian(names[at..]), sector, table);
            }

            next = BinaryPrimitives.ReadUInt32LittleEndian(names[(sector - 4)..]);
        }

        return [.. table];
    }

    private static void Append(ReadOnlySpan<byte> file, uint number, int sector, List<uint> table)
    {
        if (number < LastRegular && TrySector(file, number, sector, HeaderLength, out var part))
        {
            table.AddRange(Numbers(part));
        }
    }

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * 4)..]);
        }

        return numbers;
    }

    private static byte[] Chain(ReadOnlySpan<byte> file, uint[] table, uint start, int sector, int length, int header = HeaderLength)
    {
        using var stream = new MemoryStream();
        var seen = new HashSet<uint>();
        for (var number = start; number < LastRegular && stream.Length < length && seen.Add(number);)
        {
            if (!TrySector(file, number, sector, header, out var part))
            {
                break;
            }

            stream.Write(part[..(int)Math.Min(part.Length, length - stream.Length)]);
            number = number < table.Length ? table[number] : uint.MaxValue;
        }

        return stream.ToArray();
    }

    /// <summary>The bytes of a sector; the last one of a file that was cut off may be short and is filled with zeros.</summary>
    private static bool TrySector(ReadOnlySpan<byte> file, uint number, int sector, int header, out ReadOnlySpan<byte> part)
    {
        var at = header == 0 ? number * (long)sector : (number + 1L) * sector;
        part = default;
        if (at >= file.Length)
        {
            return false;
        }

        part = file[(int)at..(int)Math.Min(file.Length, at + sector)];
        if (part.Length < sector)
        {
            var whole = new byte[sector];
            part.CopyTo(whole);
            part = whole;
        }

        return true;
    }
}
