namespace Extractor.Sources.WordBinary;

/// <summary>
/// The file information block at the start of the stream <c>WordDocument</c> ([MS-DOC] 2.5), as far as reading needs it. Its later
/// versions only append, so that one reading serves Word 97 to 2007.
/// </summary>
/// <remarks>A reference is a place and a length in the table stream; nothing says that they lie inside of it.</remarks>
internal readonly ref struct FileInformation
{
    private const ushort Word97 = 0xA5EC;
    private const ushort Word95 = 0xA5DC;

    /// <summary>Where the array of 16-bit numbers begins; its length stands before it.</summary>
    private const int ShortNumbers = 34;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int longNumbers;
    private readonly int references;
    private readonly bool hasTypicalLengths;

    internal FileInformation(ReadOnlySpan<byte> document)
    {
        bytes = document;

        // Each of the three arrays is preceded by how many elements it has: 14, 22 and 93 or more.
        longNumbers = ShortNumbers + (LittleEndian.UInt16At(bytes, ShortNumbers - 2) * sizeof(ushort)) + 2;
        references = longNumbers + (LittleEndian.UInt16At(bytes, longNumbers - 2) * sizeof(uint)) + 2;
        hasTypicalLengths = longNumbers == 64 && references == 154;
        if (!hasTypicalLengths)
        {
            (longNumbers, references) = (64, 154); // No writer has other lengths; a damaged file has.
        }
    }

    /// <summary>Whether it is that of a document of Word 97 or later.</summary>
    internal bool IsKnown => LittleEndian.UInt16At(bytes, 0) == Word97;

    /// <summary>Whether the arrays have the lengths that every writer gives them.</summary>
    internal bool IsTypical => hasTypicalLengths;

    /// <summary>Whether the document is of Word 6 or 95, whose structures are different ones.</summary>
    internal bool IsOlder => LittleEndian.UInt16At(bytes, 0) is Word95 or 0xA5DB or 0xA697 or 0xA698 or 0xA699;

    /// <summary>The language of the program that wrote the file.</summary>
    internal ushort Language => LittleEndian.UInt16At(bytes, 6);

    /// <summary>Whether text and tables are encrypted or obfuscated with a password.</summary>
    internal bool IsEncrypted => (Flags & 0x0100) != 0;

    /// <summary>The name of the stream that the references lead into.</summary>
    internal string TableStream => (Flags & 0x0200) != 0 ? "1Table" : "0Table";

    /// <summary>Whether characters of one byte are always those of Windows code page 1252, as in every document of Word 97 and later.</summary>
    internal bool HasExtendedCharacters => (Flags & 0x1000) != 0;

    /// <summary>Where the text begins in a file without a piece table.</summary>
    internal uint FirstTextByte => LittleEndian.UInt32At(bytes, 24);

    /// <summary>Where it ends.</summary>
    internal uint EndOfTextBytes => LittleEndian.UInt32At(bytes, 28);

    private ushort Flags => LittleEndian.UInt16At(bytes, 10);

    /// <summary>The number of characters of a part of the text; never negative.</summary>
    internal int CharactersOf(WordStory story) => Math.Max(0, LittleEndian.Int32At(bytes, longNumbers + (((int)story + 3) * sizeof(uint))));

    /// <summary>Place and length of a structure in the table stream.</summary>
    internal (uint Start, uint Length) Reference(WordReference reference) =>
        (LittleEndian.UInt32At(bytes, references + ((int)reference * 8)), LittleEndian.UInt32At(bytes, references + ((int)reference * 8) + 4));

    /// <summary>The bytes of a structure of the table stream, as far as they are there.</summary>
    internal ReadOnlyMemory<byte> Structure(ReadOnlyMemory<byte> table, WordReference reference)
    {
        var (start, length) = Reference(reference);
        return start >= table.Length ? default : table.Slice((int)start, (int)Math.Min(length, (uint)table.Length - start));
    }

    /// <summary>The bytes from a structure to the end of the table stream, for one that says itself how long it is; none where there is no such structure.</summary>
    internal ReadOnlyMemory<byte> FromStructure(ReadOnlyMemory<byte> table, WordReference reference)
    {
        var (start, length) = Reference(reference);
        return start >= table.Length || length == 0 ? default : table[(int)start..];
    }
}

/// <summary>The parts of the text in the order in which they follow one another ([MS-DOC] 2.5.4).</summary>
internal enum WordStory
{
    /// <summary>The document itself.</summary>
    Main,

    /// <summary>The footnotes.</summary>
    Footnotes,

    /// <summary>Headers and footers.</summary>
    Headers,

    /// <summary>Macros of old files.</summary>
    Macros,

    /// <summary>Comments.</summary>
    Comments,

    /// <summary>The endnotes.</summary>
    Endnotes,

    /// <summary>Text boxes of the document.</summary>
    TextBoxes,

    /// <summary>Text boxes of the headers.</summary>
    HeaderTextBoxes,
}

/// <summary>The references that are read, by their place in the block ([MS-DOC] 2.5.6).</summary>
internal enum WordReference
{
    /// <summary>The style sheet.</summary>
    Styles = 1,

    /// <summary>Where sections end.</summary>
    Sections = 6,

    /// <summary>The pages with properties of characters.</summary>
    CharacterPages = 12,

    /// <summary>The pages with properties of paragraphs.</summary>
    ParagraphPages = 13,

    /// <summary>The fonts.</summary>
    Fonts = 15,

    /// <summary>The piece table.</summary>
    Pieces = 33,

    /// <summary>Where drawn objects are anchored in the document.</summary>
    Anchors = 40,

    /// <summary>Where each text box begins.</summary>
    TextBoxes = 56,

    /// <summary>What paragraphs of lists have in common.</summary>
    ListLevels = 73,

    /// <summary>The lists as paragraphs name them.</summary>
    Lists = 74,
}
