using System.Collections.Immutable;

namespace Extractor.Fiscal.Forms;

/// <summary>A printed column of a form: the grid columns under one leaf of the header.</summary>
/// <param name="Index">0-based first grid column.</param>
/// <param name="Span">Number of grid columns, at least 1.</param>
/// <param name="Path">Header labels from the outermost to the leaf, as printed on one line each; empty where no header stands.</param>
/// <param name="Ordinal">The printed 栏次, or null.</param>
internal sealed record LeafColumn(int Index, int Span, ImmutableArray<string> Path, string? Ordinal)
{
    /// <summary>The innermost label, or an empty string.</summary>
    public string Leaf => Path.Length == 0 ? string.Empty : Path[^1];
}
