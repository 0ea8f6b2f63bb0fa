using System.Buffers.Binary;

namespace Extractor.Sources.Archives;

/// <summary>
/// What a zip says it holds: the central directory, 64-bit sizes included, or, if that is lost, the local headers in their order.
/// Entries of one name are given once, the first of them. Never throws for what the bytes are.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int EntryLength = 46;
    private const int Wide = 0x0001;

    private static readonly ZipDirectory Nothing = new([], isRecovered: false, isCut: false);

    private ZipDirectory(IReadOnlyList<ZipMember> members, bool isRecovered, bool isCut) =>
        (Members, IsRecovered, IsCut) = (members, isRecovered, isCut);

    /// <summary>The entries in the order of the directory, folders included.</summary>
    public IReadOnlyList<ZipMember> Members { get; }

    /// <summary>Whether the directory was lost and the entries were found one by one.</summary>
    public bool IsRecovered { get; }

    /// <summary>Whether there were more entries than were asked for.</summary>
    public bool IsCut { get; }

    /// <summary>Reads the directory of a whole archive.</summary>
    /// <param name="archive">All bytes.</param>
    /// <param name="mostMembers">How many entries are read at most.</param>
    public static ZipDirectory Read(ReadOnlySpan<byte> archive, int mostMembers)
    {
        var end = archive[Math.Max(0, archive.Length - EndLength - LongestComment)..].LastIndexOf("PK\x05\x06"u8);
        if (end >= 0)
        {
            end += Math.Max(0, archive.Length - EndLength - LongestComment);
            if (end + EndLength <= archive.Length && ReadCentral(archive, end, mostMembers) is { } directory)
            {
                return directory;
            }
        }

        return Recover(archive, mostMembers);
    }

    private static ZipDirectory? ReadCentral(ReadOnlySpan<byte> archive, int end, int mostMembers)
    {
        long count = U16(archive, end + 10);
        long length = U32(archive, end + 12);
        long start = U32(archive, end + 16);
        var directoryEnd = (long)end;
        if (end >= 20 && archive[(end - 20)..].StartsWith("PK\x06\x07"u8))
        {
            var wideEnd = (long)BinaryPrimitives.ReadUInt64LittleEndian(archive[(end - 20 + 8)..]);
            if (wideEnd < 0 || wideEnd > end - 56 || !archive[(int)wideEnd..].StartsWith("PK\x06\x06"u8))
            {
                return null;
            }

            (count, length, start, directoryEnd) = (U64(archive, wideEnd + 32), U64(archive, wideEnd + 40), U64(archive, wideEnd + 48), wideEnd);
        }

        if (count == 0)
        {
            return Nothing;
        }

        // Bytes before the archive, as of a program that unpacks itself, shift all offsets.
        var shift = length >= 0 && start >= 0 && length <= directoryEnd ? directoryEnd - length - start : 0;
        shift = IsEntry(archive, start + shift) ? shift : 0;
        var members = new List<ZipMember>((int)Math.Clamp(count, 0, 1024));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start + shift; IsEntry(archive, at);)
        {
            if (members.Count >= mostMembers)
            {
                return new ZipDirectory(members, isRecovered: false, isCut: true);
            }

            var (nameLength, extraLength) = (U16(archive, at + 28), U16(archive, at + 30));
            var member = ReadEntry(archive, at, nameLength, extraLength, shift);
            if (names.Add(member.Name))
            {
                members.Add(member);
            }

            at += EntryLength + nameLength + extraLength + U16(archive, at + 32);
        }

        return members.Count > 0 ? new ZipDirectory(members, isRecovered: false, isCut: false) : null;
    }

    private static ZipMember ReadEntry(ReadOnlySpan<byte> archive, long at, int nameLength, int extraLength, long shift)
    {
        var flags = U16(archive, at + 8);
        var name = Slice(archive, at + EntryLength, nameLength);
        var extra = Slice(archive, at + EntryLength + nameLength, extraLength);
        long compressed = U32(archive, at + 20);
        long length = U32(archive, at + 24);
        long header = U32(archive, at + 42);

        // Sizes that need 64 bits stand in an extra field, only those, in this order.
        var wide = ZipNames.ExtraField(extra, Wide);
        length = length == uint.MaxValue ? TakeWide(ref wide) : length;
        compressed = compressed == uint.MaxValue ? TakeWide(ref wide) : compressed;
        header = header == uint.MaxValue ? TakeWide(ref wide) : header;
        return new ZipMember(
            ZipNames.Decode(name, extra, flags), U16(archive, at + 10), (flags & 1) != 0, header + shift, compressed, length, U32(archive, at + 16));
    }

    private static long TakeWide(ref ReadOnlySpan<byte> wide)
    {
        if (wide.Length < 8)
        {
            return 0;
        }

        var value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return Math.Max(0, value);
    }

    /// <summary>Looks for local headers. One that leaves its sizes to what follows the data gets all bytes up to the next signature.</summary>
    private static ZipDirectory Recover(ReadOnlySpan<byte> archive, int mostMembers)
    {
        var members = new List<ZipMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Next(archive, 0); at < archive.Length && members.Count < mostMembers;)
        {
            var (flags, nameLength, extraLength) = (U16(archive, at + 6), U16(archive, at + 26), U16(archive, at + 28));
            var data = Math.Min(archive.Length, at + 30 + nameLength + extraLength);
            var isLater = (flags & 8) != 0;
            long compressed = U32(archive, at + 18);
            var next = isLater || data + compressed > archive.Length ? Next(archive, data) : (int)(data + compressed);
            var name = ZipNames.Decode(Slice(archive, at + 30, nameLength), Slice(archive, at + 30 + nameLength, extraLength), flags);
            if (name.Length > 0 && names.Add(name))
            {
                members.Add(new ZipMember(
                    name, U16(archive, at + 8), (flags & 1) != 0, at, next - data, isLater ? null : U32(archive, at + 22), isLater ? null : U32(archive, at + 14)));
            }

            at = Next(archive, Math.Max(next, at + 4));
        }

        return new ZipDirectory(members, isRecovered: true, isCut: members.Count >= mostMembers);
    }

    private static int Next(ReadOnlySpan<byte> archive, int from)
    {
        var found = from < archive.Length ? archive[from..].IndexOf("PK\x03\x04"u8) : -1;
        return found < 0 ? archive.Length : from + found;
    }

    private static bool IsEntry(ReadOnlySpan<byte> archive, long at) =>
        at >= 0 && at <= archive.Length - EntryLength && archive[(int)at..].StartsWith("PK\x01\x02"u8);

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> archive, long at, int length) =>
        at >= archive.Length ? default : archive.Slice((int)at, (int)Math.Min(length, archive.Length - at));

    private static int U16(ReadOnlySpan<byte> archive, long at) =>
        at >= 0 && at + 2 <= archive.Length ? BinaryPrimitives.ReadUInt16LittleEndian(archive[(int)at..]) : 0;

    private static uint U32(ReadOnlySpan<byte> archive, long at) =>
        at >= 0 && at + 4 <= archive.Length ? BinaryPrimitives.ReadUInt32LittleEndian(archive[(int)at..]) : 0;

    private static long U64(ReadOnlySpan<byte> archive, long at) =>
        at >= 0 && at + 8 <= archive.Length ? Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(archive[(int)at..])) : 0;
}
