using Extractor.Pdf.Fonts;

namespace Extractor.Sources.Ofd;

/// <summary>
/// A font of a document: its names, and its file if it is embedded. The file is only opened when a page does not say where its characters
/// stand or which they are; then it is read once for all pages.
/// </summary>
internal sealed class OfdFont
{
    // In Chinese fonts ideographs and their punctuation are one em wide, letters and digits half of it.
    private const char FirstIdeographic = '\u2E80';
    private const double HalfWidth = 0.5;

    private readonly bool isStandard;
    private readonly Lazy<OfdFontProgram?> program;

    public OfdFont(OfdPackage package, string name, string family, string? file)
    {
        Name = name.Length > 0 ? name : family;
        isStandard = StandardFont.IsStandard(name) || StandardFont.IsStandard(family);
        Metrics = isStandard ? FontMetrics.Latin : FontMetrics.Ideographic;
        program = new Lazy<OfdFontProgram?>(() => file is null ? null : OfdFontProgram.Open(package.ReadBytes(file, OfdBudget.FontLength)));
    }

    private OfdFont()
    {
        Name = "";
        Metrics = FontMetrics.Ideographic;
        program = new Lazy<OfdFontProgram?>((OfdFontProgram?)null);
    }

    /// <summary>In place of a font that is not among the resources.</summary>
    public static OfdFont Unknown { get; } = new();

    public string Name { get; }

    /// <summary>How far above and below the baseline the glyphs reach, in ems, without opening the file.</summary>
    public FontMetrics Metrics { get; }

    /// <summary>The embedded file; null if there is none that can be read.</summary>
    public OfdFontProgram? Program => program.Value;

    /// <summary>The advance of a character in ems as fonts of this kind usually have it.</summary>
    public double UsualAdvance(string text) =>
        text is not [var first, ..] ? HalfWidth
        : first >= FirstIdeographic || (first > '\u007F' && !isStandard) ? 1
        : isStandard ? StandardFont.Of(Name).Width(-1, text)
        : HalfWidth;
}

/// <summary>What an embedded TrueType or OpenType file says of its glyphs.</summary>
internal sealed class OfdFontProgram
{
    private readonly TrueTypeAdvances? advances;
    private readonly TrueTypeTexts? texts;
    private readonly Dictionary<int, int>? glyphs;

    private OfdFontProgram(TrueTypeAdvances? advances, TrueTypeTexts? texts, Dictionary<int, int>? glyphs)
    {
        this.advances = advances;
        this.texts = texts;
        this.glyphs = glyphs;
    }

    /// <summary>Reads a font file; null if it is none that can be read.</summary>
    public static OfdFontProgram? Open(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
        {
            return null;
        }

        var characters = TrueTypeCharacters.Open(file);
        var program = new OfdFontProgram(
            TrueTypeAdvances.Open(file),
            TrueTypeTexts.Open(file),
            characters?.GlyphsByCharacter(3, 10) ?? characters?.GlyphsByCharacter(3, 1) ?? characters?.GlyphsByCharacter(0, 3));
        return program.advances is null && program.texts is null ? null : program;
    }

    /// <summary>The advance in ems of a glyph, or of a character if the glyph is not said; null if it is not known.</summary>
    public double? Advance(int? glyph, string text)
    {
        var number = glyph ?? (glyphs is not null && text.Length > 0 && glyphs.TryGetValue(char.ConvertToUtf32(text, 0), out var found) ? found : null);
        return number is { } known ? advances?.Of(known) : null;
    }

    /// <summary>The character of a glyph; null if the font does not tell.</summary>
    public string? Text(int glyph) => texts?.Find(glyph);
}
