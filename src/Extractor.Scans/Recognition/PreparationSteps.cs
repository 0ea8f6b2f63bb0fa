using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Scans.Pictures;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>How the picture of a page is made ready for reading, step by step.</summary>
public static class PreparationSteps
{
    /// <summary>Draws every step as SVG, in the order in which they happen.</summary>
    /// <param name="page">The page as it was published.</param>
    /// <param name="pictures">Renders it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RecognitionException">The page cannot be rendered, or is refused.</exception>
    public static ImmutableArray<(string Name, string Svg)> Draw(Page page, IPagePictures pictures, CancellationToken cancellationToken)
    {
        var resolution = PictureResolution.Of(page);
        var picture = pictures.Render(page.Number, resolution, cancellationToken);
        var record = new PreparationRecord();
        try
        {
            PagePreparation.Prepare(picture, resolution, witness: record, cancellationToken: cancellationToken);
        }
        catch (PreparationException refusal)
        {
            throw new RecognitionException(refusal.Message, refusal);
        }

        return [.. record.Steps.Select(static step => (step.Name, PreparationDrawing.ToSvg(step)))];
    }
}
