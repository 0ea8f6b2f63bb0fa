using System.Buffers;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;

namespace Extractor.Pdf.Content;

/// <summary>Reads a page's content streams as one (ISO 32000-1, 7.8.2) and runs them, then the appearances of its annotations.</summary>
internal sealed class PageReader(
    ObjectTable objects, FontCache fonts, OptionalContent layers, PageCollector collector, CancellationToken cancellationToken)
{
    public void Read(PageNode page, in PageGeometry geometry)
    {
        var budget = new PageBudget(objects.Options, collector, cancellationToken);
        using var content = Content(page.Dictionary["Contents"], budget);
        var state = GraphicsState.Initial(geometry.ToReader, new PdfRectangle(0, 0, geometry.Width, geometry.Height));
        var interpreter = new ContentInterpreter(objects, fonts, layers, collector, budget);
        interpreter.Run(content.Bytes.Span, objects.Dictionary(page.Resources), state.Copy());
        var texts = new AnnotationTextShower(collector, budget);
        foreach (var appearance in new AnnotationAppearances(objects, layers, budget).Of(page))
        {
            var shown = state.Copy();
            if (appearance.Form is not { } form)
            {
                texts.Show(appearance.Text.GetValueOrDefault(), shown);
                continue;
            }

            shown.ToPage = appearance.ToUserSpace.Then(state.ToPage);
            interpreter.RunForm(form, objects.Dictionary(page.Resources), shown);
        }
    }

    private DecodedStream Content(PdfObject? value, PageBudget budget)
    {
        switch (objects.Resolve(value))
        {
            case PdfStream stream:
                return budget.Decode(stream, objects, isContent: true);
            case PdfArray array:
                var joined = new ByteSink(int.MaxValue, 0, ArrayPool<byte>.Shared);
                foreach (var item in array.Items)
                {
                    if (budget.IsSpent)
                    {
                        break;
                    }

                    if (objects.Stream(item) is { } part)
                    {
                        using var decoded = budget.Decode(part, objects, isContent: true);
                        joined.Add(decoded.Bytes.Span);
                        joined.Add("\n"u8);
                    }
                    else
                    {
                        collector.Report(PdfDiagnosticCode.ContentMissing);
                    }
                }

                return new DecodedStream(joined.Bytes, null, null, joined);
            default:
                if (value is not null)
                {
                    collector.Report(PdfDiagnosticCode.ContentMissing);
                }

                return default;
        }
    }
}
