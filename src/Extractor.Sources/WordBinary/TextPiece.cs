namespace Extractor.Sources.WordBinary;

/// <summary>Characters that stand in one place of the file ([MS-DOC] 2.9.177).</summary>
/// <param name="Start">The position of its first character in the text.</param>
/// <param name="End">The position after its last character.</param>
/// <param name="Offset">Where its bytes begin in the stream <c>WordDocument</c>.</param>
/// <param name="IsNarrow">Whether a character takes one byte and not two.</param>
/// <param name="Modifier">Changes of properties that a fast save left beside the text ([MS-DOC] 2.9.214).</param>
internal readonly record struct TextPiece(int Start, int End, int Offset, bool IsNarrow, ushort Modifier)
{
    /// <summary>The size of a character in bytes.</summary>
    internal int CharacterLength => IsNarrow ? 1 : 2;

    /// <summary>Where a character of the piece stands in the stream.</summary>
    internal int OffsetOf(int position) => Offset + ((position - Start) * CharacterLength);
}
