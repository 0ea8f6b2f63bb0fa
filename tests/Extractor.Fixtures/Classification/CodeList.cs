using System.Collections.Frozen;

namespace Extractor.Fixtures.Classification;

internal static class CodeList
{
    /// <summary>Entries <c>code name</c>, parted by semicolons or line ends.</summary>
    public static FrozenDictionary<string, string> Read(string source) => source
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(static entry => entry.Split(' ', 2))
        .ToFrozenDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);
}
