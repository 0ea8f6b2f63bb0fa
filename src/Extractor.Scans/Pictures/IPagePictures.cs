using Extractor.Scans.Imaging;

namespace Extractor.Scans.Pictures;

/// <summary>The pages of one document as pictures. Rivals: a program that renders PDF, pictures that a test draws.</summary>
public interface IPagePictures
{
    /// <summary>Renders a page as a reader sees it, rotation and crop applied. Safe to call from several threads.</summary>
    /// <param name="number">The page, counted from 1.</param>
    /// <param name="resolution">Dots an inch.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <exception cref="Reading.RecognitionException">The page cannot be rendered; the message says why and what to do.</exception>
    ColorImage Render(int number, int resolution, CancellationToken cancellationToken);
}
