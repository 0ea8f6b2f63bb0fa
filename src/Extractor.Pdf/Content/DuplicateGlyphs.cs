namespace Extractor.Pdf.Content;

/// <summary>
/// Finds a glyph drawn before at nearly the same place with the same text and size: the way bold type and shadows are faked.
/// A grid of cells over the page keeps the search to four cells.
/// </summary>
internal sealed class DuplicateGlyphs
{
    // The thinnest letters advance 0.2 em, so that honest neighbours are never this close.
    private const double NearestNeighbour = 0.1;

    // Fake bold shifts by a fraction of a point at any size.
    private const double LargestShift = 1.5;
    private const double Cell = 2 * LargestShift;
    private const int InitialBuckets = 1024;

    // Piles of glyphs in one cell are hostile; beyond this many the search gives up and keeps the glyph.
    private const int LongestChain = 64;

    // Most pages clip no glyph, and what gathers those never needs room.
    private int[] buckets = [];
    private readonly List<(long Key, int Glyph, int Next)> entries = [];

    /// <summary>Forgets all glyphs.</summary>
    public void Clear()
    {
        if (entries.Count > 0)
        {
            Array.Fill(buckets, -1);
            entries.Clear();
        }
    }

    /// <summary>The index of the earlier twin in <paramref name="glyphs"/>, or -1.</summary>
    public int Find(in PdfGlyph glyph, List<PdfGlyph> glyphs)
    {
        if (entries.Count == 0)
        {
            return -1;
        }

        var tolerance = Math.Min(LargestShift, glyph.FontSize * NearestNeighbour);
        var (left, right) = (Column(glyph.BaselineX - tolerance), Column(glyph.BaselineX + tolerance));
        var (top, bottom) = (Column(glyph.BaselineY - tolerance), Column(glyph.BaselineY + tolerance));
        for (var x = left; x <= right; x++)
        {
            for (var y = top; y <= bottom; y++)
            {
                var key = Key(x, y);
                var steps = 0;
                for (var entry = buckets[Bucket(key)]; entry >= 0 && steps++ < LongestChain; entry = entries[entry].Next)
                {
                    if (entries[entry].Key == key && IsTwin(glyphs[entries[entry].Glyph], glyph, tolerance))
                    {
                        return entries[entry].Glyph;
                    }
                }
            }
        }

        return -1;
    }

    public void Add(in PdfGlyph glyph, int index)
    {
        if (entries.Count >= buckets.Length)
        {
            Grow();
        }

        var key = Key(Column(glyph.BaselineX), Column(glyph.BaselineY));
        var bucket = Bucket(key);
        entries.Add((key, index, buckets[bucket]));
        buckets[bucket] = entries.Count - 1;
    }

    private static bool IsTwin(in PdfGlyph known, in PdfGlyph glyph, double tolerance) =>
        Math.Abs(known.BaselineX - glyph.BaselineX) <= tolerance
        && Math.Abs(known.BaselineY - glyph.BaselineY) <= tolerance
        && Math.Abs(known.FontSize - glyph.FontSize) <= NearestNeighbour * glyph.FontSize
        && known.Text == glyph.Text
        && !known.IsUnknown;

    // Clamped far outside any page, so that hostile coordinates stay in range.
    private static int Column(double coordinate) => (int)Math.Floor(Math.Clamp(coordinate, -1e8, 1e8) / Cell);

    private static long Key(int x, int y) => ((long)x << 32) | (uint)y;

    private int Bucket(long key) => (int)((ulong)(key * -7046029254386353131L) >> 33) & (buckets.Length - 1);

    private static int[] NewBuckets(int count)
    {
        var empty = new int[count];
        Array.Fill(empty, -1);
        return empty;
    }

    private void Grow()
    {
        buckets = NewBuckets(Math.Max(InitialBuckets, buckets.Length * 4));
        for (var i = 0; i < entries.Count; i++)
        {
            var bucket = Bucket(entries[i].Key);
            entries[i] = entries[i] with { Next = buckets[bucket] };
            buckets[bucket] = i;
        }
    }
}
