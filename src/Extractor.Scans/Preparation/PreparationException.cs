namespace Extractor.Scans.Preparation;

/// <summary>A picture is refused: it is no page, or preparing it would take more memory or time than a page may. The message says why and what to do.</summary>
public sealed class PreparationException : Exception
{
    /// <summary>Says why the picture is refused and what to do next.</summary>
    public PreparationException(string message)
        : base(message)
    {
    }

    internal static PreparationException NoPrint(int most) => new(
        $"The picture has more than {most} pieces of ink, which no page of print has: it is a photograph, a halftone or noise. Scan the page again, or leave it out.");
}
