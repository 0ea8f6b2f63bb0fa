using System.Globalization;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>The characters of the codes of a simple font, from its encoding (ISO 32000-1, 9.6.6).</summary>
internal static class SimpleEncoding
{
    // Bit 3 of the descriptor's flags.
    private const int SymbolicFlag = 4;

    /// <summary>The text of each of the 256 codes; null where it is not known.</summary>
    public static string?[] Of(PdfDictionary font, PdfDictionary? descriptor, string name, ObjectTable objects, out bool isGuessed)
    {
        isGuessed = false;
        var encoding = objects.Resolve(font["Encoding"]);
        var named = encoding is PdfName simple ? simple.Value : objects.Name((encoding as PdfDictionary)?["BaseEncoding"]);
        var characters = BaseEncodings.Named(named);
        if (characters is null)
        {
            characters = Fallback(font, descriptor, name, objects);
        }
        else if (IsSymbolicTrueType(font, descriptor, objects) && BuiltInEncoding.Of(descriptor, objects) is { } own)
        {
            // A symbolic TrueType font names an encoding only by mistake; its own table fills what the encoding leaves open.
            for (var code = 0; code < characters.Length; code++)
            {
                characters[code] ??= own[code];
            }
        }

        if (encoding is PdfDictionary dictionary)
        {
            var isDingbats = StandardFont.IsDingbats(FontName.WithoutSubset(name));
            ApplyDifferences(characters, objects.Array(dictionary["Differences"]), isDingbats, objects, ref isGuessed);
        }

        return characters;
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
        if (BuiltInEncoding.Of(descriptor, objects) is not { } own)
        {
            return standard;
        }

        for (var code = 0; code < own.Length; code++)
        {
            own[code] ??= standard[code];
        }

        return own;
    }

    private static void ApplyDifferences(string?[] characters, PdfArray? differences, bool isDingbats, ObjectTable objects, ref bool isGuessed)
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
                    if (code is >= 0 and < 256)
                    {
                        characters[code] = GlyphNames.ToText(glyph.Value, isDingbats);
                        if (characters[code] is null && OfNumberedName(glyph.Value, code) is { } guess)
                        {
                            characters[code] = guess;
                            isGuessed = true;
                        }
                    }

                    code++;
                    break;
            }
        }
    }

    /// <summary>
    /// The character of a name that is a letter and the code itself, as bitmap fonts made from TeX have it: /a65 at 65. Such fonts place
    /// ASCII where ASCII is; what their other codes show is not known.
    /// </summary>
    private static string? OfNumberedName(string name, int code) =>
        code is > ' ' and <= '~' && name.Length is 3 or 4 && char.IsAsciiLetter(name[0])
        && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == code
            ? CharacterText.Of((char)code)
            : null;
}
