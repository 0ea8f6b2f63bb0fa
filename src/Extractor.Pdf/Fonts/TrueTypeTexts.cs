using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>What an embedded TrueType font itself says of its glyphs: its character map read backwards, then its glyph names.</summary>
internal sealed class TrueTypeTexts
{
    private readonly Dictionary<int, int>? scalars;
    private readonly TrueTypeNames? names;

    private TrueTypeTexts(Dictionary<int, int>? scalars, TrueTypeNames? names)
    {
        this.scalars = scalars;
        this.names = names;
    }

    /// <summary>Reads a font file; null if it says nothing of text.</summary>
    public static TrueTypeTexts? Open(ReadOnlyMemory<byte> file)
    {
        var mapped = TrueTypeCharacters.Open(file)?.ScalarsByGlyph();
        var named = TrueTypeNames.Open(file);
        return mapped is null && named is null ? null : new TrueTypeTexts(mapped, named);
    }

    /// <summary>The font file of a descriptor; null if it has no TrueType font or that says nothing of text.</summary>
    public static TrueTypeTexts? Of(PdfDictionary? descriptor, ObjectTable objects) =>
        objects.Stream(descriptor?["FontFile2"]) is { } file
            ? Open(StreamDecoder.Decode(file, objects, objects.Options.MaximumStreamBytes).Bytes)
            : null;

    /// <summary>The text of a glyph; null if it is not known. A name says more than a place in the private use area.</summary>
    public string? Find(int glyph)
    {
        var mapped = scalars is not null && scalars.TryGetValue(glyph, out var scalar) ? CharacterText.Of(scalar) : null;
        return mapped is null or [>= '\uE000' and <= '\uF8FF'] ? names?.Text(glyph) ?? mapped : mapped;
    }

    /// <summary>The text of the glyph that bears a name which means nothing by itself; null if there is none.</summary>
    public string? FindNamed(string name) => names?.Glyph(name) is { } glyph ? Find(glyph) : null;
}
