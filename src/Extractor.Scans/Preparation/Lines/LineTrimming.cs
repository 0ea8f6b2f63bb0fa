namespace Extractor.Scans.Preparation.Lines;

/// <summary>Cuts off what print lengthens a line by: a stroke that touches it and points the same way.</summary>
internal static class LineTrimming
{
    /// <summary>Inches that a stroke reaches beyond the last line that crosses; open sides of tables are wider.</summary>
    private const double Stroke = 0.22;

    /// <summary>Inches by which the end of a line misses the middle of the last that crosses it, or passes it.</summary>
    private const double Corner = 0.02;

    /// <summary>The lines, each ending at the last crossing line where it passes that by no more than a stroke.</summary>
    public static List<TracedLine> Trim(List<TracedLine> lines, List<TracedLine> crossing, PageScale scale)
    {
        var corner = Math.Max(2, Corner * scale.Resolution);
        var byPlace = crossing.OrderBy(line => line.Middle).ToArray();
        var places = Array.ConvertAll(byPlace, line => line.Middle);
        return lines.ConvertAll(Trimmed);

        TracedLine Trimmed(TracedLine line)
        {
            var (first, last) = (double.MaxValue, double.MinValue);
            var index = Array.BinarySearch(places, line.Start - corner);
            for (var i = index < 0 ? ~index : index; i < byPlace.Length && places[i] <= line.End + corner; i++)
            {
                var other = byPlace[i];
                var y = line.At(other.Middle);
                if (y >= other.Start - corner && y <= other.End + corner)
                {
                    var x = other.At(line.Middle);
                    (first, last) = (Math.Min(first, x), Math.Max(last, x));
                }
            }

            if (last <= first)
            {
                return line;
            }

            var start = first - line.Start > corner && first - line.Start <= Stroke * scale.Resolution ? first : line.Start;
            var end = line.End - last > corner && line.End - last <= Stroke * scale.Resolution ? last : line.End;
            return line with { Start = start, End = end, Middle = line.At((start + end) / 2) };
        }
    }
}
