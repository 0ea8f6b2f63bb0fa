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

    /// <summary>The deepest indent of a paragraph's first line, in em; two are the rule, lists go to four.</summary>
    private const double DeepestIndent = 4.5;

    /// <summary>How ragged a right edge may be, in em, when the indents already show where paragraphs begin.</summary>
    private const double RaggedEdge = 4;

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

    /// <summary>Whether the line is one of running text: it starts near the left margin and is no fragment at the right.</summary>
    public bool IsRunning(TextLine line) => AreKnown && line.Box.Left <= Extent.Start + (DeepestIndent * line.FontSize);

    /// <summary>
    /// Whether the line runs up to the right margin, so that its text may go on. What begins the next line counts too: a number
    /// is not broken, so the line before it may end early by the number's width.
    /// </summary>
    /// <param name="line">The line that may be full.</param>
    /// <param name="unbreakable">Em that the next line's first unbreakable piece needs; zero when unknown.</param>
    public bool IsFilledBy(TextLine line, double unbreakable = 0) =>
        IsRunning(line) && line.Box.Right >= Extent.End - (Math.Max(Closeness, unbreakable) * line.FontSize);

    /// <summary>Whether the line comes so near the right margin that only a ragged edge lies between.</summary>
    public bool IsNearlyFilledBy(TextLine line) => IsRunning(line) && line.Box.Right >= Extent.End - (RaggedEdge * line.FontSize);

    /// <summary>Whether the line begins at the left margin, without the indent of a new paragraph.</summary>
    public bool IsUnindented(TextLine line) => AreKnown && line.Box.Left <= Extent.Start + (Closeness / 2 * line.FontSize);

    /// <summary>Whether the line begins with the indent by which paragraphs are told apart.</summary>
    public bool IsIndented(TextLine line) => IsRunning(line) && !IsUnindented(line);
}
