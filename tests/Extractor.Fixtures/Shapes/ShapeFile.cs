using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes;

/// <summary>A file in which a shape's document was rendered.</summary>
/// <param name="Document">What was printed.</param>
/// <param name="Renderer">chromium, libreoffice or word.</param>
/// <param name="Path">The file.</param>
public sealed record ShapeFile(PrintedDocument Document, string Renderer, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Document.Shape} {Document.Seed} {Renderer}";
}
