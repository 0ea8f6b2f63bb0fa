using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>Where objects are drawn: the coordinates and the clip around them, and what they take over from their layer.</summary>
/// <param name="State">The space that the boundaries of the objects are given in.</param>
/// <param name="Resources">What the objects refer to.</param>
/// <param name="Param">The drawing parameters of the layer; null if it has none.</param>
/// <param name="ImagesOnly">Whether text and paths are left out, as those of stamps.</param>
internal sealed record OfdContext(GraphicsState State, OfdResources Resources, OfdDrawParam? Param = null, bool ImagesOnly = false)
{
    /// <summary>The space inside an object: its boundary moves the origin, its CTM transforms what it holds, its clips cut it.</summary>
    /// <param name="element">The object.</param>
    /// <param name="clipsToBoundary">Whether what is beyond the boundary is cut.</param>
    public GraphicsState Enter(OfdElement element, bool clipsToBoundary = true)
    {
        var state = State.Copy();
        var atBoundary = state.ToPage;
        if (OfdNumbers.Box(element.Value("Boundary"u8)) is { } boundary)
        {
            // A boundary without any extent is one that the writer did not work out.
            if (clipsToBoundary && (boundary.Width > 0 || boundary.Height > 0))
            {
                state.Clip = state.Clip.Intersect(atBoundary.Apply(boundary.Left, boundary.Top, boundary.Right, boundary.Bottom));
            }

            atBoundary = atBoundary.After(boundary.Left, boundary.Top);
        }

        state.ToPage = OfdNumbers.Matrix(element.Value("CTM"u8)).Then(atBoundary);
        if (element.Child("Clips") is { } clips)
        {
            state.Clip = OfdClips.Cut(state.Clip, clips, OfdNumbers.Flag(clips.Value("TransFlag"u8), otherwise: true) ? state.ToPage : atBoundary);
        }

        return state;
    }

    /// <summary>The drawing parameters of an object: its own, else those of the layer.</summary>
    public OfdDrawParam? ParamOf(OfdElement element) => element["DrawParam"u8] is { } id ? Resources.DrawParam(id) ?? Param : Param;

    /// <summary>A colour of an object, or of its drawing parameters; the given one if neither has it; null if nothing is painted.</summary>
    public static PdfColor? ColorOf(OfdElement element, OfdDrawParam? param, string name, PdfColor? otherwise) =>
        (element.Child(name) ?? param?.Child(name)) is { } color ? OfdColor.Of(color) : otherwise;
}
