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

    /// <summary>Inches by which a line may miss another that it touches.</summary>
    private const double Touch = 0.03;

    /// <summary>The lines of both directions that are none of print, judged again until nothing changes.</summary>
    public static (List<TracedLine> Lying, List<TracedLine> Standing) Prune(List<TracedLine> lying, List<TracedLine> standing, PageScale scale)
    {
        while (true)
        {
            var keptLying = Keep(lying, standing, scale);
            var keptStanding = Keep(standing, keptLying, scale);
            if (keptLying.Count == lying.Count && keptStanding.Count == standing.Count)
            {
                return (keptLying, keptStanding);
            }

            (lying, standing) = (keptLying, keptStanding);
        }
    }

    private static List<TracedLine> Keep(List<TracedLine> lines, List<TracedLine> crossing, PageScale scale)
    {
        var touch = Math.Max(2, Touch * scale.Resolution);
        var byPlace = crossing.FindAll(line => line.Length >= Supporting * scale.Resolution).OrderBy(line => line.Middle).ToArray();
        var places = Array.ConvertAll(byPlace, line => line.Middle);
        return lines.FindAll(line => line.Length >= Independent * scale.Resolution || IsHeld(line));

        bool IsHeld(TracedLine line)
        {
            var (start, end) = (false, false);
            var index = Array.BinarySearch(places, line.Start - (3 * touch));
            for (var i = index < 0 ? ~index : index; i < byPlace.Length && places[i] <= line.End + (3 * touch); i++)
            {
                var other = byPlace[i];
                var (x, y) = (other.At(line.Middle), line.At(other.Middle));
                if (y < other.Start - touch || y > other.End + touch || x < line.Start - touch || x > line.End + touch)
                {
                    continue;
                }

                start |= x <= line.Start + touch + other.Thickness;
                end |= x >= line.End - touch - other.Thickness;
            }

            return line.Length >= Supported * scale.Resolution ? start || end : start && end;
        }
    }
}
