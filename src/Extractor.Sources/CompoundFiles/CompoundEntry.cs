using System.Buffers.Binary;
using System.Text;

namespace Extractor.Sources.CompoundFiles;

/// <summary>One entry of the directory ([MS-CFB] 2.6).</summary>
/// <param name="Name">The name, case as written.</param>
/// <param name="Kind">Storage, stream or root.</param>
/// <param name="Left">The entry before it among its siblings.</param>
/// <param name="Right">The entry after it among its siblings.</param>
/// <param name="Child">The first entry inside it.</param>
/// <param name="FirstSector">Where its bytes begin.</param>
/// <param name="Length">How many bytes it says it has.</param>
internal readonly record struct CompoundEntry(
    string Name, CompoundEntryKind Kind, uint Left, uint Right, uint Child, uint FirstSector, long Length)
{
    /// <summary>The size of an entry in bytes.</summary>
    internal const int Size = 128;

    /// <summary>Reads an entry of <see cref="Size"/> bytes.</summary>
    internal static CompoundEntry Read(ReadOnlySpan<byte> entry)
    {
        var nameLength = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - sizeof(char), 0, 62) & ~1;

        // Of the length only the low half counts in version 3, where some writers leave the other undefined; no file here is over 2 GB.
        return new CompoundEntry(
            Encoding.Unicode.GetString(entry[..nameLength]).TrimEnd('\0'),
            (CompoundEntryKind)entry[66],
            BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[76..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
    }
}

/// <summary>What an entry of the directory is.</summary>
internal enum CompoundEntryKind : byte
{
    /// <summary>Not used.</summary>
    None = 0,

    /// <summary>A folder.</summary>
    Storage = 1,

    /// <summary>Bytes.</summary>
    Stream = 2,

    /// <summary>The outermost folder; its bytes are the mini stream.</summary>
    Root = 5,
}
