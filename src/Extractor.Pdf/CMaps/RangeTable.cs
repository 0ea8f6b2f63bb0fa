namespace Extractor.Pdf.CMaps;

/// <summary>
/// Values by number, given one by one or by range. Short ranges are written out; the few long ones of real files are searched, so that
/// a hostile range costs neither memory nor time.
/// </summary>
internal sealed class RangeTable<T>
{
    private const int LongestWrittenOut = 256;
    private const int MostEntries = 1 << 18;
    private const int MostRanges = 256;

    private readonly Dictionary<int, (T Value, int Step)> entries = [];
    private readonly List<(int Low, int High, T Value)> ranges = [];

    public int Count => entries.Count + ranges.Count;

    public void Add(int number, T value) => AddStep(number, value, 0);

    public void AddRange(int low, int high, T value)
    {
        if (high < low)
        {
            return;
        }

        if ((long)high - low < LongestWrittenOut)
        {
            for (var number = low; number <= high; number++)
            {
                AddStep(number, value, number - low);
            }
        }
        else if (ranges.Count < MostRanges)
        {
            ranges.Add((low, high, value));
        }
    }

    /// <summary>The value given for a number, and how far the number is into its range.</summary>
    public bool TryFind(int number, out T value, out int step)
    {
        if (entries.TryGetValue(number, out var entry))
        {
            (value, step) = entry;
            return true;
        }

        foreach (var range in ranges)
        {
            if (number >= range.Low && number <= range.High)
            {
                (value, step) = (range.Value, number - range.Low);
                return true;
            }
        }

        (value, step) = (default!, 0);
        return false;
    }

    private void AddStep(int number, T value, int step)
    {
        if (entries.Count < MostEntries)
        {
            entries[number] = (value, step);
        }
    }
}
