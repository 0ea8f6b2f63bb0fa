namespace Extractor.Scans.Preparation.Lines;

/// <summary>Cuts off what print lengthens a line by: a stroke that touches it and points the same way.</summary>
internal static class LineTrimming
{
    /// <summary>Inches that a stroke reaches beyond the last line that crosses; open sides of tables are wider.</summary>
    private const double Stroke = 0.22;

    /// <summary>Inches by which the end of a line misses the middle of the last that crosses it, or passes it.</summary>
    private const double Corner = 0.02;

    /// <summary>Share of the way between two crossings that has ink; a stroke that nearly fills the height of its row covers two thirds.</summary>
    private const double LeastInk = 0.7;

    /// <summary>The lines, each ending at the last crossing line where it passes that by no more than a stroke.</summary>
    public static List<TracedLine> Trim(List<TracedLine> lines, List<TracedLine> crossing, LineInk ink, PageScale scale)
    {
        var corner = Math.Max(2, Corner * scale.Resolution);
        var byPlace = crossing.OrderBy(line => line.Middle).ToArray();
        var places = Array.ConvertAll(byPlace, line => line.Middle);
        return lines.ConvertAll(Trimmed);

        TracedLine Trimmed(TracedLine line)
        {
            var crossings = Crossings(line);
            var (first, last) = (0, crossings.Count - 1);
            while (last > first && !IsInked(line, crossings[first], crossings[first + 1]))
            {
                first++;
            }

            while (last > first && !IsInked(line, crossings[last - 1], crossings[last]))
            {
                last--;
            }

            if (last <= first)
            {
                return line;
            }

            // What was cut off goes; what passes a crossing by no more than a stroke goes, too.
            var start = first > 0 || IsStroke(crossings[first] - line.Start) ? crossings[first] : line.Start;
            var end = last < crossings.Count - 1 || IsStroke(line.End - crossings[last]) ? crossings[last] : line.End;
            return line with { Start = start, End = end, Middle = line.At((start + end) / 2) };
        }

        bool IsInked(TracedLine line, double from, double to) => ink.Missing(line, from, to) <= (1 - LeastInk) * (to - from);

        bool IsStroke(double length) => length > 0 && length <= Stroke * scale.Resolution;

        List<double> Crossings(TracedLine line)
        {
            var crossings = new List<double>();
            var index = Array.BinarySearch(places, line.Start - corner);
            for (var i = index < 0 ? ~index : index; i < byPlace.Length && places[i] <= line.End + corner; i++)
            {
                var (other, y) = (byPlace[i], line.At(byPlace[i].Middle));
                if (y >= other.Start - corner && y <= other.End + corner)
                {
                    crossings.Add(other.At(line.Middle));
                }
            }

            crossings.Sort();
            return crossings;
        }
    }
}
