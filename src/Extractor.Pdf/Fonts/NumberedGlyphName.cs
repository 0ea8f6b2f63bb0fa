using System.Globalization;

namespace Extractor.Pdf.Fonts;

/// <summary>Glyph names that are a number behind some letters. What they mean is a guess.</summary>
internal static class NumberedGlyphName
{
    /// <summary>
    /// The character of a name that is a letter and the code itself, as bitmap fonts made from TeX have it: /a65 at 65. Such fonts place
    /// ASCII where ASCII is; what their other codes show is not known.
    /// </summary>
    public static string? AsCode(string name, int code) =>
        code is > ' ' and <= '~' && name.Length is 3 or 4 && char.IsAsciiLetter(name[0])
        && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == code
            ? CharacterText.Of((char)code)
            : null;

    /// <summary>
    /// The glyph number in a name such as /g23 or /cid23; null if it is none. A name that repeats its code, as a decimal or hexadecimal
    /// number, says nothing of glyphs.
    /// </summary>
    public static int? AsGlyph(string name, int code)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        return start > 0 && name.Length - start <= 5 && name[..start] is "g" or "G" or "gid" or "cid" or "index" or "glyph"
            && int.TryParse(name.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var glyph) && glyph != code
            && int.Parse(name.AsSpan(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) != code
            ? glyph
            : null;
    }
}
