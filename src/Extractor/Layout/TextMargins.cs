using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>The left and right edge of a page's running text, found from the lines that fill it.</summary>
/// <param name="Extent">From the left edge of unindented lines to the right edge of full lines, in points.</param>
/// <param name="AreKnown">False when the page has too little running text to tell.</param>
internal readonly record struct TextMargins(Interval Extent, bool AreKnown)
{
    /// <summary>A line this long, as a share of the longest line, is taken for running text.</summary>
    private const double FullLineShare = 0.8;

    /// <summary>The longest line must fill this share of the page: shorter text is a title page or a form.</summary>
    private const double LeastWidthShare = 0.5;

    /// <summary>How close to the margin a line's end or start must come, in em: Chinese punctuation may be pressed into half an em.</summary>
    private const double Closeness = 1.3;

    /// <summary>Finds the margins of a page of the given width.</summary>
    public static TextMargins Of(IReadOnlyList<TextLine> lines, double pageWidth)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Box.Width);
        if (longest < LeastWidthShare * pageWidth)
        {
            return default;
        }

        var left = double.PositiveInfinity;
        var right = 0.0;
        foreach (var line in lines)
        {
            if (line.Box.Width >= FullLineShare * longest)
            {
                left = Math.Min(left, line.Box.Left);
                right = Math.Max(right, line.Box.Right);
            }
        }

        return new TextMargins(new Interval(left, right), AreKnown: true);
    }

    /// <summary>Whether the line runs up to the right margin, so that its text may go on in the next line.</summary>
    public bool IsFilledBy(TextLine line) => AreKnown && line.Box.Right >= Extent.End - (Closeness * line.FontSize);

    /// <summary>Whether the line begins at the left margin, without the indent of a new paragraph.</summary>
    public bool IsUnindented(TextLine line) => AreKnown && line.Box.Left <= Extent.Start + (Closeness / 2 * line.FontSize);
}
