using System.IO.Compression;
using System.Text;

namespace Extractor.Pdf.CMaps;

/// <summary>
/// The predefined CMaps of ISO 32000-1, table 118, and the UCS2 maps of Adobe's four collections, from one embedded resource. A map is
/// unpacked when first asked for. Safe to use from several threads.
/// </summary>
internal static class PredefinedMaps
{
    private static readonly Lazy<Index> Contents = new(() => new Index());

    /// <summary>The map of that name; null if this library carries none.</summary>
    public static PredefinedMap? Find(string name) => Contents.Value.Find(name);

    private sealed class Index
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly Lazy<PredefinedMap>[] maps;

        public Index()
        {
            var resource = Resource();
            var numbers = new NumberReader(resource.Span);
            maps = new Lazy<PredefinedMap>[numbers.Next()];
            var sizes = new (int Stored, int Content)[maps.Length];
            for (var i = 0; i < maps.Length; i++)
            {
                places[Encoding.ASCII.GetString(numbers.Take((int)numbers.Next()))] = i;
                sizes[i] = ((int)numbers.Next(), (int)numbers.Next());
            }

            var start = numbers.Position;
            for (var i = 0; i < maps.Length; i++)
            {
                var (block, length) = (resource.Slice(start, sizes[i].Stored), sizes[i].Content);
                maps[i] = new Lazy<PredefinedMap>(() => Unpack(block.Span, length));
                start += sizes[i].Stored;
            }
        }

        public PredefinedMap? Find(string name) => places.TryGetValue(name, out var place) ? maps[place].Value : null;

        private PredefinedMap Unpack(ReadOnlySpan<byte> block, int length)
        {
            var content = new byte[length];
            return BrotliDecoder.TryDecompress(block, content, out var written) && written == length
                ? new PredefinedMap(content, place => maps[place].Value)
                : throw new InvalidDataException("The CMap resource of this library is damaged.");
        }

        private static ReadOnlyMemory<byte> Resource()
        {
            using var stream = typeof(PredefinedMaps).Assembly.GetManifestResourceStream("cmaps.br")
                ?? throw new InvalidDataException("The CMap resource of this library is missing.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
