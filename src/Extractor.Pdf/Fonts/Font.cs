namespace Extractor.Pdf.Fonts;

/// <summary>A font as a decoder of shown strings. Safe to use from several threads.</summary>
internal abstract class Font(string name, FontMetrics metrics)
{
    /// <summary>BaseFont, with its subset prefix.</summary>
    public string Name { get; } = name;

    /// <summary>Height above the baseline, in ems.</summary>
    public double Ascent { get; } = metrics.Ascent;

    /// <summary>Depth below the baseline, in ems; negative.</summary>
    public double Descent { get; } = metrics.Descent;

    public virtual bool IsVertical => false;

    /// <summary>A diagnostic code for something wrong with the font, or null.</summary>
    public virtual string? Problem => null;

    /// <summary>The next glyph of a string; <paramref name="position"/> moves on by at least one byte.</summary>
    public abstract FontGlyph Next(ReadOnlySpan<byte> codes, ref int position);
}
