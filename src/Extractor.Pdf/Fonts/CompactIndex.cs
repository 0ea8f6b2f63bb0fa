namespace Extractor.Pdf.Fonts;

/// <summary>An INDEX of a Compact Font Format program: a count, then offsets, then the items one after another.</summary>
internal sealed class CompactIndex
{
    private static readonly CompactIndex Empty = new([], 0);

    private readonly int[] offsets;

    private CompactIndex(int[] offsets, int end)
    {
        this.offsets = offsets;
        End = end;
    }

    public int Count => Math.Max(0, offsets.Length - 1);

    /// <summary>Where the data after the index begin.</summary>
    public int End { get; }

    public int Start(int item) => offsets[item];

    public int Stop(int item) => offsets[item + 1];

    /// <summary>Reads the index at an offset; an empty one if it is damaged.</summary>
    public static CompactIndex Read(ReadOnlySpan<byte> data, int at)
    {
        if (at < 0 || at + 2 > data.Length)
        {
            return Empty;
        }

        var count = (data[at] << 8) | data[at + 1];
        if (count == 0)
        {
            return new CompactIndex([], at + 2);
        }

        var size = at + 2 < data.Length ? data[at + 2] : 0;
        var start = at + 3L + ((count + 1L) * size);
        if (size is < 1 or > 4 || start > data.Length)
        {
            return Empty;
        }

        // Offsets count from the byte before the first item. Each is kept inside the file and not below the one before it.
        var places = new int[count + 1];
        var previous = start;
        for (var i = 0; i <= count; i++)
        {
            long offset = 0;
            for (var j = 0; j < size; j++)
            {
                offset = (offset << 8) | data[at + 3 + (i * size) + j];
            }

            previous = Math.Clamp(start - 1 + offset, previous, data.Length);
            places[i] = (int)previous;
        }

        return new CompactIndex(places, places[^1]);
    }
}
