namespace Extractor.Pdf.Fonts;

/// <summary>Strings of one character, each made once.</summary>
internal static class CharacterText
{
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    public static string Of(char character) => Known[character] ??= character.ToString();

    /// <summary>The text of a Unicode scalar value; null for what is none, and for NUL and U+FFFD, by which fonts say "unknown".</summary>
    public static string? Of(int scalar) => scalar switch
    {
        <= 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF or 0xFFFD or 0xFFFE or 0xFFFF => null,
        <= char.MaxValue => Of((char)scalar),
        _ => char.ConvertFromUtf32(scalar),
    };
}
