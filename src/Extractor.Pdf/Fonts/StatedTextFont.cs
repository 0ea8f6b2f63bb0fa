using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The font of text that a file states without a font program to show it: codes are Unicode scalar values of four bytes, widths those of
/// Helvetica and of a full em for ideographs. It has no name.
/// </summary>
internal sealed class StatedTextFont() : Font("", FontMetrics.Ideographic)
{
    private static readonly StandardFont Widths = StandardFont.Of("Helvetica");

    /// <summary>The codes of a text as the digits of a hexadecimal string.</summary>
    public static byte[] Codes(string text) =>
        Encoding.ASCII.GetBytes(string.Concat(text.EnumerateRunes().Select(rune => $"{rune.Value:X8}")));

    public static double Advance(string character) => character[0] >= '\u2E80' ? 1 : Widths.Width(-1, character);

    public override FontGlyph Next(ReadOnlySpan<byte> codes, ref int position)
    {
        var scalar = 0;
        for (var end = Math.Min(position + 4, codes.Length); position < end; position++)
        {
            scalar = (scalar << 8) | codes[position];
        }

        var text = CharacterText.Of(scalar);
        return new FontGlyph { Text = text ?? FontGlyph.Unknown, IsUnknown = text is null, Advance = Advance(text ?? FontGlyph.Unknown) };
    }
}
