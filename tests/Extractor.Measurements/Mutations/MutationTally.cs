namespace Extractor.Measurements.Mutations;

/// <summary>What a run of mutations came to. The floor: nothing of the first four.</summary>
/// <param name="Count">Mutations that were read.</param>
/// <param name="Files">Files that they were made of.</param>
/// <param name="Crashes">Workers that died or said nothing for too long.</param>
/// <param name="Exceptions">Mutations at which something was thrown.</param>
/// <param name="OverTime">Mutations that took longer than 10 s.</param>
/// <param name="OverMemory">Mutations after which a worker had held more than 512 MB.</param>
/// <param name="Slowest">Milliseconds of the slowest.</param>
/// <param name="SlowestNumber">Its number.</param>
/// <param name="Peak">The most bytes that a worker held.</param>
/// <param name="Read">Mutations that gave a document; the others gave a reason.</param>
internal readonly record struct MutationTally(
    int Count, int Files, int Crashes, int Exceptions, int OverTime, int OverMemory, double Slowest, int SlowestNumber, long Peak, int Read)
{
    /// <summary>Whether the floor holds; it does not where nothing was read.</summary>
    public bool IsSound => Count > 0 && Crashes + Exceptions + OverTime + OverMemory == 0;
}
