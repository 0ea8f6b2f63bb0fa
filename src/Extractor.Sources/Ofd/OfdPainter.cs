using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Pdf;
using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Draws the objects of layers, page blocks and composite objects (GB/T 33190, 7.7 and 8.1) in their order. Nothing recurses: blocks
/// that are open wait on a stack of limited height, so that a unit that holds itself ends there.
/// </summary>
internal sealed class OfdPainter(PageCollector collector, OfdPackage package, OfdNotes notes, CancellationToken cancellationToken)
{
    // The width of lines that say nothing of it, in millimetres: one point.
    private const double UsualLineWidth = 0.353;
    private const int ObjectsBetweenLooks = 1024;

    private readonly OfdTextPainter texts = new(collector, notes);
    private readonly PathPainter paths = new(collector);
    private readonly PathBuilder path = new();
    private readonly List<PageImage> images = [];

    // Of each path in turn; page and text are not asked for by what paints paths.
    private readonly GraphicsState state = GraphicsState.Initial(Matrix.Identity, default);
    private int objects;

    /// <summary>The images drawn so far.</summary>
    public IReadOnlyList<PageImage> Images => images;

    /// <summary>Draws the objects in a container.</summary>
    public void Draw(OfdElement container, OfdContext context)
    {
        var open = new Stack<(OfdElement? Next, OfdContext Context)>();
        open.Push((container.First, context));
        while (open.TryPop(out var current))
        {
            for (var next = current.Next; next is { } element; next = element.Next)
            {
                if (!TakeObject())
                {
                    return;
                }

                if (DrawObject(element, current.Context) is not { } inner)
                {
                    continue;
                }

                if (open.Count >= OfdBudget.Nesting)
                {
                    notes.Ignored("A page block or composite object deep inside others");
                    continue;
                }

                open.Push((element.Next, current.Context));
                open.Push((inner.Container.First, inner.Context));
                break;
            }
        }
    }

    /// <summary>Draws an object, or gives what it holds.</summary>
    private (OfdElement Container, OfdContext Context)? DrawObject(OfdElement element, OfdContext context)
    {
        if (!OfdNumbers.Flag(element.Value("Visible"u8), otherwise: true))
        {
            return null;
        }

        switch (element.Name)
        {
            case "TextObject" when !context.ImagesOnly:
                texts.Draw(element, context);
                return null;
            case "PathObject" when !context.ImagesOnly:
                DrawPath(element, context);
                return null;
            case "ImageObject":
                DrawImage(element, context);
                return null;
            case "PageBlock" or "Layer":
                return (element, context);
            case "CompositeObject":
                if (context.Resources.CompositeUnit(element["ResourceID"u8])?.Child("Content") is { } content)
                {
                    return (content, context with { Space = context.Space.Enter(element), Param = context.ParamOf(element) });
                }

                notes.Ignored($"The composite unit {element["ResourceID"u8]}");
                return null;
            default:
                return null;
        }
    }

    private void DrawPath(OfdElement element, OfdContext context)
    {
        var param = context.ParamOf(element);
        var fill = OfdNumbers.Flag(element.Value("Fill"u8), otherwise: false) ? OfdContext.ColorOf(element, param, "FillColor", otherwise: null) : null;
        var stroke = OfdNumbers.Flag(element.Value("Stroke"u8), otherwise: true) ? OfdContext.ColorOf(element, param, "StrokeColor", PdfColor.Black) : null;
        if ((fill is null && stroke is null) || OfdNumbers.Number(element.Value("Alpha"u8)) is <= 0)
        {
            return;
        }

        var space = context.Space.Enter(element);
        (state.ToPage, state.Clip) = (space.ToPage, space.Clip);
        state.LineWidth = OfdNumbers.Number(Shared(element, param, "LineWidth"u8)) ?? UsualLineWidth;
        state.LineCap = Shared(element, param, "Cap"u8).SequenceEqual("Square"u8) ? 2 : 0;
        state.IsDashed = IsDashed(Shared(element, param, "DashPattern"u8));
        state.Fill = OfdColor.State(fill ?? PdfColor.Black);
        state.Stroke = OfdColor.State(stroke ?? PdfColor.Black);
        path.Clear();
        OfdPath.Read(element.ChildRawText("AbbreviatedData"), state.ToPage, path);
        paths.Paint(path, state, fill is not null, stroke is not null, IsEvenOdd(element.Value("Rule"u8)));
    }

    /// <summary>An attribute of the object, or of its drawing parameters.</summary>
    private static ReadOnlySpan<byte> Shared(OfdElement element, OfdDrawParam? param, ReadOnlySpan<byte> name) =>
        element.Value(name) is { IsEmpty: false } own ? own : param is null ? default : param.Value(name);

    private static bool IsEvenOdd(ReadOnlySpan<byte> rule) => rule.SequenceEqual("Even-Odd"u8) || rule.SequenceEqual("EvenOdd"u8);

    private static bool IsDashed(ReadOnlySpan<byte> pattern)
    {
        Span<double> lengths = stackalloc double[8];
        return lengths[..OfdNumbers.Read(pattern, lengths)].ContainsAnyExceptInRange(double.MinValue, 0);
    }

    private void DrawImage(OfdElement element, OfdContext context)
    {
        var space = context.Space.Enter(element);
        if (OfdNumbers.Number(element.Value("Alpha"u8)) is <= 0)
        {
            return;
        }

        // An image is one unit wide and high; without a CTM it can only be meant to fill its boundary.
        var whole = element.Value("CTM"u8).IsEmpty && OfdNumbers.Box(element.Value("Boundary"u8)) is { } boundary
            ? space.ToPage.Apply(0, 0, boundary.Width, boundary.Height)
            : space.ToPage.Apply(0, 0, 1, 1);
        var box = whole.Intersect(space.Clip);
        if (!(box.Width > 0 && box.Height > 0) || images.Count >= OfdBudget.Objects)
        {
            return;
        }

        var file = context.Resources.Media(element["ResourceID"u8]);
        if (file is null || !package.Has(file))
        {
            notes.Ignored($"The image {element["ResourceID"u8]}");
        }

        images.Add(new PageImage(new BoundingBox(box.Left, box.Top, box.Right, box.Bottom), 0, 0, EncodingOf(file)));
    }

    private static string EncodingOf(string? file) => Path.GetExtension(file)?.ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "jpeg",
        ".PNG" => "png",
        ".BMP" => "bmp",
        ".TIF" or ".TIFF" => "tiff",
        ".JB2" or ".JBIG2" or ".GBIG2" => "jbig2",
        _ => "unknown",
    };

    private bool TakeObject()
    {
        if (++objects > OfdBudget.Objects)
        {
            notes.BudgetSpent("objects on a page");
            return false;
        }

        if (objects % ObjectsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }
}
