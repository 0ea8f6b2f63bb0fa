namespace Extractor.Numbers.Numerals;

/// <summary>Chinese digits without anything between them: 二〇二二. 两 stands only alone.</summary>
/// <param name="End">The place behind them.</param>
/// <param name="Value">What they are, read one by one.</param>
/// <param name="IsTooLong">Whether there are more than can be kept exactly.</param>
internal readonly record struct DigitRun(int End, decimal Value, bool IsTooLong)
{
    private const int MostDigits = 28;

    /// <summary>Reads the digits at a place, which must hold one.</summary>
    public static DigitRun Read(Passage text, int at)
    {
        if (text[at] == '两')
        {
            return new DigitRun(at + 1, 2, IsTooLong: false);
        }

        var (end, value) = (at, 0m);
        for (; NumeralCharacters.DigitOf(text[end]) is >= 0 and var digit && text[end] != '两'; end++)
        {
            value = end - at < MostDigits ? (value * 10) + digit : value;
        }

        return new DigitRun(end, value, end - at > MostDigits);
    }
}
