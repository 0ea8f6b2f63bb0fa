namespace Extractor.Pdf.Trust;

/// <summary>Groups of scripts that stand side by side in one text. Between two different groups a blank or a mark is expected.</summary>
internal enum Script
{
    /// <summary>Digits, marks and symbols, which stand beside anything.</summary>
    None,

    /// <summary>Letters of ASCII and of the Latin extensions, which stand beside any script in names and units.</summary>
    Latin,

    /// <summary>The characters of ISO 8859-1 above ASCII: letters and signs as bytes above 0x9F become when read one by one.</summary>
    HighLatin,

    /// <summary>Greek and Cyrillic, whose letters serve as symbols.</summary>
    GreekOrCyrillic,

    /// <summary>Ideographs, kana, bopomofo and hangul.</summary>
    EastAsian,

    /// <summary>Hebrew, Arabic, Syriac and their neighbours.</summary>
    RightToLeft,

    /// <summary>The scripts of South and South-East Asia, Ethiopic, Cherokee and other blocks up to U+1FFF.</summary>
    Other,
}

internal static class Scripts
{
    public static Script Of(char character) => character switch
    {
        <= '\u007F' => char.IsAsciiLetter(character) ? Script.Latin : Script.None,
        <= '\u00FF' => character is '\u00B7' or '\u00B0' or '\u00D7' ? Script.None : Script.HighLatin,
        <= '\u02AF' => Script.Latin,
        <= '\u036F' => Script.None,
        <= '\u052F' => Script.GreekOrCyrillic,
        <= '\u058F' => Script.Other,
        <= '\u08FF' => Script.RightToLeft,
        >= '\u1100' and <= '\u11FF' => Script.EastAsian,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u1F00' and <= '\u1FFF' => Script.GreekOrCyrillic,
        <= '\u1FFF' => Script.Other,
        >= '\u3041' and <= '\u31FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' =>
            Script.EastAsian,
        _ => Script.None,
    };

    /// <summary>Whether no text puts the two side by side; two characters of high Latin are rare in any but need company to tell.</summary>
    public static bool AreImpossible(Script first, Script second)
    {
        if (first == Script.HighLatin && second == Script.HighLatin)
        {
            return true;
        }

        return first != second && first >= Script.GreekOrCyrillic && second >= Script.GreekOrCyrillic
            && first != Script.GreekOrCyrillic && second != Script.GreekOrCyrillic;
    }
}
