using System.Collections.Immutable;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>Shows steps to a witness, if there is one, and stops between steps when that is asked for.</summary>
/// <param name="Witness">Who sees the steps, or null.</param>
/// <param name="Cancellation">Stops the preparation.</param>
internal readonly record struct WitnessedSteps(IPreparationWitness? Witness, CancellationToken Cancellation)
{
    /// <summary>Shows a step. Its picture is copied: later steps work on it in place.</summary>
    public void See(string name, FormattableString note, GrayImage picture, ImmutableArray<PixelBox> boxes = default, ImmutableArray<PixelLine> lines = default)
    {
        Cancellation.ThrowIfCancellationRequested();
        Witness?.See(new PreparationStep(
            name,
            FormattableString.Invariant(note),
            new GrayImage(picture.Width, picture.Height, [.. picture.Samples]),
            boxes.IsDefault ? [] : boxes,
            lines.IsDefault ? [] : lines));
    }
}
