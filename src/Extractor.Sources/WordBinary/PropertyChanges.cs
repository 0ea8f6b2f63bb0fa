namespace Extractor.Sources.WordBinary;

/// <summary>Walks through a list of changes to properties ([MS-DOC] 2.2.5, 2.6): each a code and an operand whose length the code tells.</summary>
internal ref struct PropertyChanges(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>The code of the change.</summary>
    internal ushort Code { get; private set; }

    /// <summary>Its operand, without the length in front of it.</summary>
    internal ReadOnlySpan<byte> Operand { get; private set; }

    /// <summary>The operand as one byte.</summary>
    internal readonly byte Value => LittleEndian.ByteAt(Operand, 0);

    /// <summary>Goes to the next change; false at the end, or where the list is cut off.</summary>
    internal bool Next()
    {
        if (at + sizeof(ushort) > bytes.Length)
        {
            return false;
        }

        Code = LittleEndian.UInt16At(bytes, at);
        at += sizeof(ushort);
        var length = (Code >> 13) switch
        {
            0 or 1 => 1,
            2 or 4 or 5 => 2,
            3 => 4,
            7 => 3,
            _ => VariableLength(),
        };
        if (length > bytes.Length - at)
        {
            return false;
        }

        Operand = bytes.Slice(at, length);
        at += length;
        return true;
    }

    /// <summary>The definition of a table has a length of two bytes and counts one of them; a change of tab stops may have none.</summary>
    private int VariableLength()
    {
        if (Code is PropertyCode.TableDefinition or PropertyCode.OldTableDefinition)
        {
            var length = LittleEndian.UInt16At(bytes, at) - 1;
            at += 2;
            return Math.Max(0, length);
        }

        var first = LittleEndian.ByteAt(bytes, at);
        at++;
        if (Code != PropertyCode.TabStops || first != byte.MaxValue)
        {
            return first;
        }

        var removed = LittleEndian.ByteAt(bytes, at) * 4;
        return 1 + removed + 1 + (LittleEndian.ByteAt(bytes, at + 1 + removed) * 3);
    }
}

/// <summary>The codes that are read ([MS-DOC] 2.6.1 to 2.6.3).</summary>
internal static class PropertyCode
{
    internal const ushort Style = 0x4600;
    internal const ushort IsInTable = 0x2416;
    internal const ushort IsRowEnd = 0x2417;
    internal const ushort IsInnerCellEnd = 0x244B;
    internal const ushort IsInnerRowEnd = 0x244C;
    internal const ushort TableDepth = 0x6649;
    internal const ushort TableDepthChange = 0x664A;
    internal const ushort OutlineLevel = 0x2640;
    internal const ushort TabStops = 0xC615;
    internal const ushort ListLevel = 0x260A;
    internal const ushort List = 0x460B;

    /// <summary>The changes themselves stand in the stream <c>Data</c>.</summary>
    internal const ushort Elsewhere = 0x6646;

    /// <summary>The same, as Word 97 wrote it.</summary>
    internal const ushort ElsewhereOld = 0x6645;

    /// <summary>The changes to the row stand in the stream <c>Data</c>.</summary>
    internal const ushort RowElsewhere = 0x646B;

    internal const ushort TableDefinition = 0xD608;
    internal const ushort OldTableDefinition = 0xD606;
    internal const ushort InsertCells = 0x7621;
    internal const ushort DeleteCells = 0x5622;
    internal const ushort CellWidth = 0x7623;
    internal const ushort MergeCells = 0x5624;
    internal const ushort SplitCells = 0x5625;
    internal const ushort VerticalMerge = 0xD62B;

    internal const ushort IsDeleted = 0x0800;
    internal const ushort IsHidden = 0x083C;
    internal const ushort CharacterStyle = 0x4A30;
    internal const ushort IsFormData = 0x0806;
    internal const ushort IsObject = 0x080A;
    internal const ushort PicturePlace = 0x6A03;
    internal const ushort Symbol = 0x6A09;
    internal const ushort Font = 0x4A4F;
    internal const ushort OtherFont = 0x4A51;
}
