using System.Text;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.CMaps;

/// <summary>A ToUnicode CMap (ISO 32000-1, 9.10.3): text by character code. Codes count by value, however many bytes they were written with.</summary>
internal sealed class ToUnicodeMap
{
    // The largest real ones have a few hundred kilobytes.
    private const int LargestMap = 8 << 20;

    // Real ones stand on one other.
    private const int DeepestNesting = 4;

    private readonly RangeTable<string> texts;
    private readonly PredefinedMap? below;

    private ToUnicodeMap(RangeTable<string> texts, PredefinedMap? below)
    {
        this.texts = texts;
        this.below = below;
    }

    /// <summary>
    /// The map of a font's ToUnicode entry: a stream, perhaps on top of another, or against the standard the name of a predefined map.
    /// Null if there is none or it says nothing, as the names of the identity encodings do.
    /// </summary>
    public static ToUnicodeMap? Of(PdfObject? value, ObjectTable objects)
    {
        RangeTable<string> found = new();
        PredefinedMap? under = null;
        List<PdfStream> streams = [];
        for (value = objects.Resolve(value); value is PdfStream stream && streams.Count < DeepestNesting; value = objects.Resolve(stream.Dictionary["UseCMap"]))
        {
            streams.Add(stream);
        }

        // From below: what a map says itself replaces what stands under it.
        for (var i = streams.Count - 1; i >= 0; i--)
        {
            var decoded = StreamDecoder.Decode(streams[i], objects, Math.Min(LargestMap, objects.Options.MaximumStreamBytes)).Bytes;
            var parser = new CMapParser { Texts = found };
            parser.Parse(decoded.Span);
            under ??= parser.BaseName is { } name ? TextMap(name) : null;
        }

        under ??= value is PdfName named ? TextMap(named.Value) : null;
        return found.Count > 0 || under is not null ? new ToUnicodeMap(found, under) : null;
    }

    // Only the maps from CIDs to Unicode give text.
    private static PredefinedMap? TextMap(string name) =>
        name.EndsWith("-UCS2", StringComparison.Ordinal) ? PredefinedMaps.Find(name) : null;

    /// <summary>The text of a code; null if the map has none, or an unusable one.</summary>
    public string? Find(int code)
    {
        if (!texts.TryFind(code, out var text, out var step) || text.Length == 0)
        {
            return below?.Find((uint)code) is { } scalar ? CharacterText.Of(scalar) : below?.FindLongText((uint)code);
        }

        if (text.Length == 1)
        {
            return CharacterText.Of(text[0] + step);
        }

        if (step > 0)
        {
            // Only the last unit counts up; past the end of its block the range is not well formed.
            text = string.Concat(text.AsSpan(0, text.Length - 1), [(char)(text[^1] + step)]);
        }

        text = text.Replace("\0", "", StringComparison.Ordinal);
        return text.Length == 0 || !IsWellFormed(text) ? null : text;
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
