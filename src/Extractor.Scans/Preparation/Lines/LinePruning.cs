using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation.Lines;

/// <summary>Tells lines from strokes of characters: a short line is one only where it runs between others.</summary>
internal static class LinePruning
{
    /// <summary>Inches from which a line needs no other; rules of tables without uprights are longer, strokes of titles 0.3.</summary>
    private const double Independent = 1.2;

    /// <summary>Inches from which one end must touch another line: the piece of a broken line.</summary>
    private const double Supported = 0.6;

    /// <summary>Inches of a line that others may run up to; the strokes of large characters, which form little grids, reach 0.4.</summary>
    private const double Supporting = 0.45;

    /// <summary>Share of a line that has ink at least. The strokes of characters below one another cover two thirds of a chain.</summary>
    private const double LeastInk = 0.72;

    /// <summary>The same of a long line: strokes of a line of print that is as long cover less.</summary>
    private const double LeastInkOfLong = 0.8;

    /// <summary>How much less ink than the long lines of its page a line may have: where those are whole, a line with gaps is print.</summary>
    private const double InkMargin = 0.05;

    /// <summary>Share of the darkness of the long lines of its page that a short line has at least; edges of lifted seals are paler.</summary>
    private const double LeastDarkness = 0.35;

    /// <summary>Inches of a long line, longer than a chain of strokes.</summary>
    private const double Long = 2.5;

    /// <summary>Inches within which another line is looked for beyond an end.</summary>
    private const double Reach = 0.035;

    /// <summary>Inches without ink between an end and the line that it runs up to: a break. Print keeps further away, or is not straight.</summary>
    private const double Break = 0.006;

    /// <summary>The lines of both directions that are none of print, judged again until nothing changes.</summary>
    /// <param name="lying">Lines along x.</param>
    /// <param name="standing">Lines along y, in the mirrored picture.</param>
    /// <param name="even">The page, its paper white.</param>
    /// <param name="scale">The resolution.</param>
    public static RuleSet Prune(List<TracedLine> lying, List<TracedLine> standing, GrayImage even, PageScale scale)
    {
        var (down, across) = (new LineInk(even, IsMirrored: false), new LineInk(even, IsMirrored: true));

        // First, because a stroke that lengthens a line, and the gap before it, would count against its ink.
        (lying, standing) = (LineTrimming.Trim(lying, LongerThan(Supporting, standing), down, scale), LineTrimming.Trim(standing, LongerThan(Supporting, lying), across, scale));
        var least = Math.Max(LeastInk, Typical((line, ink) => ink.ShareOf(line), none: 1) - InkMargin);
        var palest = 255 - (LeastDarkness * (255 - Typical((line, ink) => ink.ShadeOf(line), none: 255)));
        (lying, standing) = (lying.FindAll(line => IsInked(line, down)), standing.FindAll(line => IsInked(line, across)));
        while (true)
        {
            var keptLying = Keep(lying, standing, down, scale);
            var keptStanding = Keep(standing, keptLying, across, scale);
            if (keptLying.Count == lying.Count && keptStanding.Count == standing.Count)
            {
                return new RuleSet(LineTrimming.Trim(keptLying, keptStanding, down, scale), LineTrimming.Trim(keptStanding, keptLying, across, scale));
            }

            (lying, standing) = (keptLying, keptStanding);
        }

        bool IsInked(TracedLine line, LineInk ink) => line.Length >= Long * scale.Resolution
            ? ink.ShareOf(line) >= Math.Min(least, LeastInkOfLong)
            : ink.ShareOf(line) >= least && (line.Length >= Independent * scale.Resolution || ink.ShadeOf(line) <= palest);

        double Typical(Func<TracedLine, LineInk, double> measure, double none)
        {
            var measures = LongerThan(Long, lying).Select(line => measure(line, down)).Concat(LongerThan(Long, standing).Select(line => measure(line, across))).Order().ToArray();
            return measures.Length == 0 ? none : measures[measures.Length / 2];
        }

        List<TracedLine> LongerThan(double inches, List<TracedLine> lines) => lines.FindAll(line => line.Length >= inches * scale.Resolution);
    }

    private static List<TracedLine> Keep(List<TracedLine> lines, List<TracedLine> crossing, LineInk ink, PageScale scale)
    {
        var reach = Math.Max(3, Reach * scale.Resolution);
        var byPlace = crossing.FindAll(line => line.Length >= Supporting * scale.Resolution).OrderBy(line => line.Middle).ToArray();
        var places = Array.ConvertAll(byPlace, line => line.Middle);
        return lines.FindAll(line => line.Length >= Independent * scale.Resolution || IsHeld(line));

        bool IsHeld(TracedLine line)
        {
            var (start, end) = (false, false);
            var index = Array.BinarySearch(places, line.Start - (3 * reach));
            for (var i = index < 0 ? ~index : index; i < byPlace.Length && places[i] <= line.End + (3 * reach); i++)
            {
                var other = byPlace[i];
                var (x, y) = (other.At(line.Middle), line.At(other.Middle));
                if (y >= other.Start - reach && y <= other.End + reach)
                {
                    start |= Math.Abs(x - line.Start) <= reach + other.Thickness && HasInk(line, x, line.Start);
                    end |= Math.Abs(x - line.End) <= reach + other.Thickness && HasInk(line, line.End, x);
                }
            }

            return line.Length >= Supported * scale.Resolution ? start || end : start && end;
        }

        bool HasInk(TracedLine line, double from, double to) => ink.Missing(line, from, to) <= Break * scale.Resolution;
    }
}
