namespace Extractor.Pdf.Fonts;

/// <summary>The Latin encodings of ISO 32000-1, annex D, as text per code; null where a code has no character.</summary>
internal static class BaseEncodings
{
    // Standard Latin encoding from 0xA1 on; a blank means no character.
    private const string StandardHigh =
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

    // Symbol from 0x21 on: the Greek letters and signs of Adobe's Symbol font.
    private const string SymbolLow =
        "!∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇   ∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈   ∑";

    /// <summary>A fresh copy of the encoding of that name; null if there is none.</summary>
    public static string?[]? Named(string? name) => name switch
    {
        "WinAnsiEncoding" => WindowsLatin(),
        "MacRomanEncoding" => CodePage(CodePages.MacRoman),
        "StandardEncoding" => Standard(),
        _ => null,
    };

    public static string?[] Standard()
    {
        var characters = Ascii();
        characters['\''] = "’";
        characters['`'] = "‘";
        Fill(characters, 0xA1, StandardHigh);
        return characters;
    }

    public static string?[] Symbol()
    {
        var characters = new string?[256];
        characters[' '] = " ";
        Fill(characters, 0x21, SymbolLow);
        Fill(characters, 0xA0, SymbolHigh);
        return characters;
    }

    // ISO 32000-1, D.2, note 5 and 6: unused codes are bullets, 0xA0 is a blank and 0xAD a hyphen.
    private static string?[] WindowsLatin()
    {
        var characters = CodePage(CodePages.WindowsLatin);
        foreach (var unused in (ReadOnlySpan<byte>)[0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D])
        {
            characters[unused] = "•";
        }

        characters[0xA0] = " ";
        characters[0xAD] = "-";
        return characters;
    }

    private static string?[] CodePage(int codePage)
    {
        var characters = Ascii();
        var encoding = CodePages.Get(codePage);
        for (var code = 0x80; code < 256; code++)
        {
            characters[code] = CharacterText.Of(encoding.GetString([(byte)code])[0]);
        }

        return characters;
    }

    private static string?[] Ascii()
    {
        var characters = new string?[256];
        for (var code = ' '; code <= '~'; code++)
        {
            characters[code] = CharacterText.Of(code);
        }

        return characters;
    }

    private static void Fill(string?[] characters, int first, string texts)
    {
        for (var i = 0; i < texts.Length && first + i < characters.Length; i++)
        {
            characters[first + i] = texts[i] == ' ' ? null : CharacterText.Of(texts[i]);
        }
    }
}
