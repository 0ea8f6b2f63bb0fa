using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The characters of the codes of a simple font, from its encoding (ISO 32000-1, 9.6.6). The embedded font is read when a code is asked
/// for that the dictionary leaves open: fonts that name all their codes are many in some files, and large.
/// </summary>
internal sealed class SimpleEncoding
{
    private const int Codes = 256;

    // Bit 3 of the descriptor's flags.
    private const int SymbolicFlag = 4;

    // The names of Differences; null where the code is not among them.
    private readonly string?[] names = new string?[Codes];
    private readonly Lazy<string?[]> open;
    private readonly Lazy<TrueTypeTexts?> embedded;
    private readonly bool isDingbats;

    private SimpleEncoding(Lazy<string?[]> open, Lazy<TrueTypeTexts?> embedded, bool isDingbats)
    {
        this.open = open;
        this.embedded = embedded;
        this.isDingbats = isDingbats;
    }

    /// <summary>Whether the character of some code is guessed.</summary>
    public bool IsGuessed { get; private set; }

    public static SimpleEncoding Of(PdfDictionary font, PdfDictionary? descriptor, string name, ObjectTable objects)
    {
        var encoding = objects.Resolve(font["Encoding"]);
        var named = encoding is PdfName simple ? simple.Value : objects.Name((encoding as PdfDictionary)?["BaseEncoding"]);
        var result = new SimpleEncoding(
            new Lazy<string?[]>(() => Base(named, font, descriptor, name, objects)),
            new Lazy<TrueTypeTexts?>(() => TrueTypeTexts.Of(descriptor, objects)),
            StandardFont.IsDingbats(FontName.WithoutSubset(name)));
        result.ReadNames(objects.Array((encoding as PdfDictionary)?["Differences"]), objects);
        return result;
    }

    /// <summary>The text of a code from 0 to 255; null if it is not known.</summary>
    public string? Text(int code) => names[code] is { } name ? Stated(name) ?? Guessed(name, code) : open.Value[code];

    private string? Stated(string name) => GlyphNames.ToText(name, isDingbats) ?? embedded.Value?.FindNamed(name);

    private string? Guessed(string name, int code) =>
        NumberedGlyphName.AsCode(name, code) ?? (NumberedGlyphName.AsGlyph(name, code) is { } glyph ? embedded.Value?.Find(glyph) : null);

    private void ReadNames(PdfArray? differences, ObjectTable objects)
    {
        var code = 0;
        foreach (var item in differences?.Items ?? [])
        {
            switch (objects.Resolve(item))
            {
                case PdfNumber number:
                    code = number.Integer;
                    break;
                case PdfName glyph:
                    if (code is >= 0 and < Codes)
                    {
                        names[code] = glyph.Value;
                        IsGuessed = IsGuessed || (Guessed(glyph.Value, code) is not null && Stated(glyph.Value) is null);
                    }

                    code++;
                    break;
            }
        }
    }

    private static string?[] Base(string? named, PdfDictionary font, PdfDictionary? descriptor, string name, ObjectTable objects)
    {
        if (BaseEncodings.Named(named) is not { } characters)
        {
            return Fallback(font, descriptor, name, objects);
        }

        // A symbolic TrueType font names an encoding only by mistake; its own table fills what the encoding leaves open.
        return IsSymbolicTrueType(font, descriptor, objects) ? Filled(characters, BuiltInEncoding.Of(descriptor, objects)) : characters;
    }

    private static bool IsSymbolicTrueType(PdfDictionary font, PdfDictionary? descriptor, ObjectTable objects) =>
        objects.Name(font["Subtype"]) == "TrueType" && ((objects.Integer(descriptor?["Flags"]) ?? 0) & SymbolicFlag) != 0;

    private static string?[] Fallback(PdfDictionary font, PdfDictionary? descriptor, string name, ObjectTable objects)
    {
        var plain = FontName.WithoutSubset(name);
        if (StandardFont.IsSymbol(plain) && objects.Name(font["Subtype"]) != "TrueType")
        {
            return BaseEncodings.Symbol();
        }

        if (StandardFont.IsDingbats(plain))
        {
            return StandardFont.Of(plain).OwnEncoding();
        }

        var standard = BaseEncodings.Standard();
        return BuiltInEncoding.Of(descriptor, objects) is { } own ? Filled(own, standard) : standard;
    }

    private static string?[] Filled(string?[] characters, string?[]? below)
    {
        for (var code = 0; code < characters.Length; code++)
        {
            characters[code] ??= below?[code];
        }

        return characters;
    }
}
