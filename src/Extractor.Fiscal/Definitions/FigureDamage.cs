using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>
/// How printed figures come to be damaged on their way through recognition and bad fonts, as data: <c>catalog/damage/figures.json</c>. The
/// costs order the readings of one text, the more likely damage before the less likely; no cost makes a reading true.
/// </summary>
internal sealed record FigureDamage
{
    private static readonly Lazy<FigureDamage> Embedded = new(static () => CatalogResources.ReadDamage("catalog/damage/figures.json"));

    /// <summary>The embedded model.</summary>
    public static FigureDamage Standard => Embedded.Value;

    /// <summary>Characters that stand where a figure has another. Digits are never among the printed ones.</summary>
    public required ImmutableArray<ConfusedGlyph> Glyphs { get; init; }

    /// <summary>Cost of a point that is lost, doubled, or printed for a comma.</summary>
    public required int PointCost { get; init; }

    /// <summary>Cost of a comma that is lost, added, or printed for a point.</summary>
    public required int CommaCost { get; init; }

    /// <summary>Cost of two figures of neighbouring columns in one cell.</summary>
    public required int JoinedCost { get; init; }

    /// <summary>What a printed character can stand for, with the cost of each; empty for a character that is in no damaged figure.</summary>
    public IEnumerable<(char Meant, int Cost)> MeaningsOf(char printed) =>
        Glyphs.Where(glyph => glyph.Printed.Contains(printed, StringComparison.Ordinal)).SelectMany(glyph => glyph.Meant.Select(meant => (meant, glyph.Cost)));
}

/// <summary>Characters that are printed in place of others.</summary>
/// <param name="Printed">Any of these is found.</param>
/// <param name="Meant">Any of these may be meant: digits, a point, a comma or a minus.</param>
/// <param name="Cost">At least 1.</param>
internal sealed record ConfusedGlyph(string Printed, string Meant, int Cost);
