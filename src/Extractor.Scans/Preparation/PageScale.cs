namespace Extractor.Scans.Preparation;

/// <summary>Turns lengths on paper into pixels of a picture.</summary>
/// <param name="Resolution">Dots an inch.</param>
internal readonly record struct PageScale(double Resolution)
{
    /// <summary>A length in inches as whole pixels, at least <paramref name="least"/>.</summary>
    public int Pixels(double inches, int least = 1) => Math.Max(least, (int)Math.Round(inches * Resolution));

    /// <summary>Pixels as points.</summary>
    public double ToPoints(double pixels) => pixels * 72 / Resolution;

    /// <summary>Points as pixels.</summary>
    public double ToPixels(double points) => points * Resolution / 72;
}
