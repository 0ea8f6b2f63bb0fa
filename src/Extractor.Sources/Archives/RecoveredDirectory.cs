using System.Buffers.Binary;
using System.Text;

namespace Extractor.Sources.Archives;

/// <summary>
/// Writes the directory that a cut package lost (APPNOTE 4.3.12 and 4.3.16) behind its bytes, from the headers before each part, so that libraries
/// can open it. The last part may be cut; whoever reads it finds out.
/// </summary>
internal static class RecoveredDirectory
{
    private const int EntryLength = 46;
    private const int EndLength = 22;
    private const ushort Version = 20;
    private const ushort NamesInUtf8 = 0x0800;

    /// <summary>The package as it is, or, if its directory is lost, with one that lists what was found.</summary>
    /// <param name="package">The whole file.</param>
    /// <param name="mostMembers">How many parts are looked for.</param>
    /// <param name="isRecovered">Whether the directory was lost.</param>
    public static ReadOnlyMemory<byte> Complete(ReadOnlyMemory<byte> package, int mostMembers, out bool isRecovered)
    {
        var directory = ZipDirectory.Read(package.Span, mostMembers);
        isRecovered = directory.IsRecovered && directory.Members.Count is > 0 and < ushort.MaxValue;
        return isRecovered ? WithDirectory(package.Span, directory.Members) : package;
    }

    private static byte[] WithDirectory(ReadOnlySpan<byte> package, IReadOnlyList<ZipMember> members)
    {
        var names = members.Select(member => Encoding.UTF8.GetBytes(member.Name)).ToList();
        var length = names.Sum(name => EntryLength + name.Length);
        var whole = new byte[package.Length + length + EndLength];
        package.CopyTo(whole);
        var at = package.Length;
        for (var i = 0; i < members.Count; i++)
        {
            WriteEntry(whole.AsSpan(at), members[i], names[i], package.Length);
            at += EntryLength + names[i].Length;
        }

        var end = whole.AsSpan(at);
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)package.Length);
        return whole;
    }

    private static void WriteEntry(Span<byte> entry, ZipMember member, byte[] name, int packageLength)
    {
        // A size that the cut made untrue would keep what is there from being read.
        var compressed = Math.Min(member.CompressedLength, packageLength - member.HeaderOffset);
        "PK\x01\x02"u8.CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], Version);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], Version);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[8..], (ushort)(NamesInUtf8 | (member.IsEncrypted ? 1 : 0)));
        BinaryPrimitives.WriteUInt16LittleEndian(entry[10..], (ushort)member.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], member.Checksum ?? 0);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[20..], (uint)compressed);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], (uint)(member.Length ?? 0));
        BinaryPrimitives.WriteUInt16LittleEndian(entry[28..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], (uint)member.HeaderOffset);
        name.CopyTo(entry[EntryLength..]);
    }
}
