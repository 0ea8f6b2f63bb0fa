using System.Buffers;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Filters;

/// <summary>Runs a stream's chain of filters (ISO 32000-1, 7.4). Image filters are not run: the chain stops in front of them.</summary>
internal static class StreamDecoder
{
    // Each filter of a chain can multiply the size; honest files use one or two.
    private const int LongestChain = 8;

    /// <summary>Decodes a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="objects">Where its parameters are resolved.</param>
    /// <param name="limit">The most decoded bytes.</param>
    /// <param name="pool">Where room is borrowed for bytes that are needed for a moment only, or null. The caller disposes the result then.</param>
    public static DecodedStream Decode(PdfStream stream, ObjectTable objects, int limit, ArrayPool<byte>? pool = null) => Decode(
        stream.Encoded, stream.Dictionary["Filter"] ?? stream.Dictionary["F"], stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"], objects, limit, pool);

    public static DecodedStream Decode(
        ReadOnlyMemory<byte> encoded, PdfObject? filter, PdfObject? parameters, ObjectTable objects, int limit, ArrayPool<byte>? pool = null)
    {
        var filters = Items(filter, objects);
        var parametersOfEach = Items(parameters, objects);
        var bytes = encoded;
        string? problem = null;
        ByteSink? borrowed = null;
        for (var i = 0; i < filters.Length; i++)
        {
            if (i == LongestChain)
            {
                return new DecodedStream(default, null, PdfDiagnosticCode.UnknownFilter);
            }

            var name = objects.Name(filters[i]) ?? "";
            var settings = i < parametersOfEach.Length ? objects.Dictionary(parametersOfEach[i]) : null;

            // Of a chain only the last filter's bytes are left in the end.
            var sink = new ByteSink(limit, (int)Math.Min(bytes.Length * 4L, int.MaxValue), i == filters.Length - 1 ? pool : null);
            var sound = true;
            switch (name)
            {
                case "FlateDecode" or "Fl":
                    sound = FlateFilter.Decode(bytes, sink);
                    break;
                case "LZWDecode" or "LZW":
                    sound = LzwFilter.Decode(bytes.Span, settings is null || objects.Integer(settings["EarlyChange"]) != 0, sink);
                    break;
                case "ASCII85Decode" or "A85":
                    sound = Ascii85Filter.Decode(bytes.Span, sink);
                    break;
                case "ASCIIHexDecode" or "AHx":
                    AsciiHexFilter.Decode(bytes.Span, sink);
                    break;
                case "RunLengthDecode" or "RL":
                    sound = RunLengthFilter.Decode(bytes.Span, sink);
                    break;
                case "Crypt":
                    continue;
                case "DCTDecode" or "DCT" or "JPXDecode" or "JBIG2Decode" or "CCITTFaxDecode" or "CCF":
                    return new DecodedStream(bytes, name, problem);
                default:
                    return new DecodedStream(default, null, PdfDiagnosticCode.UnknownFilter);
            }

            problem ??= sink.IsFull ? PdfDiagnosticCode.StreamTooLarge : sound ? null : PdfDiagnosticCode.StreamDamaged;
            bytes = settings is null ? sink.Bytes : Predictor.Undo(sink.Bytes, settings, objects);
            borrowed = pool is null || i < filters.Length - 1 ? null : sink;
        }

        return new DecodedStream(bytes, null, problem, borrowed);
    }

    private static PdfObject[] Items(PdfObject? value, ObjectTable objects) => objects.Resolve(value) switch
    {
        PdfArray array => [.. array.Items],
        PdfNull => [],
        var single => [single],
    };
}
