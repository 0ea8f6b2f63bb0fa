namespace Extractor.App.Output;

/// <summary>
/// The names of the files that a batch writes into one folder, one a document. Only the last part of a document's path is used, and of that only
/// what is safe in any folder, so that no name leads out of it. The same documents in the same order get the same names.
/// </summary>
internal sealed class BatchFiles(string folder, string extension)
{
    // Names of 255 bytes are the limit of common file systems; a Chinese character takes three.
    private const int LongestName = 60;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path for a document: <c>a.pdf.txt</c> with the extension <c>.txt</c>, and <c>a.pdf-2.txt</c> for a second one of that name.</summary>
    internal string Next(string document)
    {
        var name = Safe(document);
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = $"{name}-{number}";
        }

        return Path.Combine(folder, candidate + extension);
    }

    private static string Safe(string document)
    {
        var last = document.Replace('\\', '/').TrimEnd('/').Split('/')[^1];
        var safe = string.Concat(last.Take(LongestName).Select(character => IsSafe(character) ? character : '_')).TrimStart('.');
        return safe.Length == 0 ? "document" : safe;
    }

    private static bool IsSafe(char character) =>
        character > ' ' && character != '\u007F' && !char.IsSurrogate(character) && !"\"*/:<>?\\|".Contains(character, StringComparison.Ordinal);
}
