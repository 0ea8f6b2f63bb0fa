using System.Globalization;
using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The steps from each character to the next (DeltaX, DeltaY of TextCode): numbers, and <c>g n v</c> for n times v. They are read one at
/// a time, so that a large n costs nothing. After the last one it is repeated: some writers leave out the steps of equal characters.
/// </summary>
internal ref struct OfdDeltas
{
    private ReadOnlySpan<byte> rest;
    private int repeats;
    private double last;

    public OfdDeltas(ReadOnlySpan<byte> text)
    {
        rest = text;
        IsGiven = !rest[Ascii.Trim(rest)].IsEmpty;
    }

    /// <summary>Whether there is any step at all.</summary>
    public bool IsGiven { get; }

    /// <summary>The next step; 0 if none was ever given.</summary>
    public double Next()
    {
        if (repeats > 0)
        {
            repeats--;
            return last;
        }

        while (OfdNumbers.TryNext(ref rest, out var word))
        {
            if (word is not [(byte)'g' or (byte)'G'])
            {
                last = OfdNumbers.Number(word) ?? last;
                return last;
            }

            if (OfdNumbers.TryNext(ref rest, out var count) && OfdNumbers.TryNext(ref rest, out var step))
            {
                // However often a step is to be repeated, there are only so many characters.
                var times = double.TryParse(count, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, OfdBudget.Characters) : 0;
                if (times >= 1)
                {
                    (repeats, last) = ((int)times - 1, OfdNumbers.Number(step) ?? last);
                    return last;
                }
            }
        }

        return last;
    }
}
