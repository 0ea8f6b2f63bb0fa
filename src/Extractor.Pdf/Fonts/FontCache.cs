using System.Collections.Concurrent;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Fonts;

/// <summary>The fonts of a document, each built once. Safe to use from several threads.</summary>
internal sealed class FontCache(ObjectTable objects)
{
    private readonly ConcurrentDictionary<PdfDictionary, Lazy<Font>> fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many fonts are kept.</summary>
    public int Count => fonts.Count;

    public Font Get(PdfDictionary dictionary) =>
        fonts.GetOrAdd(dictionary, static (key, table) => new Lazy<Font>(() => Build(key, table)), objects).Value;

    private static Font Build(PdfDictionary dictionary, ObjectTable objects) =>
        objects.Name(dictionary["Subtype"]) == "Type0" || dictionary.Has("DescendantFonts")
            ? CompositeFontReader.Read(dictionary, objects)
            : SimpleFontReader.Read(dictionary, objects);
}
