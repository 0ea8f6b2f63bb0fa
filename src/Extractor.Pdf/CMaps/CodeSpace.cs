namespace Extractor.Pdf.CMaps;

/// <summary>How many bytes the codes of a CMap have (ISO 32000-1, 9.7.6.2): ranges that fix each byte's first and last value.</summary>
internal sealed class CodeSpace
{
    // Real CMaps have up to a dozen ranges.
    private const int MostRanges = 256;

    private readonly List<(int Length, uint Low, uint High)> ranges = [];
    private int shortest = 4;

    public int Count => ranges.Count;

    public void Add(int length, uint low, uint high)
    {
        if (ranges.Count < MostRanges && length is >= 1 and <= 4)
        {
            ranges.Add((length, low, high));
            shortest = Math.Min(shortest, length);
        }
    }

    /// <summary>The length of the code at the start of a non-empty string; of the shortest range, if none matches.</summary>
    public int CodeLength(ReadOnlySpan<byte> codes)
    {
        uint code = 0;
        for (var length = 1; length <= 4 && length <= codes.Length; length++)
        {
            code = (code << 8) | codes[length - 1];
            foreach (var range in ranges)
            {
                if (range.Length == length && Contains(range.Low, range.High, code, length))
                {
                    return length;
                }
            }
        }

        return Math.Min(ranges.Count == 0 ? 1 : shortest, codes.Length);
    }

    private static bool Contains(uint low, uint high, uint code, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var shift = i * 8;
            var value = (code >> shift) & 0xFF;
            if (value < ((low >> shift) & 0xFF) || value > ((high >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }
}
