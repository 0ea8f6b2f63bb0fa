using Extractor.Pdf.Encryption;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>
/// The objects of a file by number, read when asked for. Those read while the document is opened stay; of the others as many are kept
/// as <see cref="Trim"/> allows. Safe to use from several threads: one lock guards the cache, and objects never change once read. The
/// typed readers are in the other part of this class.
/// </summary>
internal sealed partial class ObjectTable(ReadOnlyMemory<byte> data, PdfReadOptions options)
{
    // A reference to a reference, or a length inside an object stream whose own length is a reference: no real file needs more.
    private const int DeepestChain = 12;

    private readonly Lock gate = new();
    // An object takes about ten times the bytes it is written with.
    private const long KeptBytes = 2 << 20;

    // What the shortest object costs to keep.
    private const int LeastCost = 64;

    private Dictionary<int, PdfObject> cache = [];
    private Dictionary<int, PdfObject> earlier = [];
    private readonly ObjectStreamCache objectStreams = new(data.Length);
    private readonly HashSet<int> paid = [];
    private Dictionary<int, PdfObject>? opened;
    private long kept;
    private Dictionary<int, CrossReferenceEntry> entries = [];
    private SecurityHandler? security;
    private int depth;

    // An honest file's objects together are as long as the file; damage that makes objects run into each other makes them longer. An
    // object that is parsed again pays nothing, so that what is found does not depend on what was forgotten.
    private long parseBudget = (8L * data.Length) + (1 << 20);

    public ReadOnlyMemory<byte> Data => data;

    public PdfReadOptions Options => options;

    /// <summary>The numbers of all objects in use, ascending.</summary>
    public int[] Numbers()
    {
        var numbers = entries.Where(entry => !entry.Value.IsFree).Select(entry => entry.Key).ToArray();
        System.Array.Sort(numbers);
        return numbers;
    }

    /// <summary>Ends the opening: what was read until now is kept for good, because pages and layers are told apart by identity.</summary>
    public void Settle()
    {
        lock (gate)
        {
            opened = new Dictionary<int, PdfObject>(cache);
            cache.Clear();
            kept = 0;
        }
    }

    /// <summary>
    /// Forgets objects that were not used for long, if they have become many. Called between pages, and in two steps: what other threads
    /// have in use survives the first.
    /// </summary>
    public void Trim()
    {
        lock (gate)
        {
            if (kept > KeptBytes)
            {
                (earlier, cache) = (cache, []);
                kept = 0;
            }
        }
    }

    /// <summary>Takes a cross-reference into use and forgets what an earlier one led to.</summary>
    public void Use(Dictionary<int, CrossReferenceEntry> crossReference)
    {
        lock (gate)
        {
            entries = crossReference;
            cache.Clear();
            objectStreams.Clear();
        }
    }

    /// <summary>Decrypts all objects from now on, and forgets those read before.</summary>
    public void Use(SecurityHandler handler)
    {
        lock (gate)
        {
            security = handler;
            cache.Clear();
            objectStreams.Clear();
        }
    }

    /// <summary>The object meant: references are followed, nothing is null. Never fails.</summary>
    public PdfObject Resolve(PdfObject? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == DeepestChain)
            {
                return PdfNull.Instance;
            }

            value = Load(reference.Number);
        }

        return value ?? PdfNull.Instance;
    }

    /// <summary>Reads the object whose header stands at an offset; null if there is none or it has another number.</summary>
    public PdfObject? ParseAt(int offset, int? expectedNumber)
    {
        var span = data.Span;
        if (offset < 0 || offset >= span.Length || parseBudget < 0)
        {
            return null;
        }

        var lexer = new Lexer(span, offset);
        var number = lexer.Read() == TokenKind.Number ? (int)lexer.Number : -1;
        if (number < 0 || (expectedNumber is { } expected && number != expected) || lexer.Read() != TokenKind.Number)
        {
            return null;
        }

        var generation = (int)lexer.Number;
        if (lexer.Read() != TokenKind.Keyword || !lexer.Text.StartsWith("obj"u8))
        {
            return null;
        }

        // "1 0 obj<<" is usual, "1 0 obj5" and "1 0 objnull" exist.
        lexer.Position = lexer.Start + 3;
        var value = ObjectParser.Parse(ref lexer, options.MaximumNesting, security?.ForStrings(number, generation));
        var isFirst = paid.Add(number);
        parseBudget -= isFirst ? lexer.Position - offset : 0;
        kept += LeastCost + lexer.Position - offset;
        if (value is not PdfDictionary dictionary)
        {
            return value;
        }

        lexer.Read();
        if (lexer.Kind != TokenKind.Keyword || !lexer.Text.StartsWith("stream"u8))
        {
            return dictionary;
        }

        var (start, length) = StreamExtent.Find(span, lexer.Start + 6, Integer(dictionary["Length"]));
        parseBudget -= isFirst ? length : 0;
        var cipher = IsPlain(dictionary) ? null : security?.ForStream(number, generation);
        return new PdfStream(dictionary, data.Slice(start, length), cipher);
    }

    private PdfObject Load(int number)
    {
        lock (gate)
        {
            if (cache.TryGetValue(number, out var known) || (opened is not null && opened.TryGetValue(number, out known)))
            {
                return known;
            }

            if (earlier.Remove(number, out known))
            {
                cache[number] = known;
                return known;
            }

            if (depth >= DeepestChain || !entries.TryGetValue(number, out var entry) || entry.IsFree)
            {
                return PdfNull.Instance;
            }

            depth++;
            var value = (entry.Stream == 0 ? ParseAt(entry.Offset, number) : FromObjectStream(entry.Stream, number)) ?? PdfNull.Instance;
            depth--;
            cache[number] = value;
            return value;
        }
    }

    // Cross-reference streams are never encrypted, and a Crypt filter says it where another stream is not.
    private static bool IsPlain(PdfDictionary dictionary) =>
        dictionary["Type"] is PdfName { Value: "XRef" }
        || dictionary["Filter"] is PdfName { Value: "Crypt" }
        || (dictionary["Filter"] is PdfArray { Count: > 0 } filters && filters.Items[0] is PdfName { Value: "Crypt" });

    private PdfObject? FromObjectStream(int streamNumber, int number)
    {
        // Only a stream that stands in the file itself can hold objects.
        var stream = objectStreams.Get(
            streamNumber, this, holder => entries.TryGetValue(holder, out var entry) && entry is { Stream: 0, IsFree: false } ? Load(holder) : null);
        kept += LeastCost;
        return stream?.Parse(number, options.MaximumNesting);
    }
}
