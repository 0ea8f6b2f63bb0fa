namespace Extractor.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType or Type 3 (ISO 32000-1, 9.6). A glyph is made when first shown.</summary>
/// <param name="name">BaseFont.</param>
/// <param name="metrics">The reach above and below the baseline.</param>
/// <param name="isGuessed">Whether characters were guessed.</param>
/// <param name="build">Makes the glyph of a code from 0 to 255.</param>
internal sealed class SimpleFont(string name, FontMetrics metrics, bool isGuessed, Func<int, FontGlyph> build) : Font(name, metrics)
{
    private readonly FontGlyph?[] glyphs = new FontGlyph?[256];

    public override string? Problem => isGuessed ? PdfDiagnosticCode.GuessedCharacters : null;

    // Two threads may build the same glyph: they build equal ones, and writing a reference is atomic.
    public override FontGlyph Next(ReadOnlySpan<byte> codes, ref int position)
    {
        var code = codes[position++];
        return glyphs[code] ??= build(code);
    }
}
