using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>Refuses what is no page, and makes pictures smaller that are finer than reading needs.</summary>
public static class PictureBudget
{
    /// <summary>Below this no engine reads small print; the figures of screen shots have 96.</summary>
    private const double LeastResolution = 50;

    private const double MostResolution = 2400;

    /// <summary>Pixels a side that hold a line of print.</summary>
    private const int ShortestSide = 16;

    /// <summary>A picture that is a little finer is left as it is.</summary>
    private const double Slack = 1.1;

    /// <summary>Why a picture of this size is refused, or null. To be asked before its samples are decoded.</summary>
    public static string? Refusal(int width, int height, double resolution, PreparationOptions? options = null)
    {
        var most = (options ?? PreparationOptions.Default).MostPixels;
        if (width < ShortestSide || height < ShortestSide)
        {
            return $"The picture of {width} x {height} pixels is too small to hold print; nothing is to be done.";
        }

        if ((long)width * height > most)
        {
            return $"The picture of {width} x {height} pixels exceeds the limit of {most} pixels; render the page at a lower resolution.";
        }

        return double.IsFinite(resolution) && resolution is >= LeastResolution and <= MostResolution
            ? null
            : $"A resolution of {resolution} dots an inch is none that print can be read at; give one from {LeastResolution} to {MostResolution}.";
    }

    /// <summary>The picture at the resolution that it is worked on, and that resolution.</summary>
    internal static (ColorImage Picture, double Resolution) Fit(ColorImage picture, double resolution, PreparationOptions options)
    {
        var ratio = resolution > Slack * options.GreatestResolution ? options.GreatestResolution / resolution : 1;
        var pixels = (double)picture.Width * picture.Height;
        if (pixels * ratio * ratio > options.MostWorkingPixels)
        {
            ratio = Math.Sqrt(options.MostWorkingPixels / pixels);
        }

        return ratio >= 1 ? (picture, resolution) : (Scaling.Shrink(picture, ratio), resolution * ratio);
    }
}
