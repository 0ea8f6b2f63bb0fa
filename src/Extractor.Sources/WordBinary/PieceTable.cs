using System.Text;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// The text of the file, put together from its pieces ([MS-DOC] 2.4.1, 2.8.35, 2.9.38). All parts of the text follow one another in
/// one sequence of characters; properties are found by where a character stands in the file.
/// </summary>
internal sealed class PieceTable
{
    /// <summary>What stands in front of the table itself.</summary>
    internal const byte TableMark = 2;

    /// <summary>The mark and the length of the table.</summary>
    internal const int TableHeadLength = 5;

    private const byte ChangesMark = 1;
    private const int ChangesHeadLength = 3;

    /// <summary>Pieces refer to lists by 15 bits.</summary>
    private const int MostChanges = 1 << 15;
    private const int PieceLength = 8;

    private readonly List<TextPiece> pieces = [];
    private readonly List<ReadOnlyMemory<byte>> changes = [];
    private int last;

    /// <summary>The characters.</summary>
    internal char[] Text { get; private set; } = [];

    /// <summary>Whether the table was lost and the text taken from where it stands in files without one.</summary>
    internal bool IsMissing { get; private set; }

    /// <summary>Whether text was left out: pieces that lie outside of the file, or more of them than it can have.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>Reads the table and the text.</summary>
    /// <param name="structure">The piece table, empty when it is lost.</param>
    /// <param name="document">The stream <c>WordDocument</c>.</param>
    /// <param name="information">The file information block.</param>
    internal static PieceTable Read(ReadOnlyMemory<byte> structure, ReadOnlySpan<byte> document, FileInformation information)
    {
        var table = new PieceTable();
        table.ReadPieces(table.SkipChanges(structure), document);
        if (table.pieces.Count == 0)
        {
            table.AssumeOnePiece(document, information);
        }

        var codePage = information.HasExtendedCharacters ? null : NarrowCharacters.CodePageOf(information.Language);
        table.ReadText(document, codePage);
        return table;
    }

    /// <summary>The piece of a position, or null when there is none. Fast when asked for in order.</summary>
    internal TextPiece? PieceAt(int position)
    {
        if (last < pieces.Count && pieces[last].Start <= position && position < pieces[last].End)
        {
            return pieces[last];
        }

        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        last = low;
        return low < pieces.Count && pieces[low].Start <= position && position < pieces[low].End ? pieces[low] : null;
    }

    /// <summary>The list of changes that a piece refers to; empty when there is none.</summary>
    internal ReadOnlyMemory<byte> Changes(int index) => index < changes.Count ? changes[index] : default;

    /// <summary>In front of the table stand lists of changes that a fast save left; this is where they end.</summary>
    /// <param name="structure">The lists and the table.</param>
    /// <param name="limit">The most lists that are passed over.</param>
    internal static int EndOfChanges(ReadOnlySpan<byte> structure, int limit)
    {
        var at = 0;
        for (; at < structure.Length && structure[at] == ChangesMark && limit > 0; limit--)
        {
            at += ChangesHeadLength + LittleEndian.UInt16At(structure, at + 1);
        }

        return at;
    }

    private ReadOnlyMemory<byte> SkipChanges(ReadOnlyMemory<byte> structure)
    {
        var end = EndOfChanges(structure.Span, MostChanges);
        for (var at = 0; at < end;)
        {
            var length = LittleEndian.UInt16At(structure.Span, at + 1);
            at += ChangesHeadLength;
            changes.Add(at + length <= structure.Length ? structure.Slice(at, length) : default);
            at += length;
        }

        if (LittleEndian.ByteAt(structure.Span, end) != TableMark)
        {
            return default;
        }

        var size = LittleEndian.UInt32At(structure.Span, end + 1);
        end += TableHeadLength;
        return end >= structure.Length ? default : structure.Slice(end, (int)Math.Min(size, (uint)(structure.Length - end)));
    }

    private void ReadPieces(ReadOnlyMemory<byte> table, ReadOnlySpan<byte> document)
    {
        const uint narrow = 0x40000000;
        var span = table.Span;
        var count = (span.Length - sizeof(int)) / (sizeof(int) + PieceLength);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var start = LittleEndian.Int32At(span, i * sizeof(int));
            var end = LittleEndian.Int32At(span, (i + 1) * sizeof(int));
            var description = ((count + 1) * sizeof(int)) + (i * PieceLength);
            var place = LittleEndian.UInt32At(span, description + 2);
            var isNarrow = (place & narrow) != 0;
            var offset = isNarrow ? (place & (narrow - 1)) / 2 : place & (narrow - 1);
            if (start < next || end < start || start > document.Length)
            {
                IsTruncated = true;
                return; // The positions are the only order there is.
            }

            // Pieces do not share bytes, so together they are no longer than the stream; text past the end of the file is lost.
            var there = Math.Max(0, document.Length - (long)offset) / (isNarrow ? 1 : 2);
            var length = (int)Math.Min(end - start, Math.Min(document.Length - start, there));
            IsTruncated |= length < end - start;
            next = end;
            if (length > 0)
            {
                pieces.Add(new TextPiece(start, start + length, (int)offset, isNarrow, LittleEndian.UInt16At(span, description + 6)));
            }
        }
    }

    private void AssumeOnePiece(ReadOnlySpan<byte> document, FileInformation information)
    {
        IsMissing = true;
        var first = Math.Min(information.FirstTextByte, (uint)document.Length);
        var bytes = (int)(Math.Clamp(information.EndOfTextBytes, first, (uint)document.Length) - first);
        var characters = 0L;
        foreach (var story in Enum.GetValues<WordStory>())
        {
            characters += information.CharactersOf(story);
        }

        var isNarrow = bytes < characters * 2;
        var length = isNarrow ? bytes : bytes / 2;
        if (length > 0)
        {
            pieces.Add(new TextPiece(0, length, (int)first, isNarrow, Modifier: 0));
        }
    }

    private void ReadText(ReadOnlySpan<byte> document, Encoding? codePage)
    {
        Text = new char[pieces.Count == 0 ? 0 : pieces[^1].End];
        foreach (var piece in pieces)
        {
            var target = Text.AsSpan(piece.Start, piece.End - piece.Start);
            var bytes = document.Slice(piece.Offset, target.Length * piece.CharacterLength);
            if (piece.IsNarrow)
            {
                NarrowCharacters.Decode(bytes, codePage, target);
                continue;
            }

            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (char)LittleEndian.UInt16At(bytes, i * 2);
            }
        }
    }
}
