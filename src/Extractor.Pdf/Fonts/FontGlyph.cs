namespace Extractor.Pdf.Fonts;

/// <summary>What a font says of one character code. Lengths are in ems.</summary>
internal sealed record FontGlyph
{
    /// <summary>Text given for a glyph whose character is not known.</summary>
    public const string Unknown = "\uFFFD";

    public required string Text { get; init; }

    public required double Advance { get; init; }

    public bool IsUnknown { get; init; }

    /// <summary>How far a vertical line moves on; negative is downwards.</summary>
    public double VerticalAdvance { get; init; } = -1;

    /// <summary>Where the origin for vertical writing lies from the one for horizontal writing.</summary>
    public double OriginX { get; init; }

    public double OriginY { get; init; }
}
