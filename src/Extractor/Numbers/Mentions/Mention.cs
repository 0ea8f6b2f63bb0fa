using Extractor.Numbers.Dates;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// One number, amount, share, ordinal, range, quantity or date in a text. The printed text is the part of the source that
/// <see cref="Start"/> and <see cref="Length"/> name; everything else is derived from it.
/// </summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Start">Where it begins, in UTF-16 characters from 0.</param>
/// <param name="Length">How many characters it has.</param>
public sealed record Mention(MentionKind Kind, int Start, int Length)
{
    /// <summary>
    /// The exact value, or null for a range, a date, a value that is too large and a currency without a number. Of an amount in units of
    /// its currency, of a percentage in percent, of a quantity in <see cref="Unit"/>.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>The value of the last printed place in the same unit as <see cref="Value"/>: 100 for 507.20万元; 0 when it is not known.</summary>
    public decimal Resolution { get; init; }

    /// <summary>The English name of the currency or unit of measure (<c>Chinese yuan</c>, <c>Kilometer</c>), <c>%</c> of a share, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The ISO 4217 code of an amount's currency, or null when it has none or is unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The measure word of a count, as it is printed behind the number (人次, 台, 平方米), or null.</summary>
    public string? Measure { get; init; }

    /// <summary>The bounds of a range, or null.</summary>
    public NumberInterval? Interval { get; init; }

    /// <summary>The day or period of a date, or null.</summary>
    public DateReading? Date { get; init; }

    /// <summary>What else there is to know.</summary>
    public MentionTraits Traits { get; init; }

    /// <summary>The place behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it stands inside a longer mention.</summary>
    public bool IsNested => (Traits & MentionTraits.Nested) != 0;
}
