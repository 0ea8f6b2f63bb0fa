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

    private readonly RangeTable<string> texts;

    private ToUnicodeMap(RangeTable<string> texts) => this.texts = texts;

    /// <summary>The map of a font's ToUnicode entry; null if there is none or it says nothing.</summary>
    public static ToUnicodeMap? Of(PdfObject? value, ObjectTable objects)
    {
        if (objects.Stream(value) is not { } stream)
        {
            return null;
        }

        RangeTable<string> found = new();
        var decoded = StreamDecoder.Decode(stream, objects, Math.Min(LargestMap, objects.Options.MaximumStreamBytes)).Bytes;
        new CMapParser { Texts = found }.Parse(decoded.Span);
        return found.Count > 0 ? new ToUnicodeMap(found) : null;
    }

    /// <summary>The text of a code; null if the map has none, or an unusable one.</summary>
    public string? Find(int code)
    {
        if (!texts.TryFind(code, out var text, out var step) || text.Length == 0)
        {
            return null;
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
