namespace Extractor.Sources.WordBinary;

/// <summary>
/// Finds the streams of a Word document whose directory is lost: Word writes it last, so that a download that broke off lacks it. Word
/// lays each stream out in one piece, and two of them can be recognised by what they hold.
/// </summary>
internal static class LostDirectory
{
    private const int SectorLength = 512;

    /// <summary>Small streams stand in small sectors.</summary>
    private const int MiniSectorLength = 64;

    /// <summary>Lists in front of a piece table that is looked for; bounded, since every place of the file is tried.</summary>
    private const int MostChanges = 64;

    /// <summary>Whether the stream <c>WordDocument</c> is found.</summary>
    internal static bool HasDocument(ReadOnlySpan<byte> file) => DocumentIn(file) > 0;

    /// <summary>The streams <c>WordDocument</c> and table; the second is empty when it is not found, null when there is no document.</summary>
    internal static (ReadOnlyMemory<byte> Document, ReadOnlyMemory<byte> Table)? Find(ReadOnlyMemory<byte> file)
    {
        var start = DocumentIn(file.Span);
        if (start <= 0)
        {
            return null;
        }

        var document = file[start..];
        var table = TableIn(file.Span, new FileInformation(document.Span));
        return (document, table > 0 ? file[table..] : default);
    }

    private static int DocumentIn(ReadOnlySpan<byte> file)
    {
        for (var at = SectorLength; at + SectorLength <= file.Length; at += SectorLength)
        {
            if (file[at] == 0xEC && new FileInformation(file[at..]) is { IsKnown: true, IsTypical: true })
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The table stream is where the piece table stands at its place, with its length in front and 0 as its first position.</summary>
    private static int TableIn(ReadOnlySpan<byte> file, FileInformation information)
    {
        var (place, length) = information.Reference(WordReference.Pieces);
        for (var start = (long)SectorLength; start + place + length <= file.Length; start += MiniSectorLength)
        {
            if (IsPieceTable(LittleEndian.Part(file, start + place, length)))
            {
                return (int)start;
            }
        }

        return -1;
    }

    private static bool IsPieceTable(ReadOnlySpan<byte> structure)
    {
        var at = PieceTable.EndOfChanges(structure, MostChanges);
        return LittleEndian.ByteAt(structure, at) == PieceTable.TableMark
            && LittleEndian.UInt32At(structure, at + 1) == structure.Length - at - PieceTable.TableHeadLength
            && LittleEndian.UInt32At(structure, at + PieceTable.TableHeadLength) == 0
            && structure.Length > at + PieceTable.TableHeadLength;
    }
}
