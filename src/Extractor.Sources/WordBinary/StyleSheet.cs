using System.Text;
using Extractor.Sources.Word;

namespace Extractor.Sources.WordBinary;

/// <summary>Which paragraph styles are headings, and of which level ([MS-DOC] 2.9.271, 2.9.258).</summary>
internal sealed class StyleSheet
{
    private const int TitleStyle = 62;
    private const int LongestName = 255;

    private readonly List<Style> styles = [];

    /// <summary>Reads the style sheet; what is damaged has no styles.</summary>
    internal static StyleSheet Read(ReadOnlySpan<byte> bytes)
    {
        var sheet = new StyleSheet();
        var at = sizeof(ushort) + LittleEndian.UInt16At(bytes, 0);
        var count = LittleEndian.UInt16At(bytes, 2);
        var baseLength = LittleEndian.UInt16At(bytes, 4);
        for (var i = 0; i < count && at + sizeof(ushort) <= bytes.Length; i++)
        {
            var length = LittleEndian.UInt16At(bytes, at);
            sheet.styles.Add(ReadStyle(LittleEndian.Part(bytes, at + sizeof(ushort), length), baseLength));
            at += sizeof(ushort) + length;
        }

        return sheet;
    }

    /// <summary>The heading level of a style, 1 for the outermost; 0 for body text.</summary>
    internal int Level(int style)
    {
        // A style may be based on itself in a damaged file; no real chain is longer than a few.
        for (var step = 0; step < 16 && style < styles.Count; step++)
        {
            if (styles[style].Level is { } level)
            {
                return level;
            }

            style = styles[style].BasedOn;
        }

        return 0;
    }

    private static Style ReadStyle(ReadOnlySpan<byte> bytes, int baseLength)
    {
        const int paragraph = 1;
        var identifier = LittleEndian.UInt16At(bytes, 0) & 0x0FFF;
        var second = LittleEndian.UInt16At(bytes, 2);
        var (kind, basedOn) = (second & 0x0F, second >> 4);
        if (bytes.IsEmpty || kind != paragraph)
        {
            return new Style(Level: null, BasedOn: int.MaxValue);
        }

        var characters = LittleEndian.UInt16At(bytes, baseLength);
        var name = Encoding.Unicode.GetString(LittleEndian.Part(bytes, baseLength + 2, Math.Min((int)characters, LongestName) * sizeof(char)));
        var level = identifier is >= 1 and <= 9 ? identifier : identifier == TitleStyle ? 1 : WordStyles.LevelOfName(name);

        // Behind the name and its zero stand the properties, of which those of the paragraph come first; a number of the style leads them.
        var properties = baseLength + sizeof(ushort) + (characters * sizeof(char)) + sizeof(char);
        var own = new ParagraphProperties();
        own.Apply(LittleEndian.Part(bytes, properties + 4, LittleEndian.UInt16At(bytes, properties) - 2), LongChangeLists.None);
        return new Style(WordStyles.LevelOfOutline(own.OutlineLevel) ?? level, basedOn);
    }

    /// <summary>A style; level 0 says body text, null asks the style that it is based on.</summary>
    private readonly record struct Style(int? Level, int BasedOn);
}
