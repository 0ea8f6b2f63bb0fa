namespace Extractor.Measurements.Serving;

/// <summary>The value that a share of all values does not exceed.</summary>
internal static class Percentile
{
    /// <summary>By the nearest rank; 0 of nothing.</summary>
    internal static double Of(double[] values, double share)
    {
        if (values.Length == 0)
        {
            return 0;
        }

        Array.Sort(values);
        return values[Math.Min(values.Length - 1, (int)Math.Ceiling(share * values.Length) - 1)];
    }
}
