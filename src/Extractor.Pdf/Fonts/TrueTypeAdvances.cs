using static Extractor.Pdf.Fonts.TrueTypeTable;

namespace Extractor.Pdf.Fonts;

/// <summary>How far the glyphs of a TrueType or OpenType font advance (<c>head</c>, <c>hhea</c>, <c>hmtx</c>), and how high they reach, in ems.</summary>
internal sealed class TrueTypeAdvances
{
    private readonly ReadOnlyMemory<byte> table;
    private readonly int count;
    private readonly double unitsPerEm;

    private TrueTypeAdvances(ReadOnlyMemory<byte> table, int count, double unitsPerEm, FontMetrics? metrics)
    {
        this.table = table;
        this.count = count;
        this.unitsPerEm = unitsPerEm;
        Metrics = metrics;
    }

    /// <summary>Ascent and descent; null if they are not sensible.</summary>
    public FontMetrics? Metrics { get; }

    /// <summary>The advances of a font file; null if it has none.</summary>
    public static TrueTypeAdvances? Open(ReadOnlyMemory<byte> file)
    {
        var advances = Find(file, "hmtx"u8);
        var header = Find(file, "hhea"u8).Span;
        var units = U16(Find(file, "head"u8).Span, 18);
        var listed = Math.Min(U16(header, 34), advances.Length / 4);
        if (listed == 0 || units is < 16 or > 16384)
        {
            return null;
        }

        var metrics = new FontMetrics((short)U16(header, 4) / (double)units, (short)U16(header, 6) / (double)units);
        return new TrueTypeAdvances(advances, listed, units, metrics.IsSensible ? metrics : null);
    }

    /// <summary>The advance of a glyph; glyphs past the last one listed advance like it.</summary>
    public double Of(int glyph) => U16(table.Span, Math.Clamp(glyph, 0, count - 1) * 4) / unitsPerEm;
}
