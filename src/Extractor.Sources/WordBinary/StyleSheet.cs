using System.Text;
using Extractor.Sources.Word;

namespace Extractor.Sources.WordBinary;

/// <summary>Which styles are headings, and of which level, and which hide their text ([MS-DOC] 2.9.271, 2.9.258).</summary>
internal sealed class StyleSheet
{
    private const int TitleStyle = 62;
    private const int LongestName = 255;
    private const int OfParagraphs = 1;
    private const int OfCharacters = 2;

    /// <summary>A style may be based on itself in a damaged file; no real chain is longer than a few.</summary>
    private const int LongestChain = 16;

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
        for (var step = 0; step < LongestChain && style < styles.Count; step++)
        {
            if (styles[style].Level is { } level)
            {
                return level;
            }

            style = styles[style].BasedOn;
        }

        return 0;
    }

    /// <summary>The list that a style numbers its paragraphs with, the level of it, and the style that says so; nulls where none does.</summary>
    internal (int? List, int? Level, int? Style) Numbering(int style)
    {
        int? level = null;
        for (var step = 0; step < LongestChain && style < styles.Count; step++)
        {
            level ??= styles[style].ListLevel;
            if (styles[style].List is { } list)
            {
                return (list, level, style);
            }

            style = styles[style].BasedOn;
        }

        return (null, level, null);
    }

    /// <summary>Whether text in a paragraph style and a character style is not printed unless its own properties say so.</summary>
    internal bool IsHidden(int paragraphStyle, int characterStyle) => IsHidden(paragraphStyle) || IsHidden(characterStyle);

    private bool IsHidden(int style)
    {
        var isTurnedRound = false;
        for (var step = 0; step < LongestChain && style < styles.Count; step++)
        {
            switch (styles[style].Hidden)
            {
                case HiddenText.Yes or HiddenText.No:
                    return styles[style].Hidden == HiddenText.Yes != isTurnedRound;
                case HiddenText.UnlikeStyle:
                    isTurnedRound = !isTurnedRound;
                    break;
            }

            style = styles[style].BasedOn;
        }

        return isTurnedRound;
    }

    private static Style ReadStyle(ReadOnlySpan<byte> bytes, int baseLength)
    {
        var identifier = LittleEndian.UInt16At(bytes, 0) & 0x0FFF;
        var second = LittleEndian.UInt16At(bytes, 2);
        var (kind, basedOn) = (second & 0x0F, second >> 4);
        if (bytes.IsEmpty || kind is not (OfParagraphs or OfCharacters))
        {
            return new Style(Level: null, HiddenText.AsStyle, BasedOn: int.MaxValue, List: null, ListLevel: null);
        }

        var characters = LittleEndian.UInt16At(bytes, baseLength);
        var name = Encoding.Unicode.GetString(LittleEndian.Part(bytes, baseLength + 2, Math.Min((int)characters, LongestName) * sizeof(char)));

        // Behind the name and its zero stand the properties: those of the paragraph with the number of the style, then those of characters.
        var properties = baseLength + sizeof(ushort) + (characters * sizeof(char)) + sizeof(char);
        int? level = null;
        var own = new ParagraphProperties();
        if (kind == OfParagraphs)
        {
            var length = LittleEndian.UInt16At(bytes, properties);
            own.Apply(LittleEndian.Part(bytes, properties + 4, length - 2), LongChangeLists.None);
            level = WordStyles.LevelOfOutline(own.OutlineLevel)
                ?? (identifier is >= 1 and <= 9 ? identifier : identifier == TitleStyle ? 1 : WordStyles.LevelOfName(name));
            properties += sizeof(ushort) + length + (length % 2);
        }

        var text = CharacterProperties.Plain.After(LittleEndian.Part(bytes, properties + 2, LittleEndian.UInt16At(bytes, properties)));
        return new Style(level, text.Hidden, basedOn, own.List, own.ListLevel);
    }

    /// <summary>A style; level 0 says body text, null asks the style that it is based on.</summary>
    private readonly record struct Style(int? Level, HiddenText Hidden, int BasedOn, int? List, int? ListLevel);
}
