using System.Buffers.Binary;

namespace Extractor.Sources.CompoundFiles;

/// <summary>
/// What the header of a compound file says ([MS-CFB] 2.2). Only the sizes and the places of the first sectors matter for reading; nothing
/// here is trusted until the chains have been followed.
/// </summary>
/// <param name="SectorShift">Binary logarithm of the sector's size: 9 in version 3, 12 in version 4.</param>
/// <param name="MiniSectorShift">Binary logarithm of the size of the small sectors inside the mini stream.</param>
/// <param name="FirstDirectorySector">Where the directory begins.</param>
/// <param name="MiniStreamCutoff">Streams shorter than this stand in the mini stream.</param>
/// <param name="FirstMiniTableSector">Where the table of the small sectors begins.</param>
/// <param name="FirstIndirectSector">Where the further places of the sector table begin.</param>
internal readonly record struct CompoundHeader(
    int SectorShift, int MiniSectorShift, uint FirstDirectorySector, uint MiniStreamCutoff, uint FirstMiniTableSector, uint FirstIndirectSector)
{
    /// <summary>The length of the header in front of the first sector of version 3.</summary>
    internal const int Length = 512;

    /// <summary>How many places of the sector table stand in the header itself.</summary>
    internal const int DirectPlaces = 109;

    /// <summary>Where they begin.</summary>
    internal const int DirectPlacesOffset = 76;

    /// <summary>The first eight bytes of every compound file.</summary>
    internal static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The size of a sector in bytes.</summary>
    internal int SectorLength => 1 << SectorShift;

    /// <summary>The size of a small sector in bytes.</summary>
    internal int MiniSectorLength => 1 << MiniSectorShift;

    /// <summary>Reads the header; false when the bytes are no compound file. Sizes that no writer uses are replaced by the usual ones.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> file, out CompoundHeader header)
    {
        header = default;
        if (file.Length < Length || !file.StartsWith(Signature))
        {
            return false;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var cutoff = BinaryPrimitives.ReadUInt32LittleEndian(file[56..]);
        header = new CompoundHeader(
            shift is 9 or 12 ? shift : 9,
            MiniSectorShift: 6,
            BinaryPrimitives.ReadUInt32LittleEndian(file[48..]),
            cutoff == 0 ? 4096 : cutoff,
            BinaryPrimitives.ReadUInt32LittleEndian(file[60..]),
            BinaryPrimitives.ReadUInt32LittleEndian(file[68..]));
        return true;
    }
}
