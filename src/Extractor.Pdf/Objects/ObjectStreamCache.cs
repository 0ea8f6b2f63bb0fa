namespace Extractor.Pdf.Objects;

/// <summary>
/// Decoded object streams. Those read last are kept, up to a number of bytes; an older one is decoded again when it is needed again.
/// Not safe for several threads: <see cref="ObjectTable"/> holds its lock.
/// </summary>
internal sealed class ObjectStreamCache(long fileLength)
{
    // Writers put some hundred objects into a stream, which makes some hundred kilobytes.
    private const int LargestStream = 64 << 20;

    private const long KeptBytes = 24L << 20;

    private readonly Dictionary<int, ObjectStream?> streams = [];
    private readonly Queue<int> order = new();
    private long kept;

    // All decoding together. An honest file stays below it however often streams are decoded again; one made to decode bombs in turn does not.
    private long budget = (64 * fileLength) + (1L << 30);

    public void Clear()
    {
        streams.Clear();
        order.Clear();
        kept = 0;
    }

    /// <summary>The stream of a number; null if there is none. <paramref name="load"/> gives its object.</summary>
    public ObjectStream? Get(int number, ObjectTable objects, Func<int, PdfObject?> load)
    {
        if (streams.TryGetValue(number, out var known))
        {
            return known;
        }

        var limit = (int)Math.Min(Math.Min(LargestStream, objects.Options.MaximumStreamBytes), Math.Max(0, budget));
        var stream = load(number) is { } value ? ObjectStream.Open(value, objects, limit) : null;
        var length = stream?.Length ?? 0;
        budget -= length;
        kept += length;
        while (kept > KeptBytes && order.TryDequeue(out var oldest))
        {
            kept -= streams.Remove(oldest, out var dropped) ? dropped?.Length ?? 0 : 0;
        }

        streams[number] = stream;
        order.Enqueue(number);
        return stream;
    }
}
