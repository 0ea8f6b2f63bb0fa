using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>Finds lines of dots and short dashes: rows of thin pieces that nothing else hangs on.</summary>
internal static class DottedLines
{
    /// <summary>Inches of a piece across the line at most; strokes of print hang together with others that are higher.</summary>
    private const double Thin = 0.014;

    /// <summary>Inches of a piece along the line at most; brackets of small print, a column of which looks dashed, are 0.1 high.</summary>
    private const double Longest = 0.065;

    /// <summary>Inches of a gap that is closed.</summary>
    private const double Gap = 0.034;

    /// <summary>Inches of a row of pieces that is a line; a row of dots inside print is shorter.</summary>
    private const double Shortest = 0.4;

    /// <summary>Share of the way from paper to print from which a pixel belongs to a piece; noise in shaded header rows reaches 0.3.</summary>
    private const double Darkness = 0.4;

    /// <summary>Inches beside a line that is known already.</summary>
    private const double Beside = 0.02;

    /// <summary>Inches from a line at which other pieces are looked for.</summary>
    private const double Away = 0.03;

    /// <summary>Share of the line that has other pieces beside it at most.</summary>
    private const double MostBeside = 0.2;

    /// <summary>Adds the dotted lines that run from one line to another; leaders of contents do not.</summary>
    public static RuleSet Add(RuleSet rules, GrayImage even, PrintLevels levels, PageScale scale, int mostRuns)
    {
        var level = 255 - (int)Math.Max(levels.Noise * 3, Darkness * (255 - levels.Ink));
        var pieces = InkComponents.Find(PixelRows.DarkerThan(even, level), mostRuns);
        if (pieces is null)
        {
            return rules;
        }

        var lying = Unknown(Trace(pieces.ConvertAll(piece => piece.Box), even.Width, even.Height, scale), rules.Lying, scale);
        var standing = Unknown(Trace(pieces.ConvertAll(piece => Mirrored(piece.Box)), even.Height, even.Width, scale), rules.Standing, scale);
        while (true)
        {
            var (keptLying, keptStanding) = (Held(lying, [.. rules.Standing, .. standing], scale), Held(standing, [.. rules.Lying, .. lying], scale));
            if (keptLying.Count == lying.Count && keptStanding.Count == standing.Count)
            {
                return new RuleSet([.. rules.Lying, .. lying], [.. rules.Standing, .. standing]);
            }

            (lying, standing) = (keptLying, keptStanding);
        }
    }

    private static List<TracedLine> Trace(List<PixelBox> pieces, int width, int height, PageScale scale)
    {
        var (thin, longest, gap) = (scale.Pixels(Thin, least: 3), scale.Pixels(Longest), scale.Pixels(Gap, least: 4));
        var closed = new BitImage(width, height);
        foreach (var piece in pieces)
        {
            if (piece.Height <= thin && piece.Width <= longest)
            {
                var end = Math.Min(width, piece.Right + gap);
                for (var y = piece.Top; y < piece.Bottom; y++)
                {
                    var row = closed.Row(y);
                    for (var x = piece.Left; x < end; x++)
                    {
                        row[x >> 6] |= 1UL << (x & 63);
                    }
                }
            }
        }

        var spread = closed.WidenedDown();
        return LineJoining.Join(LineTracing.Trace(spread, scale), spread, scale).FindAll(line => line.Length >= Shortest * scale.Resolution && IsLone(line, closed, scale));
    }

    /// <summary>Whether few pieces lie beside a line: noise in a shaded area lies everywhere.</summary>
    private static bool IsLone(TracedLine line, BitImage pieces, PageScale scale)
    {
        var (offset, most) = (scale.Pixels(Away, least: 4), MostBeside * line.Length);
        return CountBeside(-offset) <= most && CountBeside(offset) <= most;

        int CountBeside(int distance)
        {
            var count = 0;
            for (var x = (int)line.Start; x < (int)line.End; x++)
            {
                count += pieces.IsSet(x, (int)line.At(x) + distance) ? 1 : 0;
            }

            return count;
        }
    }

    private static PixelBox Mirrored(PixelBox box) => new(box.Top, box.Left, box.Bottom, box.Right);

    private static List<TracedLine> Unknown(List<TracedLine> dotted, List<TracedLine> known, PageScale scale) => dotted.FindAll(line => !known.Exists(other =>
        Math.Abs(other.At((line.Start + line.End) / 2) - line.Middle) <= Beside * scale.Resolution && Math.Min(line.End, other.End) - Math.Max(line.Start, other.Start) > line.Length / 2));

    private static List<TracedLine> Held(List<TracedLine> lines, List<TracedLine> crossing, PageScale scale)
    {
        var reach = (Gap + Beside) * scale.Resolution;
        return lines.FindAll(line => IsMet(line, line.Start) && IsMet(line, line.End));

        bool IsMet(TracedLine line, double end) => crossing.Exists(other =>
            Math.Abs(other.At(line.Middle) - end) <= reach && line.At(end) >= other.Start - reach && line.At(end) <= other.End + reach);
    }
}
