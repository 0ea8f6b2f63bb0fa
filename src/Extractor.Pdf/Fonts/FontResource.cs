using System.IO.Compression;

namespace Extractor.Pdf.Fonts;

/// <summary>The font data this library carries; <c>scripts/glyphs/make-glyphs.mjs</c> describes its format.</summary>
internal static class FontResource
{
    /// <summary>The unpacked bytes of a resource.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(FontResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The resource {name} of this library is missing.");
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionMode.Decompress))
        {
            brotli.CopyTo(unpacked);
        }

        return unpacked.ToArray();
    }
}
