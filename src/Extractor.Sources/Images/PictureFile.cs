using System.Collections.Immutable;

namespace Extractor.Sources.Images;

/// <summary>What was found in the file of a picture.</summary>
/// <param name="Pages">Its pages in order; empty where it cannot be read.</param>
/// <param name="Problem">Why it, or a part of it, cannot be read, as the end of a sentence; null where all of it can be.</param>
internal sealed record PictureFile(ImmutableArray<PicturePage> Pages, string? Problem)
{
    /// <summary>One page.</summary>
    public static PictureFile Of(PicturePage page) => new([page], null);

    /// <summary>Nothing, for a reason.</summary>
    public static PictureFile Failed(string problem) => new([], problem);
}
