namespace Extractor.Measurements;

/// <summary>The PDFs of a run: every <c>.pdf</c> below the folders, in the order of their paths.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Files(IEnumerable<string> paths) => [.. paths
        .SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsPdf)
            : [path])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    private static bool IsPdf(string file) => string.Equals(Path.GetExtension(file), ".pdf", StringComparison.OrdinalIgnoreCase);
}
