using System.Globalization;
using Extractor.Sources.Lists;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// The lists of a document: what the paragraphs of lists have in common ([MS-DOC] 2.9.147 LSTF), and the lists as paragraphs name them
/// (2.9.131 LFO).
/// </summary>
internal sealed class ListTables
{
    /// <summary>The most lists that the property of a paragraph can name ([MS-DOC] 2.6.2, sprmPIlfo).</summary>
    internal const int MostLists = 0x07FE;

    private const int SharedLength = 28;
    private const int ListLength = 16;
    private const int NoStyle = 0x0FFF;

    private readonly Dictionary<int, AbstractList> shared = [];
    private readonly List<ListDefinition> lists = [];
    private readonly SymbolFonts fonts;

    private ListTables(SymbolFonts fonts) => this.fonts = fonts;

    /// <summary>Reads both tables, as far as they are there.</summary>
    /// <param name="levels">The table stream from the place of the first table on; the levels stand behind it and are not part of its length.</param>
    /// <param name="named">The second table.</param>
    /// <param name="fonts">The fonts of bullets.</param>
    internal static ListTables Read(ReadOnlySpan<byte> levels, ReadOnlySpan<byte> named, SymbolFonts fonts)
    {
        var tables = new ListTables(fonts);
        tables.ReadShared(levels);
        tables.ReadLists(named);
        return tables;
    }

    /// <summary>The list of a 1-based number, or null.</summary>
    internal ListDefinition? Find(int? number) => number is > 0 && number <= lists.Count ? lists[number.Value - 1] : null;

    private void ReadShared(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min((int)LittleEndian.UInt16At(bytes, 0), (bytes.Length - sizeof(ushort)) / SharedLength);
        var reader = new ListLevelReader(bytes, sizeof(ushort) + (count * SharedLength), fonts);
        for (var i = 0; i < count; i++)
        {
            var definition = bytes.Slice(sizeof(ushort) + (i * SharedLength), SharedLength);
            var list = new AbstractList();
            var isSimple = (definition[26] & 1) != 0;
            for (var level = 0; level < (isSimple ? 1 : ListLevel.Count); level++)
            {
                if (reader.Next() is not { } read)
                {
                    break;
                }

                var style = LittleEndian.UInt16At(definition, 8 + (level * sizeof(ushort)));
                read.Style = style == NoStyle ? null : NameOf(style);
                list.Levels[level] = read;
            }

            shared.TryAdd(LittleEndian.Int32At(definition, 0), list);
        }
    }

    private void ReadLists(ReadOnlySpan<byte> bytes)
    {
        var count = LittleEndian.UInt32At(bytes, 0);
        var reader = new ListLevelReader(bytes, sizeof(uint) + (count * (long)ListLength), fonts);
        for (var i = 0; i < Math.Min(count, MostLists) && sizeof(uint) + ((i + 1) * ListLength) <= bytes.Length; i++)
        {
            var definition = bytes.Slice(sizeof(uint) + (i * ListLength), ListLength);
            var list = new ListDefinition();
            if (shared.GetValueOrDefault(LittleEndian.Int32At(definition, 0)) is { } levels)
            {
                list.Shared = levels;
            }

            reader.ReadOverrides(list, definition[12]);
            lists.Add(list);
        }
    }

    /// <summary>The number of a style as levels name it.</summary>
    internal static string NameOf(int style) => style.ToString(CultureInfo.InvariantCulture);
}
