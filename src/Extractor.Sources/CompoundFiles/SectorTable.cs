using System.Buffers.Binary;

namespace Extractor.Sources.CompoundFiles;

/// <summary>
/// Which sector follows which ([MS-CFB] 2.3 to 2.5). Numbers that lead outside the file end a chain, and a chain is never longer than
/// the table, so that a circle ends as well.
/// </summary>
internal sealed class SectorTable
{
    private readonly uint[] followers;

    private SectorTable(uint[] followers) => this.followers = followers;

    /// <summary>The table of the file's sectors, found through the header and the sectors that continue its list.</summary>
    internal static SectorTable OfFile(ReadOnlySpan<byte> file, CompoundHeader header)
    {
        var sectors = SectorsIn(file, header);
        var perSector = header.SectorLength / sizeof(uint);
        var next = new uint[sectors];
        Array.Fill(next, uint.MaxValue);
        var filled = 0;
        foreach (var place in Places(file, header, sectors))
        {
            if (filled >= sectors)
            {
                break;
            }

            var sector = Sector(file, header, place);
            for (var i = 0; i < perSector && filled + i < sectors; i++)
            {
                // Where the table itself was cut off, sectors are taken to follow one another, as writers lay out most of them.
                next[filled + i] = (i + 1) * sizeof(uint) <= sector.Length
                    ? BinaryPrimitives.ReadUInt32LittleEndian(sector[(i * sizeof(uint))..])
                    : (uint)(filled + i + 1);
            }

            filled += perSector;
        }

        return new SectorTable(next);
    }

    /// <summary>The table of the small sectors, whose bytes are themselves a chain of the file.</summary>
    internal static SectorTable OfBytes(ReadOnlySpan<byte> bytes)
    {
        var next = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        return new SectorTable(next);
    }

    /// <summary>The sectors of a chain in order.</summary>
    /// <param name="first">Its first sector.</param>
    /// <param name="limit">The most sectors that are wanted.</param>
    internal List<int> Chain(uint first, long limit)
    {
        List<int> chain = [];
        for (var sector = first; sector < followers.Length && chain.Count < Math.Min(limit, followers.Length); sector = followers[sector])
        {
            chain.Add((int)sector);
        }

        return chain;
    }

    /// <summary>The bytes of a sector: fewer than a sector at the end of a file that was cut off.</summary>
    internal static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, CompoundHeader header, long number)
    {
        var start = (number + 1) << header.SectorShift;
        return start >= file.Length ? [] : file.Slice((int)start, (int)Math.Min(header.SectorLength, file.Length - start));
    }

    /// <summary>The sectors that a file of this length can have; the last may be cut off.</summary>
    private static int SectorsIn(ReadOnlySpan<byte> file, CompoundHeader header) =>
        Math.Max(0, (int)((file.Length - 1L) >> header.SectorShift));

    private static List<uint> Places(ReadOnlySpan<byte> file, CompoundHeader header, int sectors)
    {
        List<uint> places = [];
        Add(places, file.Slice(CompoundHeader.DirectPlacesOffset, CompoundHeader.DirectPlaces * sizeof(uint)));
        var indirect = header.FirstIndirectSector;
        for (var step = 0; indirect < sectors && step < sectors; step++)
        {
            var sector = Sector(file, header, indirect);
            if (sector.Length < header.SectorLength)
            {
                break;
            }

            Add(places, sector[..^sizeof(uint)]);
            if (places.Count > sectors)
            {
                break; // More places than sectors: the list goes in a circle.
            }

            indirect = BinaryPrimitives.ReadUInt32LittleEndian(sector[^sizeof(uint)..]);
        }

        return places;
    }

    /// <summary>A place outside of the file is kept, since the sectors after it count on from it; only unused places are left out.</summary>
    private static void Add(List<uint> places, ReadOnlySpan<byte> numbers)
    {
        const uint lastSector = 0xFFFFFFFA;
        for (var at = 0; at < numbers.Length; at += sizeof(uint))
        {
            var place = BinaryPrimitives.ReadUInt32LittleEndian(numbers[at..]);
            if (place <= lastSector)
            {
                places.Add(place);
            }
        }
    }
}
