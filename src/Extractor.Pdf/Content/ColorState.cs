namespace Extractor.Pdf.Content;

/// <summary>A current colour and the space its next components are given in.</summary>
internal readonly record struct ColorState(ColorSpace Space, PdfColor Color)
{
    public static readonly ColorState Initial = new(ColorSpace.Gray, PdfColor.Black);

    /// <summary>The initial colour of a space: black where there is one.</summary>
    public static ColorState Of(ColorSpace space) => new(space, space.InitialColor);

    public ColorState With(ReadOnlySpan<double> components) => this with { Color = Space.ToColor(components) };
}
