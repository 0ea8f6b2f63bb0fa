using Extractor.Pdf;

namespace Extractor.Sources.Ofd;

/// <summary>Where objects are drawn: the space around them, and what they take over from their layer.</summary>
/// <param name="Space">The space that the boundaries of the objects are given in.</param>
/// <param name="Resources">What the objects refer to.</param>
/// <param name="Param">The drawing parameters of the layer; null if it has none.</param>
/// <param name="ImagesOnly">Whether text and paths are left out, as those of stamps.</param>
internal sealed record OfdContext(OfdSpace Space, OfdResources Resources, OfdDrawParam? Param = null, bool ImagesOnly = false)
{
    /// <summary>The drawing parameters of an object: its own, else those of the layer.</summary>
    public OfdDrawParam? ParamOf(OfdElement element) => element["DrawParam"u8] is { } id ? Resources.DrawParam(id) ?? Param : Param;

    /// <summary>A colour of an object, or of its drawing parameters; the given one if neither has it; null if nothing is painted.</summary>
    public static PdfColor? ColorOf(OfdElement element, OfdDrawParam? param, string name, PdfColor? otherwise) =>
        (element.Child(name) ?? param?.Child(name)) is { } color ? OfdColor.Of(color) : otherwise;
}
