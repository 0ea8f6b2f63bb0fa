using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The clips of an object (GB/T 33190, 8.4): what every clip has in common, a clip being all its areas together. As in PDF only the box
/// around an area counts. An area of text cuts nothing.
/// </summary>
internal static class OfdClips
{
    private const int Most = 256;

    /// <summary>What is left of a box.</summary>
    /// <param name="box">The box, on the page.</param>
    /// <param name="clips">The element <c>Clips</c>.</param>
    /// <param name="toPage">From the coordinates of the clips to the page.</param>
    public static PdfRectangle Cut(PdfRectangle box, OfdElement clips, in Matrix toPage)
    {
        foreach (var clip in clips.ChildrenNamed("Clip").Take(Most))
        {
            PdfRectangle? covered = null;
            var isOpen = false;
            foreach (var area in clip.ChildrenNamed("Area").Take(Most))
            {
                if (area.Child("Path") is { } path && Around(path, OfdNumbers.Matrix(area.Value("CTM"u8)).Then(toPage)) is { } extent)
                {
                    covered = covered?.Union(extent) ?? extent;
                }
                else
                {
                    isOpen = true;
                }
            }

            box = covered is { } all && !isOpen ? box.Intersect(all) : box;
        }

        return box;
    }

    private static PdfRectangle? Around(OfdElement element, in Matrix toPage)
    {
        var boundary = OfdNumbers.Box(element.Value("Boundary"u8));
        var toArea = OfdNumbers.Matrix(element.Value("CTM"u8)).Then(boundary is { } box ? toPage.After(box.Left, box.Top) : toPage);
        var path = new PathBuilder();
        OfdPath.Read(element.ChildRawText("AbbreviatedData"), toArea, path);
        return path.Count > 0 ? path.Bounds : null;
    }
}
