using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;
using Extractor.Pdf.Content;
using Extractor.Pdf.Structure;
using Extractor.Sources.Pdf;

namespace Extractor.Sources.Ofd;

/// <summary>Reads one page (GB/T 33190, 7.7): its templates, its layers and the appearances of its annotations, from the lowest to the highest.</summary>
internal sealed class OfdPageReader(OfdPackage package, OfdPage page, int number)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private readonly OfdNotes notes = new(SourceLocation.OnPage(number));
    private readonly List<OfdPart> parts = [];
    private int stamps;

    /// <summary>The page; what could not be read of it is told by its diagnostics.</summary>
    public Page Read(CancellationToken cancellationToken)
    {
        try
        {
            return Draw(cancellationToken);
        }
        finally
        {
            parts.ForEach(part => part.Release());
            parts.Clear();
        }
    }

    private Page Draw(CancellationToken cancellationToken)
    {
        var content = ReadXml(page.Part);
        var area = OfdPageArea.Of(content?.Child("Area")) ?? OfdPageArea.Of(page.Document.PageArea);
        if (area is null)
        {
            notes.Add(DiagnosticCatalog.PageSizeAssumed(notes.Location));
        }

        var (sheet, shown) = area ?? OfdPageArea.Usual;
        var toPage = new Matrix(PointsPerMillimetre, 0, 0, PointsPerMillimetre, 0, 0).After(-sheet.Left, -sheet.Top);
        var geometry = new PageGeometry(sheet.Width * PointsPerMillimetre, sheet.Height * PointsPerMillimetre, 0, toPage, IsGuessed: false);
        var whole = new PdfRectangle(0, 0, geometry.Width, geometry.Height);
        var space = new OfdSpace(toPage, whole.Intersect(toPage.Apply(shown.Left, shown.Top, shown.Right, shown.Bottom)), whole);
        var collector = new PageCollector(number, PdfReadOptions.Default, new PageMemory());
        var painter = new OfdPainter(collector, package, notes, cancellationToken);
        foreach (var (_, layer, resources) in Layers(content).OrderBy(layer => layer.Order))
        {
            painter.Draw(layer, new OfdContext(space, resources, resources.DrawParam(layer["DrawParam"u8])));
        }

        DrawAnnotations(painter, new OfdContext(space, page.Document.Resources));
        return ToPage(collector, geometry, painter.Images);
    }

    /// <summary>A part that is needed no longer than the page is drawn.</summary>
    private OfdElement? ReadXml(string part)
    {
        var root = package.ReadXml(part, notes);
        if (root is { Part: var read })
        {
            parts.Add(read);
        }

        return root;
    }

    /// <summary>The layers of the page and of its templates; a smaller order lies lower, equal ones as they are listed.</summary>
    private List<(int Order, OfdElement Layer, OfdResources Resources)> Layers(OfdElement? content)
    {
        var layers = new List<(int, OfdElement, OfdResources)>();
        foreach (var use in (content?.ChildrenNamed("Template") ?? []).Take(OfdBudget.Overlays))
        {
            if (!page.Document.Templates.TryGetValue(use["TemplateID"u8]?.Trim() ?? "", out var template))
            {
                notes.Ignored($"The template {use["TemplateID"u8]}");
                continue;
            }

            var isForeground = use["ZOrder"u8] is { } order ? order == "Foreground" : template.IsForeground;
            Add(layers, template.Part, ReadXml(template.Part), isForeground ? Order.Above : Order.Below);
        }

        Add(layers, page.Part, content, Order.Body);
        return layers;
    }

    private void Add(List<(int Order, OfdElement Layer, OfdResources Resources)> layers, string part, OfdElement? content, int order)
    {
        var resources = new OfdDocumentReader(package, notes).OfPage(part, content, page.Document);
        foreach (var layer in content?.Child("Content")?.ChildrenNamed("Layer") ?? [])
        {
            layers.Add((order + (layer["Type"u8] switch { "Background" => -1, "Foreground" => 1, _ => 0 }), layer, resources));
        }
    }

    private void DrawAnnotations(OfdPainter painter, OfdContext context)
    {
        foreach (var part in page.Document.Annotations[page.Id].Take(OfdBudget.Overlays))
        {
            foreach (var annotation in ReadXml(part)?.ChildrenNamed("Annot") ?? [])
            {
                DrawAnnotation(annotation, painter, context);
            }
        }

        if (stamps > 0)
        {
            notes.Add(DiagnosticCatalog.StampsLeftOut(stamps, notes.Location));
        }
    }

    private void DrawAnnotation(OfdElement annotation, OfdPainter painter, OfdContext context)
    {
        if (annotation.Child("Appearance") is not { } appearance || !OfdNumbers.Flag(annotation.Value("Visible"u8), otherwise: true))
        {
            return;
        }

        // A stamp is a picture over the text. A watermark may be one over the whole page, which is no scan for that.
        var isWatermark = annotation["Type"u8] == "Watermark";
        var isStamp = isWatermark || annotation["Type"u8] == "Stamp";
        stamps += isStamp ? 1 : 0;
        if (!isWatermark)
        {
            painter.Draw(appearance, context with { Space = context.Space.Enter(appearance, clipsToBoundary: false), ImagesOnly = isStamp });
        }
    }

    private Page ToPage(PageCollector collector, in PageGeometry geometry, IReadOnlyList<PageImage> images)
    {
        var drawn = PdfPageSource.ToPage(collector.ToPageWithoutGlyphs(geometry), collector.Glyphs, [.. images]);
        return drawn with { Diagnostics = notes.All.AddRange(drawn.Diagnostics) };
    }

    /// <summary>Where layers lie: room is left between for those that are background or foreground of their own page.</summary>
    private static class Order
    {
        public const int Below = 1;
        public const int Body = 4;
        public const int Above = 7;
    }
}
