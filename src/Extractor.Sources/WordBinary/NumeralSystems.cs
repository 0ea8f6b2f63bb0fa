namespace Extractor.Sources.WordBinary;

/// <summary>The numeral systems of lists by their number ([MS-OSHARED] 2.2.1.3); their names are those of .docx (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumeralSystems
{
    /// <summary>What says that a level has no number.</summary>
    private const byte None = 0xFF;

    /// <summary>In the order of their numbers. Those that Chinese documents do not use are decimal, as all behind the last.</summary>
    private static readonly string[] Names =
    [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText",
        "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth",
        "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet",
        "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac",
        "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
    ];

    /// <summary>Written between dashes.</summary>
    private const byte InDashes = 57;

    /// <summary>The name of a system.</summary>
    internal static string Named(byte number) => number switch
    {
        None => "none",
        InDashes => "numberInDash",
        _ when number < Names.Length => Names[number],
        _ => "decimal",
    };
}
