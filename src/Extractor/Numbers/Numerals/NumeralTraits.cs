namespace Extractor.Numbers.Numerals;

/// <summary>How a numeral is written.</summary>
[Flags]
internal enum NumeralTraits
{
    None = 0,

    /// <summary>It holds ASCII digits (full-width ones are folded to them).</summary>
    Arabic = 1,

    /// <summary>It holds a Chinese digit or unit.</summary>
    Chinese = 2,

    /// <summary>It holds 十, 百, 千, 万, 亿 or 兆.</summary>
    HasUnit = 4,

    /// <summary>It begins with 十, 百 or 千, which stand for 一十, 一百, 一千.</summary>
    ImpliedCoefficient = 8,

    /// <summary>几, 多 or 余 stands before its last unit: 十多万. The value is what is certain of it.</summary>
    Approximate = 16,

    /// <summary>It has a decimal point.</summary>
    Fractional = 32,

    /// <summary>Its value is beyond what can be kept exactly; the value is zero.</summary>
    TooLarge = 64,

    /// <summary>Chinese digits without any unit, read one by one: 二〇二二.</summary>
    DigitString = 128,

    /// <summary>Two neighbouring digits before a unit mean "from … to …": 二三十. The value is the lower end.</summary>
    NeighbourPair = 256,

    /// <summary>A blank behind the decimal point was taken away: 822. 09 万元.</summary>
    Joined = 512,
}
