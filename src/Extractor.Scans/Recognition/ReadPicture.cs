using System.Collections.Immutable;
using Extractor.Scans.Preparation;

namespace Extractor.Scans.Recognition;

/// <summary>What is known of a page's picture once it was read; its pixels are done with.</summary>
internal sealed record ReadPicture
{
    /// <summary>Pixels a row of the upright page.</summary>
    internal required int Width { get; init; }

    /// <summary>Rows of the upright page.</summary>
    internal required int Height { get; init; }

    /// <summary>See <see cref="PreparedPage.Resolution"/>.</summary>
    internal required double Resolution { get; init; }

    /// <summary>See <see cref="PreparedPage.Turn"/>.</summary>
    internal required int Turn { get; init; }

    /// <summary>See <see cref="PreparedPage.Skew"/>.</summary>
    internal required double Skew { get; init; }

    /// <summary>See <see cref="PreparedPage.Lines"/>.</summary>
    internal required ImmutableArray<PixelLine> Rulings { get; init; }

    /// <summary>Its lines of print.</summary>
    internal required ImmutableArray<RegionReading> Lines { get; init; }

    /// <summary>Why an engine gave nothing that another one stood in for.</summary>
    internal required ImmutableArray<string> Failures { get; init; }

    /// <summary>Gathers it.</summary>
    internal static ReadPicture Of(PreparedPage page, ImmutableArray<RegionReading> lines, IEnumerable<string> failures) => new()
    {
        Width = page.Print.Width,
        Height = page.Print.Height,
        Resolution = page.Resolution,
        Turn = page.Turn,
        Skew = page.Skew,
        Rulings = page.Lines,
        Lines = lines,
        Failures = [.. failures.Distinct(StringComparer.Ordinal)],
    };
}
