using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;

namespace Extractor.Pdf.Content;

/// <summary>What shows an annotation: a form, or text where there is none.</summary>
/// <param name="Form">The form; null if the text is shown.</param>
/// <param name="ToUserSpace">The way from the form's space, after its own Matrix, to the page's user space.</param>
/// <param name="Text">The text of an annotation without a form.</param>
internal readonly record struct AnnotationAppearance(PdfStream? Form, Matrix ToUserSpace, AnnotationText? Text = null);

/// <summary>
/// Finds what a page's annotations, form fields among them, show on the screen (ISO 32000-1, 12.5.5). Of those without any
/// appearance viewers make one for free text and text fields; others show nothing here.
/// </summary>
internal sealed class AnnotationAppearances(ObjectTable objects, OptionalContent layers, PageBudget budget)
{
    // Annotation flags (table 165): bits 2 and 6.
    private const int Hidden = 2;
    private const int NoView = 32;

    /// <summary>The appearances of a page in the order they are drawn.</summary>
    public IEnumerable<AnnotationAppearance> Of(PageNode page)
    {
        foreach (var item in objects.Array(page.Dictionary["Annots"])?.Items ?? [])
        {
            if (budget.IsSpent || !budget.TakeOperator())
            {
                yield break;
            }

            if (objects.Dictionary(item) is not { } annotation || !IsShown(annotation))
            {
                continue;
            }

            if (Form(annotation) is { } form)
            {
                if (ToUserSpace(annotation, form) is { } matrix)
                {
                    yield return new AnnotationAppearance(form, matrix);
                }
            }
            else if (objects.Dictionary(annotation["AP"]) is null && AnnotationText.Of(annotation, objects) is { } text)
            {
                yield return new AnnotationAppearance(null, Matrix.Identity, text);
            }
        }
    }

    // A popup is a window of the viewer's own, not part of the page.
    private bool IsShown(PdfDictionary annotation) =>
        ((objects.Integer(annotation["F"]) ?? 0) & (Hidden | NoView)) == 0
        && objects.Name(annotation["Subtype"]) != "Popup"
        && !layers.IsHidden(annotation["OC"]);

    private PdfStream? Form(PdfDictionary annotation)
    {
        var normal = objects.Dictionary(annotation["AP"])?["N"];
        if (objects.Stream(normal) is { } form)
        {
            return form;
        }

        // A check box has one appearance for each state.
        return objects.Dictionary(normal) is { } states && objects.Name(annotation["AS"]) is { } state ? objects.Stream(states[state]) : null;
    }

    // Algorithm 8 of 12.5.5: the box around the transformed BBox is fitted into Rect.
    private Matrix? ToUserSpace(PdfDictionary annotation, PdfStream form)
    {
        var corners = objects.Numbers(annotation["Rect"]);
        var box = objects.Numbers(form.Dictionary["BBox"]);
        if (corners.Length < 4 || box.Length < 4)
        {
            return null;
        }

        var matrix = objects.Numbers(form.Dictionary["Matrix"]);
        var own = matrix.Length >= 6 ? new Matrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]) : Matrix.Identity;
        var from = own.Apply(box[0], box[1], box[2], box[3]);
        var to = PdfRectangle.Around(corners[0], corners[1], corners[2], corners[3]);
        if (!(from.Width > 0 && from.Height > 0 && to.Width > 0 && to.Height > 0))
        {
            return null;
        }

        var (acrossScale, upScale) = (to.Width / from.Width, to.Height / from.Height);
        return new Matrix(acrossScale, 0, 0, upScale, to.Left - (from.Left * acrossScale), to.Top - (from.Top * upScale));
    }
}
