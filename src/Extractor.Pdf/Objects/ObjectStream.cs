using Extractor.Pdf.Filters;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>An object stream, decoded (ISO 32000-1, 7.5.7): objects by number, found through its header of pairs.</summary>
internal sealed class ObjectStream
{
    private readonly ReadOnlyMemory<byte> decoded;
    private readonly Dictionary<int, int> offsets;

    private ObjectStream(ReadOnlyMemory<byte> decoded, Dictionary<int, int> offsets)
    {
        this.decoded = decoded;
        this.offsets = offsets;
    }

    public IEnumerable<int> Numbers => offsets.Keys;

    /// <summary>How many bytes it keeps.</summary>
    public int Length => decoded.Length;

    public static ObjectStream? Open(PdfObject value, ObjectTable objects, int limit)
    {
        if (value is not PdfStream stream || objects.Integer(stream.Dictionary["First"]) is not { } first || first < 0)
        {
            return null;
        }

        var bytes = StreamDecoder.Decode(stream, objects, Math.Max(0, limit)).Bytes;
        Dictionary<int, int> found = [];
        var lexer = new Lexer(bytes.Span[..Math.Min(first, bytes.Length)]);
        while (lexer.Read() == TokenKind.Number && found.Count < objects.Options.MaximumObjects)
        {
            var number = (int)lexer.Number;
            if (lexer.Read() != TokenKind.Number || lexer.Number < 0 || lexer.Number > bytes.Length)
            {
                break;
            }

            found.TryAdd(number, (int)Math.Min((long)first + (long)lexer.Number, bytes.Length));
        }

        return new ObjectStream(bytes, found);
    }

    public PdfObject? Parse(int number, int maximumNesting)
    {
        if (!offsets.TryGetValue(number, out var offset))
        {
            return null;
        }

        var lexer = new Lexer(decoded.Span, offset);
        return ObjectParser.Parse(ref lexer, maximumNesting);
    }
}
