using Extractor.Numbers.Numerals;

namespace Extractor.Numbers;

/// <summary>
/// Reads a text that is one numeral and nothing else, in any notation: 二百五, 廿四, 壹佰贰拾万, 二〇二二, 4.78万亿, 5万4千6百. No sign, no fraction, no
/// unit of measure.
/// </summary>
public static class NumeralText
{
    /// <summary>No numeral is longer; what is longer is not looked at.</summary>
    private const int LongestNumeral = 128;

    /// <summary>Reads <paramref name="text"/>; false, with zero, when it is anything else or too large to be exact.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length > LongestNumeral)
        {
            return false;
        }

        Span<char> folded = stackalloc char[text.Length];
        NumeralCharacters.Fold(text, folded);
        if (!NumeralReader.TryRead(new Passage(text, folded), 0, out var numeral) || numeral.End != text.Length
            || numeral.Is(NumeralTraits.TooLarge | NumeralTraits.NeighbourPair | NumeralTraits.Approximate))
        {
            return false;
        }

        value = numeral.Value;
        return true;
    }
}
