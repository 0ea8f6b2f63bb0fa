namespace Extractor.Measurements.Facts;

/// <summary>How many figures of a key were reported. A figure that stands twice at one place counts twice.</summary>
/// <param name="Expected">Figures in the key.</param>
/// <param name="Reported">Figures reported.</param>
/// <param name="Both">Figures that are the same in both.</param>
/// <param name="OtherUnit">Of the rest, those with the same place and value and another unit.</param>
internal readonly record struct FactScore(int Expected, int Reported, int Both, int OtherUnit)
{
    public double Recall => Expected == 0 ? 1 : (double)Both / Expected;

    public double Precision => Reported == 0 ? 1 : (double)Both / Reported;

    public static FactScore operator +(FactScore one, FactScore other) =>
        new(one.Expected + other.Expected, one.Reported + other.Reported, one.Both + other.Both, one.OtherUnit + other.OtherUnit);

    /// <summary>Compares, and lists differences where a writer is given.</summary>
    public static FactScore Of(IReadOnlyList<FactKeyFigure> key, IReadOnlyList<FactKeyFigure> reported, TextWriter? list)
    {
        var open = reported.GroupBy(figure => figure.Identity).ToDictionary(group => group.Key, group => new Queue<FactKeyFigure>(group));
        List<FactKeyFigure> missed = [];
        var both = 0;
        foreach (var figure in key)
        {
            if (open.TryGetValue(figure.Identity, out var found) && found.TryDequeue(out _))
            {
                both++;
            }
            else
            {
                missed.Add(figure);
            }
        }

        var extra = open.Values.SelectMany(rest => rest).ToList();
        var otherUnit = missed.Count(figure => extra.Exists(other => (other.Place, other.Value) == (figure.Place, figure.Value)));
        foreach (var figure in missed)
        {
            list?.WriteLine($"- {figure.Place}\t{figure.Family}\t{figure.Value}\t{figure.Unit}\t{figure.Raw}");
        }

        foreach (var figure in extra)
        {
            list?.WriteLine($"+ {figure.Place}\t{figure.Family}\t{figure.Value}\t{figure.Unit}\t{figure.Raw}");
        }

        return new FactScore(key.Count, reported.Count, both, otherUnit);
    }
}
