namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>How lines of a table are drawn.</summary>
internal enum OfdRules
{
    /// <summary>A stroked rectangle around every cell.</summary>
    Rectangles,

    /// <summary>A stroked line for every edge of a cell.</summary>
    Lines,

    /// <summary>A thin filled rectangle for every edge of a cell.</summary>
    Bars,
}

/// <summary>How texts say where their characters stand.</summary>
internal enum OfdSteps
{
    /// <summary>Every step of DeltaX by itself.</summary>
    Listed,

    /// <summary>Equal steps gathered: <c>g 4 3.5</c>.</summary>
    Gathered,

    /// <summary>The size is 1, and a CTM enlarges text and steps.</summary>
    Scaled,
}

/// <summary>The habits of one writer of OFD; real ones differ in all of them.</summary>
/// <param name="Prefix">Before the names of elements: <c>ofd:</c> or nothing.</param>
/// <param name="Rules">How lines are drawn.</param>
/// <param name="Steps">How texts are stepped.</param>
/// <param name="Blocks">Whether a table stands in page blocks inside one another.</param>
/// <param name="Template">Whether the footer of the pages is a template, not repeated on each.</param>
internal sealed record OfdHand(string Prefix, OfdRules Rules, OfdSteps Steps, bool Blocks, bool Template)
{
    /// <summary>The habits that go with a seed: every combination comes up.</summary>
    public static OfdHand Of(int seed) => new(
        seed % 2 == 0 ? "" : "ofd:",
        (OfdRules)(seed % 3),
        (OfdSteps)(seed / 3 % 3),
        Blocks: seed / 2 % 2 == 0,
        Template: seed / 5 % 2 == 0);
}
