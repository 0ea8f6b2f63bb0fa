using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>The coordinates that something is given in, and what of it can be seen.</summary>
/// <param name="ToPage">From these coordinates to the page.</param>
/// <param name="Clip">The box that is not cut away, on the page.</param>
/// <param name="Page">The page itself.</param>
internal readonly record struct OfdSpace(Matrix ToPage, PdfRectangle Clip, PdfRectangle Page)
{
    /// <summary>The space inside an object: its boundary moves the origin, its CTM transforms what it holds, its clips cut it.</summary>
    /// <param name="element">The object.</param>
    /// <param name="clipsToBoundary">Whether what is beyond the boundary is cut.</param>
    public OfdSpace Enter(OfdElement element, bool clipsToBoundary = true)
    {
        var (clip, atBoundary) = (Clip, ToPage);
        if (OfdNumbers.Box(element.Value("Boundary"u8)) is { } boundary)
        {
            // A boundary without any extent is one that the writer did not work out.
            if (clipsToBoundary && (boundary.Width > 0 || boundary.Height > 0))
            {
                clip = clip.Intersect(atBoundary.Apply(boundary.Left, boundary.Top, boundary.Right, boundary.Bottom));
            }

            atBoundary = atBoundary.After(boundary.Left, boundary.Top);
        }

        var transformation = element.Value("CTM"u8);
        var toPage = transformation.IsEmpty ? atBoundary : OfdNumbers.Matrix(transformation).Then(atBoundary);
        if (element.Child("Clips") is { } clips)
        {
            clip = OfdClips.Cut(clip, clips, OfdNumbers.Flag(clips.Value("TransFlag"u8), otherwise: true) ? toPage : atBoundary);
        }

        return new OfdSpace(toPage, clip, Page);
    }
}
