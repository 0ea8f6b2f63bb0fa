using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>The files of <c>catalog</c>, part of the program. The compiler writes the rest: <c>Extractor.JsonGeneration</c>.</summary>
internal static partial class CatalogFiles
{
    /// <summary>The names below a folder, in ordinal order: <c>catalog/forms/fa-total.json</c>.</summary>
    public static ImmutableArray<string> Names(string folder) => [.. All.Where(name => name.StartsWith(folder, StringComparison.Ordinal))];

    /// <summary>The bytes of a file, UTF-8.</summary>
    public static ReadOnlySpan<byte> Get(string name) =>
        Find(name) is { IsEmpty: false } file ? file : throw new InvalidOperationException($"The catalogue has no file {name}.");

    private static partial ReadOnlySpan<byte> Find(string name);
}
