using System.Text;
using Extractor.Sources.Lists;
using Extractor.Sources.Word;

namespace Extractor.Sources.WordBinary;

/// <summary>Reads the levels of lists, one behind the other ([MS-DOC] 2.9.150 LVLF, 2.9.132 LFOData).</summary>
/// <param name="bytes">The structures that they stand in.</param>
/// <param name="start">Where the first begins.</param>
/// <param name="fonts">The fonts of bullets.</param>
internal ref struct ListLevelReader(ReadOnlySpan<byte> bytes, long start, SymbolFonts fonts)
{
    private const int LevelLength = 28;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private long at = start;

    /// <summary>Reads a level; null where the bytes end. A label that is longer than any is left out.</summary>
    internal ListLevel? Next()
    {
        if (at + LevelLength > bytes.Length)
        {
            at = bytes.Length;
            return null;
        }

        var definition = bytes.Slice((int)at, LevelLength);
        var changes = LittleEndian.Part(bytes, at + LevelLength + definition[25], definition[24]);
        at += LevelLength + definition[24] + definition[25];
        var length = LittleEndian.UInt16At(bytes, at);
        var label = LittleEndian.Part(bytes, at + sizeof(ushort), length * sizeof(char));
        at += sizeof(ushort) + (length * sizeof(char));
        var text = length <= WordBudget.LabelLength ? Encoding.Unicode.GetString(label) : string.Empty;
        var format = NumeralSystems.Named(definition[4]);
        return new ListLevel
        {
            Start = LittleEndian.Int32At(definition, 0),
            Format = format,
            IsLegal = (definition[5] & 0x04) != 0,
            Restart = (definition[5] & 0x08) != 0 ? definition[26] : null,
            Suffix = definition[15] switch { 1 => "space", 2 => "nothing", _ => "tab" },
            Text = format == "bullet" ? fonts.SignOf(text, changes) : text,
        };
    }

    /// <summary>Reads what a list has of its own ([MS-DOC] 2.9.133).</summary>
    /// <param name="list">The list.</param>
    /// <param name="count">How many of its levels differ from the shared ones.</param>
    internal void ReadOverrides(ListDefinition list, int count)
    {
        at += sizeof(uint); // A position that has no meaning.
        for (var i = 0; i < count && at < bytes.Length; i++)
        {
            var (start, flags) = (LittleEndian.Int32At(bytes, at), LittleEndian.UInt32At(bytes, at + sizeof(int)));
            at += 2 * sizeof(int);
            var own = (flags & 0x20) != 0 ? Next() : null;
            var level = (int)(flags & 0x0F);
            if (level < ListLevel.Count)
            {
                list.Own[level] ??= own;
                list.Starts[level] ??= (flags & 0x10) != 0 ? own?.Start ?? start : null;
            }
        }
    }
}
