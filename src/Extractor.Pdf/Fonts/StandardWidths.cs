namespace Extractor.Pdf.Fonts;

/// <summary>
/// Advance widths of the standard 14 fonts (ISO 32000-1, 9.6.2.2), in ems: exact for ASCII and common punctuation. Accented letters are
/// as wide as the letters below them; other characters get an average. Italics have the widths of the upright faces, which differ by a few thousandths.
/// </summary>
internal sealed class StandardWidths
{
    private const double Average = 0.556;

    private static readonly StandardWidths Helvetica = new(
        [
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
            556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
            556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
        ],
        [556, 1000, 222, 222, 222, 333, 333, 333, 350, 1000]);

    private static readonly StandardWidths HelveticaBold = new(
        [
            278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
            556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
            611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
        ],
        [556, 1000, 278, 278, 278, 500, 500, 500, 350, 1000]);

    private static readonly StandardWidths Times = new(
        [
            250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
            500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
            556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
            500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
        ],
        [500, 1000, 333, 333, 333, 444, 444, 444, 350, 1000]);

    private static readonly StandardWidths TimesBold = new(
        [
            250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
            500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
            611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
            556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
        ],
        [500, 1000, 333, 333, 333, 500, 500, 500, 350, 1000]);

    private static readonly StandardWidths Courier = new([.. Enumerable.Repeat((short)600, 95)], [.. Enumerable.Repeat((short)600, 10)]);

    // The letters below U+00C0 to U+00FF; signs stand for signs of the same width.
    private const string Bases = "AAAAAAACEEEEIIIIDNOOOOO+OUUUUYPBaaaaaaaceeeeiiiionooooo+ouuuuypy";

    // Dashes, quotation marks, bullet and ellipsis, in the order of their widths below.
    private const string Punctuation = "–—‘’‚“”„•…";

    private readonly short[] widths;
    private readonly short[] punctuation;

    private StandardWidths(short[] widths, short[] punctuation)
    {
        this.widths = widths;
        this.punctuation = punctuation;
    }

    /// <summary>The face a font's name comes closest to; Helvetica if to none.</summary>
    public static StandardWidths ForFont(string name)
    {
        var plain = FontName.WithoutSubset(name);
        var bold = plain.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        if (plain.StartsWith("Courier", StringComparison.OrdinalIgnoreCase))
        {
            return Courier;
        }

        return plain.StartsWith("Times", StringComparison.OrdinalIgnoreCase) ? (bold ? TimesBold : Times) : bold ? HelveticaBold : Helvetica;
    }

    /// <summary>The width of a character in ems; ideographs are one em wide.</summary>
    public double Of(string? text)
    {
        if (text is null || text.Length == 0)
        {
            return Average;
        }

        var character = text[0];
        if (character is >= ' ' and <= '~')
        {
            return widths[character - ' '] / 1000.0;
        }

        if (character is >= '\u00C0' and <= '\u00FF')
        {
            return widths[Bases[character - '\u00C0'] - ' '] / 1000.0;
        }

        var mark = Punctuation.IndexOf(character, StringComparison.Ordinal);
        return mark >= 0 ? punctuation[mark] / 1000.0 : character >= 0x2E80 ? 1 : Average;
    }
}
