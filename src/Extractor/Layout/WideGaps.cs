namespace Extractor.Layout;

/// <summary>Cuts lines of running text where so much space is empty that two texts stand on one height.</summary>
internal static class WideGaps
{
    /// <summary>
    /// Em of empty space that make two lines out of one baseline, as between a department at the left and a unit at the right of
    /// a form. Justified narrative lines open at most 1 em; blanks typed inside a title at most 2.
    /// </summary>
    private const double SeparateLinesGap = 3;

    /// <summary>The lines with those cut that have a wide gap.</summary>
    public static IEnumerable<TextLine> Split(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var first = 0;
            for (var i = 1; i < line.Words.Length; i++)
            {
                var (before, after) = (line.Words[i - 1], line.Words[i]);
                if (after.Box.Left - before.Box.Right > SeparateLinesGap * Math.Max(before.FontSize, after.FontSize))
                {
                    yield return TextLine.Of(line.Words[first..i]);
                    first = i;
                }
            }

            yield return first == 0 ? line : TextLine.Of(line.Words[first..]);
        }
    }
}
