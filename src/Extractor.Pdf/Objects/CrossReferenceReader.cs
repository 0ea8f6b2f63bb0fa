using Extractor.Pdf.Filters;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>
/// Follows the chain of cross-reference sections from <c>startxref</c> (ISO 32000-1, 7.5.4 and 7.5.8): tables, streams and hybrids.
/// Newer sections come first, so the first entry seen for a number is the one that counts.
/// </summary>
internal sealed class CrossReferenceReader(ReadOnlyMemory<byte> data, ObjectTable objects, PdfReadOptions options)
{
    private const int TailSearched = 2048;

    // An object in use takes some bytes: a cross-reference with more entries than the file has bytes is hostile.
    private readonly int mostEntries = Math.Min(options.MaximumObjects, data.Length);
    private readonly Dictionary<int, CrossReferenceEntry> entries = [];
    private readonly HashSet<int> visited = [];
    private PdfDictionary? trailer;

    /// <summary>Reads the chain. False if it breaks anywhere; what was read until then is still given.</summary>
    public bool TryRead(out Dictionary<int, CrossReferenceEntry> found, out PdfDictionary? newestTrailer)
    {
        var offset = FindStart();
        var complete = offset >= 0;
        while (offset >= 0 && visited.Add(offset))
        {
            var section = ReadSection(offset);
            if (section is null)
            {
                complete = false;
                break;
            }

            trailer ??= section;
            if (section["XRefStm"] is PdfNumber { IsInteger: true } hybrid && visited.Add(hybrid.Integer))
            {
                complete &= ReadSection(hybrid.Integer) is not null;
            }

            offset = section["Prev"] is PdfNumber { IsInteger: true } previous ? previous.Integer : -1;
        }

        found = entries;
        newestTrailer = trailer;
        return complete && trailer is not null;
    }

    private int FindStart()
    {
        var span = data.Span;
        var tail = Math.Max(0, span.Length - TailSearched);
        var at = span[tail..].LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return -1;
        }

        var lexer = new Lexer(span, tail + at + 9);
        return lexer.Read() == TokenKind.Number && lexer.IsInteger && lexer.Number < span.Length ? (int)lexer.Number : -1;
    }

    private PdfDictionary? ReadSection(int offset)
    {
        if (offset < 0 || offset >= data.Length)
        {
            return null;
        }

        var lexer = new Lexer(data.Span, offset);
        lexer.Read();
        if (lexer.IsKeyword("xref"u8))
        {
            return ReadTable(ref lexer);
        }

        return lexer.Kind == TokenKind.Number ? ReadStream(offset) : null;
    }

    private PdfDictionary? ReadTable(ref Lexer lexer)
    {
        List<int> free = [];
        while (lexer.Read() == TokenKind.Number)
        {
            var first = (int)lexer.Number;
            if (!lexer.IsInteger || lexer.Read() != TokenKind.Number || !lexer.IsInteger)
            {
                return null;
            }

            var count = (int)lexer.Number;
            for (var i = 0; i < count; i++)
            {
                var before = lexer.Position;
                if (lexer.Read() != TokenKind.Number)
                {
                    // Fewer entries than announced: the trailer follows.
                    lexer.Position = before;
                    break;
                }

                var offset = lexer.IsInteger ? (int)lexer.Number : 0;
                lexer.Read();
                lexer.Read();
                var number = first + i;
                if (lexer.IsKeyword("n"u8))
                {
                    Add(number, new CrossReferenceEntry(0, offset));
                }
                else
                {
                    free.Add(number);
                }
            }
        }

        if (!lexer.IsKeyword("trailer"u8) || ObjectParser.Parse(ref lexer, options.MaximumNesting) is not PdfDictionary section)
        {
            return null;
        }

        // In a hybrid file the table calls free what the stream beside it places.
        if (!section.Has("XRefStm"))
        {
            free.ForEach(number => Add(number, CrossReferenceEntry.Free));
        }

        return section;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (objects.ParseAt(offset, expectedNumber: null) is not PdfStream stream)
        {
            return null;
        }

        var widths = objects.Numbers(stream.Dictionary["W"]);
        if (widths.Length < 3 || Array.Exists(widths, width => width is < 0 or > 8))
        {
            return null;
        }

        var decoded = StreamDecoder.Decode(stream, objects, options.MaximumStreamBytes).Bytes.Span;
        var ranges = objects.Numbers(stream.Dictionary["Index"]);
        if (ranges.Length < 2)
        {
            ranges = [0, objects.Integer(stream.Dictionary["Size"]) ?? 0];
        }

        var (type, second, third) = ((int)widths[0], (int)widths[1], (int)widths[2]);
        var size = type + second + third;
        var position = 0;
        for (var r = 0; r + 1 < ranges.Length && size > 0; r += 2)
        {
            for (var i = 0; i < ranges[r + 1] && position + size <= decoded.Length; i++, position += size)
            {
                var kind = type == 0 ? 1 : Field(decoded, position, type);
                var middle = Field(decoded, position + type, second);
                var last = Field(decoded, position + type + second, third);
                var number = ranges[r] + i;
                if (number is >= 0 and < int.MaxValue)
                {
                    Add((int)number, Entry(kind, middle, last));
                }
            }
        }

        return stream.Dictionary;
    }

    private static CrossReferenceEntry Entry(long kind, long middle, long last) => kind switch
    {
        1 when middle is >= 0 and < int.MaxValue => new CrossReferenceEntry(0, (int)middle),
        2 when middle is > 0 and < int.MaxValue && last is >= 0 and < int.MaxValue => new CrossReferenceEntry((int)middle, (int)last),
        _ => CrossReferenceEntry.Free,
    };

    private static long Field(ReadOnlySpan<byte> decoded, int position, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | decoded[position + i];
        }

        return value;
    }

    private void Add(int number, CrossReferenceEntry entry)
    {
        if (number >= 0 && entries.Count < mostEntries)
        {
            entries.TryAdd(number, entry);
        }
    }
}
