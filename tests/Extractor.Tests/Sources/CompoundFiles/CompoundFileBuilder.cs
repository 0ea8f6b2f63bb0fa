using System.Buffers.Binary;
using System.Text;

namespace Extractor.Tests.Sources.CompoundFiles;

/// <summary>
/// Makes compound files for tests, by the specification and apart from the reader: header, streams, small streams, directory and tables.
/// </summary>
internal static class CompoundFileBuilder
{
    private const int SectorLength = 512;
    private const int MiniSectorLength = 64;
    private const int MiniStreamCutoff = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;

    /// <summary>A file with these streams; a name with a slash stands in a storage.</summary>
    internal static byte[] Of(params (string Name, byte[] Bytes)[] streams)
    {
        List<byte[]> sectors = [];
        List<uint> next = [];
        List<byte> mini = [];
        List<uint> miniNext = [];
        List<(string Name, byte Kind, uint Start, int Length)> entries = [];
        foreach (var (name, bytes) in streams)
        {
            if (bytes.Length >= MiniStreamCutoff)
            {
                entries.Add((name, 2, Append(bytes, sectors, next), bytes.Length));
                continue;
            }

            entries.Add((name, 2, (uint)miniNext.Count, bytes.Length));
            var count = (bytes.Length + MiniSectorLength - 1) / MiniSectorLength;
            for (var i = 1; i <= count; i++)
            {
                miniNext.Add(i == count ? EndOfChain : (uint)miniNext.Count + 1);
            }

            mini.AddRange(bytes);
            mini.AddRange(new byte[(count * MiniSectorLength) - bytes.Length]);
        }

        var miniTable = miniNext.SelectMany(BitConverter.GetBytes).ToArray();
        var miniStart = Append([.. mini], sectors, next);
        var miniTableStart = Append(miniTable, sectors, next);
        var directoryStart = Append(Directory(entries, miniStart, mini.Count), sectors, next);
        var tableSectors = 1;
        while (tableSectors * SectorLength / 4 < sectors.Count + tableSectors)
        {
            tableSectors++;
        }

        var header = new byte[SectorLength];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header, 0);
        (header[24], header[26], header[28], header[29], header[30], header[32]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        Write(header, 44, (uint)tableSectors);
        Write(header, 48, directoryStart);
        Write(header, 56, MiniStreamCutoff);
        Write(header, 60, miniTable.Length == 0 ? EndOfChain : miniTableStart);
        Write(header, 64, 1);
        Write(header, 68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            Write(header, 76 + (4 * i), i < tableSectors ? (uint)(sectors.Count + i) : None);
        }

        next.AddRange(Enumerable.Repeat(0xFFFFFFFDu, tableSectors));
        next.AddRange(Enumerable.Repeat(None, (tableSectors * SectorLength / 4) - next.Count));
        return [.. header, .. sectors.SelectMany(static sector => sector), .. next.SelectMany(BitConverter.GetBytes)];
    }

    private static uint Append(byte[] bytes, List<byte[]> sectors, List<uint> next)
    {
        var start = (uint)sectors.Count;
        foreach (var part in bytes.Chunk(SectorLength))
        {
            sectors.Add([.. part, .. new byte[SectorLength - part.Length]]);
            next.Add((uint)sectors.Count);
        }

        if (sectors.Count > start)
        {
            next[^1] = EndOfChain;
            return start;
        }

        return EndOfChain;
    }

    /// <summary>Root first; siblings form a chain to the right, which is a tree as well.</summary>
    private static byte[] Directory(List<(string Name, byte Kind, uint Start, int Length)> streams, uint miniStart, int miniLength)
    {
        List<(string Name, byte Kind, uint Start, int Length, string Folder)> entries = [("Root Entry", 5, miniStart, miniLength, "/")];
        foreach (var folder in streams.Where(static one => one.Name.Contains('/', StringComparison.Ordinal)).Select(static one => one.Name.Split('/')[0]).Distinct())
        {
            entries.Add((folder, 1, 0, 0, ""));
        }

        entries.AddRange(streams.Select(static one => one.Name.Split('/') is [var folder, var name]
            ? (name, one.Kind, one.Start, one.Length, folder)
            : (one.Name, one.Kind, one.Start, one.Length, "")));
        return [.. entries.SelectMany((entry, index) => Entry(
            entry.Name, entry.Kind, entry.Start, entry.Length,
            right: Next(entry.Folder, index + 1), child: entry.Kind == 2 ? None : Next(entry.Kind == 5 ? "" : entry.Name, 0)))];

        uint Next(string folder, int from)
        {
            var found = entries.FindIndex(from, entry => entry.Folder == folder);
            return found < 0 ? None : (uint)found;
        }
    }

    private static byte[] Entry(string name, byte kind, uint start, int length, uint right, uint child)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length + 1) * 2);
        entry[66] = kind;
        entry[67] = 1;
        Write(entry, 68, None);
        Write(entry, 72, right);
        Write(entry, 76, child);
        Write(entry, 116, start);
        Write(entry, 120, (uint)length);
        return entry;
    }

    private static void Write(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
