using System.Collections.Immutable;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Scans.Reading.Tesseract;

namespace Extractor.Scans.Installation;

/// <summary>Which engines read, by what was asked for and what is there.</summary>
public static class EngineChoice
{
    /// <summary>The best one that is there: PP-OCR, else Tesseract.</summary>
    public const string Auto = "auto";

    /// <summary>None.</summary>
    public const string Off = "off";

    /// <summary>Both, the readings of PP-OCR first.</summary>
    public const string Both = "both";

    /// <summary>Everything that may be asked for.</summary>
    public static ImmutableArray<string> Names { get; } = [Auto, TesseractRecognizer.EngineName, PaddleOcrRecognizer.EngineName, Both, Off];

    /// <summary>The engines that read, and those that were asked for by name and are not there.</summary>
    /// <param name="asked">One of <see cref="Names"/>.</param>
    /// <param name="places">What is there.</param>
    public static (ImmutableArray<string> Engines, ImmutableArray<string> Missing) Of(string asked, EnginePlaces places)
    {
        ImmutableArray<string> wanted = asked switch
        {
            Off => [],
            Both or Auto => [PaddleOcrRecognizer.EngineName, TesseractRecognizer.EngineName],
            _ => [asked],
        };
        var there = places.Renderer is null ? [] : wanted.Where(engine => IsThere(engine, places)).ToImmutableArray();
        return asked == Auto ? ([.. there.Take(1)], []) : (there, [.. wanted.Except(there)]);
    }

    private static bool IsThere(string engine, EnginePlaces places) =>
        engine == PaddleOcrRecognizer.EngineName ? places.Files.AreThere : engine == TesseractRecognizer.EngineName && places.Tesseract is not null;
}
