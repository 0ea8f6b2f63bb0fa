namespace Extractor.Numbers.Numerals;

/// <summary>One numeral that was read from a text: no sign, no fraction, no unit of measure.</summary>
/// <param name="End">The place behind it.</param>
/// <param name="Value">Its exact value, not negative.</param>
/// <param name="Resolution">The value of its last printed place: 10 for 四百五, 1000000 for 1.23亿.</param>
/// <param name="Traits">How it is written.</param>
internal readonly record struct Numeral(int End, decimal Value, decimal Resolution, NumeralTraits Traits)
{
    /// <summary>Whether any of the traits applies.</summary>
    public bool Is(NumeralTraits traits) => (Traits & traits) != 0;
}
