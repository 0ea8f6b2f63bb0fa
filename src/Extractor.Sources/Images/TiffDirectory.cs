using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Extractor.Sources.Images;

/// <summary>A directory of a TIFF file (TIFF 6.0, section 2): what it says by tags. Values that lie outside the file are not there.</summary>
internal sealed class TiffDirectory
{
    private const int EntryLength = 12;

    /// <summary>More strips than a page has rows of dots at 1200 dots an inch on A3.</summary>
    private const int MostValues = 20_000;

    private readonly Dictionary<TiffTag, ImmutableArray<double>> values = [];

    private TiffDirectory(uint next) => Next = next;

    /// <summary>Where the next directory stands; 0 for none.</summary>
    public uint Next { get; }

    /// <summary>The first directory of a file; null where there is none.</summary>
    public static TiffDirectory? First(ReadOnlySpan<byte> file) =>
        file.Length >= 8 && (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) ? Read(file, Number(file, 4, 4, file[0] == 'I')) : null;

    /// <summary>The directory at a place; null where none can be there.</summary>
    public static TiffDirectory? Read(ReadOnlySpan<byte> file, uint at)
    {
        var isLittle = file[0] == 'I';
        if (at < 8 || at + 2L > file.Length)
        {
            return null;
        }

        var count = (int)Number(file, (int)at, 2, isLittle);
        var end = at + 2L + (count * EntryLength);
        if (end > file.Length)
        {
            return null;
        }

        var directory = new TiffDirectory(end + 4 <= file.Length ? Number(file, (int)end, 4, isLittle) : 0);
        for (var entry = (int)at + 2; entry < end; entry += EntryLength)
        {
            if (Values(file, entry, isLittle) is { } read)
            {
                directory.values.TryAdd((TiffTag)Number(file, entry, 2, isLittle), read);
            }
        }

        return directory;
    }

    /// <summary>By how much a picture of an orientation is to be turned clockwise. Mirrored ones are as those that are not: no scanner mirrors.</summary>
    public static int TurnOf(double orientation) => orientation switch
    {
        3 or 4 => 180,
        5 or 6 => 90,
        7 or 8 => 270,
        _ => 0,
    };

    /// <summary>The first value of a tag, or null.</summary>
    public double? Number(TiffTag tag) => values.TryGetValue(tag, out var found) && found.Length > 0 ? found[0] : null;

    /// <summary>The first value of a tag as a whole number, or what stands for it.</summary>
    public int Number(TiffTag tag, int otherwise) => Number(tag) is { } value and >= 0 and <= int.MaxValue ? (int)value : otherwise;

    /// <summary>All values of a tag; empty where it is not there.</summary>
    public ImmutableArray<double> All(TiffTag tag) => values.TryGetValue(tag, out var found) ? found : [];

    private static ImmutableArray<double>? Values(ReadOnlySpan<byte> file, int entry, bool isLittle)
    {
        var (type, count) = (Number(file, entry + 2, 2, isLittle), Number(file, entry + 4, 4, isLittle));
        var size = type switch { 1 or 2 or 7 => 1, 3 => 2, 4 => 4, 5 => 8, _ => 0 };
        if (size == 0 || count == 0 || count > MostValues)
        {
            return null;
        }

        var at = count * size <= 4 ? (uint)entry + 8 : Number(file, entry + 8, 4, isLittle);
        if (at + (count * (long)size) > file.Length)
        {
            return null;
        }

        var read = ImmutableArray.CreateBuilder<double>((int)count);
        for (var place = (int)at; read.Count < count; place += size)
        {
            read.Add(size < 8
                ? Number(file, place, size, isLittle)
                : Number(file, place + 4, 4, isLittle) is > 0 and var below ? Number(file, place, 4, isLittle) / (double)below : 0);
        }

        return read.MoveToImmutable();
    }

    private static uint Number(ReadOnlySpan<byte> file, int at, int size, bool isLittle) => size switch
    {
        1 => file[at],
        2 => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(file[at..]) : BinaryPrimitives.ReadUInt16BigEndian(file[at..]),
        _ => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) : BinaryPrimitives.ReadUInt32BigEndian(file[at..]),
    };
}
