using System.Buffers.Binary;
using System.Text;
using Extractor.Documents;
using Extractor.Sources;
using Extractor.Sources.WordBinary;
using Extractor.Tests.Sources.CompoundFiles;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>
/// Makes binary Word documents for tests by the specification and apart from the reader: text, one page of properties of paragraphs and
/// one of characters, a piece table, styles. Documents of LibreOffice are the committed fixtures.
/// </summary>
internal sealed class DocBuilder
{
    private const int TextStart = 1024;
    private const int PageLength = 512;

    private readonly StringBuilder text = new();
    private readonly List<(int End, byte[] Properties)> paragraphs = [];
    private readonly List<(int Start, int End, byte[] Changes)> characters = [];

    /// <summary>Styles by number: identifier, style that it is based on, name, changes of the paragraph.</summary>
    internal List<(int Identifier, int BasedOn, string Name, byte[] Changes)> Styles { get; } = [];

    /// <summary>Positions after the ends of sections.</summary>
    internal List<int> SectionEnds { get; } = [];

    /// <summary>The pieces instead of a single one: characters from the text as it is stored, and the modifier.</summary>
    internal List<(int Start, int Length, ushort Modifier)> Pieces { get; } = [];

    /// <summary>Bytes of the text, one for each character, instead of UTF-16.</summary>
    internal byte[]? NarrowText { get; set; }

    /// <summary>The stream that long lists stand in.</summary>
    internal byte[] Data { get; set; } = [];

    /// <summary>Bits of the file information block.</summary>
    internal ushort Flags { get; set; } = 0x1200;

    /// <summary>How many of the characters, at the end, belong to text boxes; the first box is anchored at the position.</summary>
    internal (int Characters, int Anchor)? TextBox { get; set; }

    /// <summary>The lists, or null.</summary>
    internal DocLists? Lists { get; set; }

    /// <summary>How many characters were added.</summary>
    internal int Length => text.Length;

    /// <summary>Adds a paragraph with its mark.</summary>
    internal DocBuilder P(string paragraph, params byte[] changes) => Styled(0, paragraph, changes);

    /// <summary>Adds a paragraph with a style.</summary>
    internal DocBuilder Styled(ushort style, string paragraph, params byte[] changes)
    {
        text.Append(paragraph);
        paragraphs.Add((text.Length, [(byte)style, (byte)(style >> 8), .. changes]));
        return this;
    }

    /// <summary>Gives properties to the last <paramref name="count"/> characters before the mark of the last paragraph.</summary>
    internal DocBuilder Format(int count, params byte[] changes)
    {
        characters.Add((text.Length - 1 - count, text.Length - 1, changes));
        return this;
    }

    /// <summary>Gives properties to the mark of the last paragraph.</summary>
    internal DocBuilder FormatMark(params byte[] changes)
    {
        characters.Add((text.Length - 1, text.Length, changes));
        return this;
    }

    /// <summary>A row of cells between edges, with a flag word each: 2 continues left, 0x60 begins a vertical merge, 0x20 continues it.</summary>
    internal DocBuilder Row(short[] edges, ushort[] flags, params string[] cells) => NumberedRow(edges, flags, [], cells);

    /// <summary>A row whose first cell has changes of its own.</summary>
    internal DocBuilder NumberedRow(short[] edges, ushort[] flags, byte[] ofFirst, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            P(cells[i] + "\a", [0x16, 0x24, 1, .. i == 0 ? ofFirst : []]);
        }

        return P("\a", [0x16, 0x24, 1, 0x17, 0x24, 1, .. Definition(edges, flags)]);
    }

    /// <summary>The change that defines the cells of a row.</summary>
    internal static byte[] Definition(short[] edges, ushort[] flags)
    {
        var count = edges.Length - 1;
        var length = 1 + (edges.Length * 2) + (count * 20);
        List<byte> change = [0x08, 0xD6, (byte)(length + 1), (byte)((length + 1) >> 8), (byte)count];
        change.AddRange(edges.SelectMany(BitConverter.GetBytes));
        for (var i = 0; i < count; i++)
        {
            change.AddRange(BitConverter.GetBytes(i < flags.Length ? flags[i] : (ushort)0));
            change.AddRange(new byte[18]);
        }

        return [.. change];
    }

    /// <summary>The streams of the document.</summary>
    internal (string Name, byte[] Bytes)[] Streams()
    {
        var width = NarrowText is null ? 2 : 1;
        var bytes = NarrowText ?? Encoding.Unicode.GetBytes(text.ToString());
        var firstPage = (TextStart + bytes.Length + PageLength - 1) / PageLength;
        var paragraphPages = paragraphs.Chunk(6).Select((chunk, index) => ParagraphPage(chunk, index == 0 ? 0 : paragraphs[(index * 6) - 1].End, width)).ToList();
        var document = new byte[(firstPage + paragraphPages.Count + 1) * PageLength];
        bytes.CopyTo(document, TextStart);
        for (var i = 0; i < paragraphPages.Count; i++)
        {
            paragraphPages[i].CopyTo(document, (firstPage + i) * PageLength);
        }

        CharacterPage(width).CopyTo(document, (firstPage + paragraphPages.Count) * PageLength);

        List<byte> table = [];
        WriteInformation(document);
        Put(1, StyleSheet());
        Put(6, Plc([0, .. SectionEnds], SectionEnds.Select(static _ => new byte[12])));
        Put(12, Plc([TextStart, TextStart + (text.Length * width)], [BitConverter.GetBytes(firstPage + paragraphPages.Count)]));
        Put(13, Plc(
            [TextStart, .. paragraphPages.Select((_, index) => TextStart + (paragraphs[Math.Min(paragraphs.Count, (index + 1) * 6) - 1].End * width))],
            paragraphPages.Select((_, index) => BitConverter.GetBytes(firstPage + index))));
        Put(33, PieceTable(width));
        if (TextBox is { } box)
        {
            Put(40, Plc([box.Anchor, text.Length - box.Characters], [[7, 0, 0, 0, .. new byte[22]]]));
            Put(56, Plc([0, box.Characters - 1, box.Characters], [[.. new byte[14], 7, 0, 0, 0, .. new byte[4]], new byte[22]]));
        }

        if (Lists is { } lists)
        {
            Put(15, DocLists.Fonts);
            Put(73, lists.Shared, lists.SharedLength);
            Put(74, lists.Named);
        }

        return [("WordDocument", document), ("1Table", [.. table]), ("Data", Data)];

        void Put(int reference, byte[] structure, int? length = null)
        {
            BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(154 + (reference * 8)), table.Count);
            BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(158 + (reference * 8)), length ?? structure.Length);
            table.AddRange(structure);
        }
    }

    internal byte[] Build() => CompoundFileBuilder.Of(Streams());

    internal static SourceReading Read(byte[] bytes) =>
        WordBinaryReader.Read(bytes, new DocumentIdentity("a.doc", new string('0', 64), bytes.Length, ContentFormat.Doc.MediaType, "none"), []);

    /// <summary>The blocks of a document that must be readable.</summary>
    internal IReadOnlyList<Block> Blocks()
    {
        var reading = Read(Build());
        Assert.That(reading.Diagnostics, Is.Empty);
        return ((FlowDocument)reading.Document!).Blocks;
    }

    /// <summary>The texts of the paragraphs of a document that has nothing else.</summary>
    internal string[] Paragraphs() => [.. Blocks().Cast<Paragraph>().Select(static paragraph => paragraph.Text)];

    private void WriteInformation(byte[] document)
    {
        byte[] start = [0xEC, 0xA5, 0xC1, 0x00, 0, 0, 0x04, 0x08];
        start.CopyTo(document, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(document.AsSpan(10), Flags);
        (document[32], document[62], document[152]) = (14, 22, 93);
        BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(76), text.Length - (TextBox?.Characters ?? 0));
        BinaryPrimitives.WriteInt32LittleEndian(document.AsSpan(100), TextBox?.Characters ?? 0);
    }

    private static byte[] ParagraphPage((int End, byte[] Properties)[] paragraphs, int start, int width)
    {
        var page = new byte[PageLength];
        page[^1] = (byte)paragraphs.Length;
        BinaryPrimitives.WriteInt32LittleEndian(page, TextStart + (start * width));
        var free = PageLength - 1;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var (end, properties) = paragraphs[i];
            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(4 * (i + 1)), TextStart + (end * width));
            free = (free - properties.Length - 2) & ~1;
            page[(4 * (paragraphs.Length + 1)) + (13 * i)] = (byte)(free / 2);
            var isOdd = properties.Length % 2 != 0;
            (page[free], page[free + 1]) = isOdd ? ((byte)((properties.Length + 1) / 2), page[free + 1]) : ((byte)0, (byte)(properties.Length / 2));
            properties.CopyTo(page, free + (isOdd ? 1 : 2));
        }

        return page;
    }

    private byte[] CharacterPage(int width)
    {
        List<(int Start, byte[] Changes)> runs = [];
        var at = 0;
        foreach (var (start, end, changes) in characters.OrderBy(static run => run.Start))
        {
            runs.Add((at, []));
            runs.Add((start, changes));
            at = end;
        }

        runs.Add((at, []));
        var page = new byte[PageLength];
        page[^1] = (byte)runs.Count;
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(4 * runs.Count), TextStart + (text.Length * width));
        var free = PageLength - 1;
        for (var i = 0; i < runs.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(4 * i), TextStart + (runs[i].Start * width));
            if (runs[i].Changes.Length > 0)
            {
                free = (free - runs[i].Changes.Length - 1) & ~1;
                page[free] = (byte)runs[i].Changes.Length;
                runs[i].Changes.CopyTo(page, free + 1);
                page[(4 * (runs.Count + 1)) + i] = (byte)(free / 2);
            }
        }

        return page;
    }

    private byte[] PieceTable(int width)
    {
        var pieces = Pieces.Count > 0 ? Pieces : [(0, text.Length, 0)];
        List<int> positions = [0];
        List<byte[]> descriptions = [];
        foreach (var (start, length, modifier) in pieces)
        {
            positions.Add(positions[^1] + length);
            var place = TextStart + (start * width);
            descriptions.Add([0, 0, .. BitConverter.GetBytes(width == 1 ? (place * 2) | 0x40000000 : place), .. BitConverter.GetBytes(modifier)]);
        }

        // The list of changes in front takes the depth of tables down by one.
        var table = Plc([.. positions], descriptions);
        return [1, 6, 0, 0x4A, 0x66, 0xFF, 0xFF, 0xFF, 0xFF, 2, .. BitConverter.GetBytes(table.Length), .. table];
    }

    private byte[] StyleSheet()
    {
        List<byte> sheet = [18, 0, (byte)Styles.Count, 0, 10, 0, .. new byte[14]];
        foreach (var (identifier, basedOn, name, changes) in Styles)
        {
            List<byte> style =
            [
                (byte)identifier, (byte)(identifier >> 8), .. BitConverter.GetBytes((ushort)((basedOn << 4) | 1)), 2, 0, 0, 0, 0, 0,
                (byte)name.Length, 0, .. Encoding.Unicode.GetBytes(name), 0, 0,
                (byte)(changes.Length + 2), 0, 0, 0, .. changes,
            ];
            if (changes.Length % 2 != 0)
            {
                style.Add(0);
            }

            style.AddRange([0, 0]);
            sheet.AddRange([(byte)style.Count, (byte)(style.Count >> 8), .. style]);
        }

        return [.. sheet];
    }

    private static byte[] Plc(int[] positions, IEnumerable<byte[]> items) => [.. positions.SelectMany(BitConverter.GetBytes), .. items.SelectMany(static item => item)];
}
