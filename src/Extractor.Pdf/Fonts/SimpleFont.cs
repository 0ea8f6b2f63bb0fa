namespace Extractor.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType or Type 3 (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont(string name, FontMetrics metrics, FontGlyph[] glyphs, bool isGuessed) : Font(name, metrics)
{
    /// <summary>One glyph for each of the 256 codes.</summary>
    private readonly FontGlyph[] glyphs = glyphs;

    public override string? Problem => isGuessed ? PdfDiagnosticCode.GuessedCharacters : null;

    public override FontGlyph Next(ReadOnlySpan<byte> codes, ref int position) => glyphs[codes[position++]];
}
