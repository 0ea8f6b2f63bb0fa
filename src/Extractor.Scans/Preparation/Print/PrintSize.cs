using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Print;

/// <summary>The height of the print of a page, in pixels: what three quarters of its larger pieces do not exceed.</summary>
/// <param name="Em">The height of a character.</param>
internal readonly record struct PrintSize(double Em)
{
    /// <summary>Inches of pieces that are characters or large parts of them: digits of 6 points to titles of 26.</summary>
    private const double Smallest = 0.055;

    private const double Largest = 0.4;

    /// <summary>Inches of a character where a page has none to measure: 10 points.</summary>
    private const double Usual = 0.13;

    /// <summary>Measures the pieces of a page.</summary>
    public static PrintSize Of(IEnumerable<InkComponent> pieces, PageScale scale)
    {
        var (smallest, largest) = (Smallest * scale.Resolution, Largest * scale.Resolution);
        var heights = pieces.Select(piece => piece.Box.Height).Where(height => height >= smallest && height <= largest).Order().ToArray();
        return new PrintSize(heights.Length == 0 ? Usual * scale.Resolution : heights[heights.Length * 3 / 4]);
    }
}
