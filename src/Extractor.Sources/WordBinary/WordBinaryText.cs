using Extractor.Sources.CompoundFiles;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// The text of a document with the properties of its characters and paragraphs: all that the streams say, before anything is made of it.
/// </summary>
internal sealed class WordBinaryText
{
    private readonly ReadOnlyMemory<byte> document;
    private readonly PieceTable pieces;
    private readonly PropertyRuns paragraphs;
    private readonly PropertyRuns characters;
    private readonly LongChangeLists longLists;
    private readonly int[] lengths;
    private (PropertyRun? Run, ushort Modifier, ParagraphProperties Properties)? lastParagraph;
    private (PropertyRun? Run, TextPiece? Piece, CharacterProperties Properties)? lastCharacter;

    internal WordBinaryText(CompoundFile file, ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> table)
    {
        this.document = document;
        var information = new FileInformation(document.Span);
        pieces = PieceTable.Read(information.Structure(table, WordReference.Pieces), document.Span, information);
        paragraphs = PropertyRuns.Read(information.Structure(table, WordReference.ParagraphPages).Span, document.Span, ofParagraphs: true);
        characters = PropertyRuns.Read(information.Structure(table, WordReference.CharacterPages).Span, document.Span, ofParagraphs: false);
        longLists = new LongChangeLists(file.Read("Data") ?? default);
        Styles = StyleSheet.Read(information.Structure(table, WordReference.Styles).Span);
        Lists = ListTables.Read(
            information.FromStructure(table, WordReference.ListLevels).Span,
            information.Structure(table, WordReference.Lists).Span,
            SymbolFonts.Read(information.Structure(table, WordReference.Fonts).Span));
        SectionEnds = PositionsIn(information.Structure(table, WordReference.Sections).Span, itemLength: 12);
        lengths = new int[Enum.GetValues<WordStory>().Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = information.CharactersOf((WordStory)i);
        }

        Boxes = TextBoxes.Read(
            information.Structure(table, WordReference.Anchors).Span, information.Structure(table, WordReference.TextBoxes).Span, RangeOf(WordStory.TextBoxes));
    }

    /// <summary>The characters of all parts.</summary>
    internal ReadOnlySpan<char> Characters => pieces.Text;

    /// <summary>The styles.</summary>
    internal StyleSheet Styles { get; }

    /// <summary>The lists.</summary>
    internal ListTables Lists { get; }

    /// <summary>The positions after the marks that end a section; the same mark elsewhere only ends a page.</summary>
    internal IReadOnlySet<int> SectionEnds { get; }

    /// <summary>The text boxes and where they are anchored.</summary>
    internal TextBoxes Boxes { get; }

    /// <summary>Whether text or properties are not all there, or the text was put together without its table.</summary>
    internal bool IsDamaged => pieces.IsTruncated || pieces.IsMissing || paragraphs.IsDamaged || characters.IsDamaged;

    /// <summary>Whether the budget for long lists of changes ran out.</summary>
    internal bool IsBudgetSpent => longLists.IsSpent;

    /// <summary>Where a part of the text begins and ends; inside of <see cref="Characters"/>.</summary>
    internal (int Start, int End) RangeOf(WordStory story)
    {
        var start = 0L;
        for (var i = 0; i < (int)story; i++)
        {
            start += lengths[i];
        }

        var total = pieces.Text.Length;
        var length = story == WordStory.Main && (pieces.IsMissing || lengths[0] == 0) && lengths.Sum(static one => (long)one) == lengths[0] ? total : lengths[(int)story];
        return ((int)Math.Min(start, total), (int)Math.Min(start + length, total));
    }

    /// <summary>The properties of the paragraph that the mark at a position ends.</summary>
    internal ParagraphProperties ParagraphAt(int mark)
    {
        var piece = pieces.PieceAt(mark);
        var run = piece is { } known ? paragraphs.At(known.OffsetOf(mark)) : null;
        var modifier = piece?.Modifier ?? 0;
        if (lastParagraph is { } last && last.Run == run && last.Modifier == modifier)
        {
            return last.Properties;
        }

        var properties = new ParagraphProperties();
        if (run is { } found)
        {
            var bytes = document.Span.Slice(found.Offset, found.Length);
            properties.Style = LittleEndian.UInt16At(bytes, 0);
            properties.Apply(LittleEndian.Part(bytes, sizeof(ushort), bytes.Length), longLists);
        }

        if (modifier != 0)
        {
            properties.Apply(ChangesOf(modifier, stackalloc byte[3]), longLists);
        }

        lastParagraph = (run, modifier, properties);
        return properties;
    }

    /// <summary>The properties of the character at a position.</summary>
    internal CharacterProperties CharacterAt(int position)
    {
        if (pieces.PieceAt(position) is not { } piece)
        {
            return CharacterProperties.Plain;
        }

        var offset = piece.OffsetOf(position);
        if (lastCharacter is { } last && last.Piece == piece && last.Run is { } same && same.Covers(offset))
        {
            return last.Properties;
        }

        var run = characters.At(offset);
        var properties = CharacterProperties.Plain;
        if (run is { } found)
        {
            properties = properties.After(document.Span.Slice(found.Offset, found.Length));
        }

        if (piece.Modifier != 0)
        {
            properties = properties.After(ChangesOf(piece.Modifier, stackalloc byte[3]));
        }

        lastCharacter = (run, piece, properties);
        return properties;
    }

    /// <summary>Whether a character is neither hidden, by itself or by a style, nor deleted by a change that is tracked.</summary>
    internal bool IsPrinted(CharacterProperties character, ParagraphProperties paragraph) => !character.IsDeleted && character.Hidden switch
    {
        HiddenText.No => true,
        HiddenText.Yes => false,
        HiddenText.AsStyle => !Styles.IsHidden(paragraph.Style, character.Style),
        _ => Styles.IsHidden(paragraph.Style, character.Style),
    };

    /// <summary>
    /// The changes of a piece: either one of a few with an operand of a byte, or the number of a list ([MS-DOC] 2.9.214 to 2.9.216).
    /// </summary>
    private ReadOnlySpan<byte> ChangesOf(ushort modifier, Span<byte> single)
    {
        if ((modifier & 1) != 0)
        {
            return longLists.Spend(pieces.Changes(modifier >> 1).Span);
        }

        ushort code = ((modifier >> 1) & 0x7F) switch
        {
            0x18 => PropertyCode.IsInTable,
            0x19 => PropertyCode.IsRowEnd,
            0x41 => PropertyCode.IsDeleted,
            0x5C => PropertyCode.IsHidden,
            _ => 0,
        };
        if (code == 0)
        {
            return [];
        }

        (single[0], single[1], single[2]) = ((byte)code, (byte)(code >> 8), (byte)(modifier >> 8));
        return single.ToArray();
    }

    private static HashSet<int> PositionsIn(ReadOnlySpan<byte> list, int itemLength)
    {
        HashSet<int> positions = [];
        var count = (list.Length - sizeof(int)) / (sizeof(int) + itemLength);
        for (var i = 1; i <= count; i++)
        {
            positions.Add(LittleEndian.Int32At(list, i * sizeof(int)));
        }

        return positions;
    }
}
