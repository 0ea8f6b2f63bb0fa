namespace Extractor.Measurements.Mutations;

/// <summary>The files that mutations start from: those small enough that thousands can be read, in the order of their paths.</summary>
internal static class MutationSeeds
{
    private const int Largest = 1 << 20;

    public static IReadOnlyList<string> Of(IEnumerable<string> paths) => [.. Corpus.Files(paths).Where(file => new FileInfo(file).Length is > 0 and <= Largest)];
}
