using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>Makes a cross-reference by searching the file: later objects replace earlier ones of the same number, as updates do.</summary>
internal sealed class CrossReferenceRebuild(ReadOnlyMemory<byte> data, ObjectTable objects, PdfReadOptions options)
{
    private readonly Dictionary<int, CrossReferenceEntry> entries = [];
    private readonly List<int> objectStreams = [];
    private List<FoundObject> found = [];

    // The place in the list above of the object that stands for each number.
    private Dictionary<int, int> newest = [];

    /// <summary>Trailer dictionaries and the dictionaries of cross-reference streams, in the order of the file.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    /// <summary>Dictionaries that call themselves a catalog, in the order of the file.</summary>
    public List<PdfDictionary> Catalogs { get; } = [];

    /// <summary>Finds the objects that stand in the file itself, and takes them into use.</summary>
    public void FindObjects()
    {
        found = RepairScan.Objects(data.Span, options.MaximumObjects);
        Trailers.AddRange(RepairScan.Trailers(data.Span, options.MaximumNesting));
        newest = RepairScan.Newest(data.Span, found);
        foreach (var (number, index) in newest)
        {
            entries[number] = new CrossReferenceEntry(0, found[index].Offset);
        }

        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].Offset : data.Length;
            switch (Peek(found[i].Offset, end))
            {
                case { } dictionary when Type(dictionary) == "XRef":
                    Trailers.Add(dictionary);
                    break;
                case { } dictionary when Type(dictionary) == "Catalog":
                    Catalogs.Add(dictionary);
                    break;
                case { } dictionary when Type(dictionary) == "ObjStm":
                    objectStreams.Add(i);
                    break;
            }
        }

        objects.Use(entries);
    }

    private static string? Type(PdfDictionary dictionary) => (dictionary["Type"] as PdfName)?.Value;

    // Looks no further than the next header, so that the whole search stays linear in the size of the file.
    private PdfDictionary? Peek(int offset, int end)
    {
        var lexer = new Lexer(data.Span[..end], offset);
        lexer.Read();
        lexer.Read();
        lexer.Read();
        lexer.Position = Math.Min(lexer.Start + 3, end);
        return ObjectParser.Parse(ref lexer, options.MaximumNesting) as PdfDictionary;
    }

    /// <summary>Adds the objects inside object streams, which must be readable by now.</summary>
    public void FindCompressed()
    {
        var complete = new Dictionary<int, CrossReferenceEntry>(entries);
        foreach (var index in objectStreams)
        {
            var (streamNumber, offset) = found[index];
            if (newest[streamNumber] != index || ObjectStream.Open(objects.Resolve(new PdfReference(streamNumber)), objects, options.MaximumStreamBytes) is not { } stream)
            {
                continue;
            }

            foreach (var number in stream.Numbers)
            {
                if (number != streamNumber && (!newest.TryGetValue(number, out var direct) || found[direct].Offset < offset))
                {
                    complete[number] = new CrossReferenceEntry(streamNumber, 0);
                }
            }
        }

        objects.Use(complete);
        foreach (var number in complete.Where(entry => entry.Value.Stream > 0).Select(entry => entry.Key))
        {
            if (objects.Resolve(new PdfReference(number)) is PdfDictionary dictionary && Type(dictionary) == "Catalog")
            {
                Catalogs.Add(dictionary);
            }
        }
    }
}
