using System.Collections.Immutable;
using Extractor.Scans.Imaging;

namespace Extractor.Scans.Preparation;

/// <summary>What one step of a preparation made: a picture, and what was found in it.</summary>
/// <param name="Name">Such as <c>even</c> or <c>lines</c>; unique within a page, in the order of the steps.</param>
/// <param name="Note">In words and figures what was found.</param>
/// <param name="Picture">The picture as it is after the step.</param>
/// <param name="Boxes">What was found as boxes, in pixels of the picture.</param>
/// <param name="Lines">What was found as lines.</param>
public sealed record PreparationStep(
    string Name, string Note, GrayImage Picture, ImmutableArray<PixelBox> Boxes, ImmutableArray<PixelLine> Lines);

/// <summary>Is shown every step of a preparation, in order. Without a witness nothing is kept.</summary>
public interface IPreparationWitness
{
    /// <summary>Sees a step. The picture is the step's own and does not change afterwards.</summary>
    void See(PreparationStep step);
}

/// <summary>Keeps every step that it is shown.</summary>
public sealed class PreparationRecord : IPreparationWitness
{
    private readonly List<PreparationStep> steps = [];

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<PreparationStep> Steps => steps;

    /// <inheritdoc/>
    public void See(PreparationStep step) => steps.Add(step);
}
