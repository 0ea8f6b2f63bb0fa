using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Filters;

/// <summary>Runs a stream's chain of filters (ISO 32000-1, 7.4). Image filters are not run: the chain stops in front of them.</summary>
internal static class StreamDecoder
{
    // Each filter of a chain can multiply the size; honest files use one or two.
    private const int LongestChain = 8;

    public static DecodedStream Decode(PdfStream stream, ObjectTable objects, int limit) =>
        Decode(stream.Encoded, stream.Dictionary["Filter"] ?? stream.Dictionary["F"], stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"], objects, limit);

    public static DecodedStream Decode(ReadOnlyMemory<byte> encoded, PdfObject? filter, PdfObject? parameters, ObjectTable objects, int limit)
    {
        var filters = Items(filter, objects);
        var parametersOfEach = Items(parameters, objects);
        var bytes = encoded;
        string? problem = null;
        for (var i = 0; i < filters.Length; i++)
        {
            if (i == LongestChain)
            {
                return new DecodedStream(default, null, PdfDiagnosticCode.UnknownFilter);
            }

            var name = objects.Name(filters[i]) ?? "";
            var settings = i < parametersOfEach.Length ? objects.Dictionary(parametersOfEach[i]) : null;
            var sink = new ByteSink(limit, (int)Math.Min(bytes.Length * 4L, int.MaxValue));
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
        }

        return new DecodedStream(bytes, null, problem);
    }

    private static PdfObject[] Items(PdfObject? value, ObjectTable objects) => objects.Resolve(value) switch
    {
        PdfArray array => [.. array.Items],
        PdfNull => [],
        var single => [single],
    };
}
