using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>A number in running text: a numeral with sign, fraction, power, exponent or multiplier.</summary>
/// <param name="Start">Where it begins, its sign included.</param>
/// <param name="End">The place behind it.</param>
/// <param name="Value">Its value; zero when it is too large.</param>
/// <param name="Resolution">The value of the last printed place.</param>
/// <param name="Traits">What else there is to know.</param>
/// <param name="Notation">How its first numeral is written.</param>
internal readonly record struct NumberExpression(
    int Start, int End, decimal Value, decimal Resolution, MentionTraits Traits, NumeralTraits Notation)
{
    /// <summary>Whether it is one Chinese character, which may as well be part of a word.</summary>
    public bool IsSingleCharacter => End - Start == 1 && (Notation & NumeralTraits.Chinese) != 0;

    /// <summary>Whether two neighbouring digits stand for a span: 二三十.</summary>
    public bool IsNeighbourPair => (Notation & NumeralTraits.NeighbourPair) != 0;
}
